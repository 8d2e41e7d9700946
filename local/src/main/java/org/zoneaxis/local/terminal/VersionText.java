package org.zoneaxis.local.terminal;

import java.util.stream.Collectors;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.source.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"zoneaxis " + Version.TEXT + " (render " + renders() + ")"};
  }

  private static String renders() {
    return Figures.ALL.figures().stream()
        .map(figure -> FigureCatalogue.id(figure) + " " + figure.render())
        .collect(Collectors.joining(", "));
  }
}
