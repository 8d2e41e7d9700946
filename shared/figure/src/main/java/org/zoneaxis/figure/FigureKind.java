package org.zoneaxis.figure;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.figure.option.Option;

/** What a figure shows. */
public enum FigureKind {
  /** The diffraction pattern of a zone. */
  DIFFRACTION("diffraction"),
  /** The structure along the same axis, in the same orientation. */
  STRUCTURE("structure");

  private final String text;

  FigureKind(String text) {
    this.text = text;
  }

  /** How the kind is written in routes, keys and commands. */
  public String text() {
    return text;
  }

  /** The forms in which there are figures of this kind. */
  public List<FigureFormat> formats() {
    return switch (this) {
      case DIFFRACTION -> List.of(FigureFormat.SVG, FigureFormat.JSON, FigureFormat.CSV);
      case STRUCTURE -> List.of(FigureFormat.SVG);
    };
  }

  /** What a figure of this kind depends on, in the order of requests and keys. */
  public List<Option<?>> options() {
    return switch (this) {
      case DIFFRACTION -> FigureOptions.ALL;
      case STRUCTURE -> List.of(FigureOptions.AXES, FigureOptions.RIGHT, FigureOptions.UNIT);
    };
  }

  /** The kind that is written so. */
  public static Optional<FigureKind> of(String text) {
    for (FigureKind kind : values()) {
      if (kind.text.equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The form of this kind of figure with a file name's extension, without the dot. */
  public Optional<FigureFormat> format(String extension) {
    return formats().stream().filter(format -> format.extension().equals(extension)).findFirst();
  }
}
