package org.zoneaxis.refresh;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.index.StandardZones;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureTooLargeException;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Subject;
import org.zoneaxis.library.Library;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.run.RunPhase;
import org.zoneaxis.storage.figure.FigureService;

/**
 * Makes the pictures that are asked for most before anybody asks: the library's materials on the
 * standard zone axes of their class, first the first axis of all, then the second, as far as the
 * order goes.
 */
final class Prewarm implements RunPhase {

  private static final int AXES = 8;
  private static final int SAID_EACH = 200;

  private final FigureService figures;
  private final Figure<?> figure;
  private final Library library;

  Prewarm(FigureService figures, Library library) {
    this.figures = figures;
    this.figure = figures.catalogue().main();
    this.library = library;
  }

  @Override
  public String name() {
    return "prewarm";
  }

  @Override
  public boolean run(RunContext context) {
    List<MaterialId> materials = library.entries().map(entry -> entry.listed().id()).toList();
    Stream<FigureRequest> requests =
        IntStream.range(0, AXES)
            .boxed()
            .flatMap(number -> materials.stream().flatMap(id -> request(id, number)));
    Iterator<FigureRequest> wanted = requests.limit(context.order().prewarm()).iterator();
    while (wanted.hasNext()) {
      if (context.time().isShort()) {
        return false;
      }
      make(wanted.next(), context);
    }
    return true;
  }

  private Stream<FigureRequest> request(MaterialId id, int number) {
    List<Indices> axes =
        library.find(id).map(Material::crystal).map(StandardZones::of).orElseThrow().axes();
    return number < axes.size()
        ? Stream.of(
            new FigureRequest(
                figure,
                new Subject(id, axes.get(number)),
                figure.formats().get(0),
                OptionValues.standard(figure.options())))
        : Stream.empty();
  }

  private void make(FigureRequest request, RunContext context) {
    try {
      figures.locate(request);
      context.tally().add(Count.PREWARMED);
      if (context.tally().of(Count.PREWARMED) % SAID_EACH == 0) {
        context.progress().done(context.tally().of(Count.PREWARMED) + " pictures are ready");
      }
    } catch (NotationException | WorkTooLargeException | FigureTooLargeException e) {
      context.tally().failed(request.frontPath(), e.getMessage());
    }
  }
}
