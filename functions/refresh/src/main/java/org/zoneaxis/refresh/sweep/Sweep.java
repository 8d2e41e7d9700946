package org.zoneaxis.refresh.sweep;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.library.Library;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.refresh.run.RunPhase;
import org.zoneaxis.refresh.run.RunState.Render;
import org.zoneaxis.storage.figure.FigureService;
import org.zoneaxis.storage.figure.ObjectKeys;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.structure.StructureRevisions;

/**
 * Keeps house: deletes the pictures that nobody can reach, makes broken ones again, throws half
 * uploads away, and deletes at last the structures that no picture needs, the uploads that nobody
 * has asked for in a long time, and the parts of earlier catalogues.
 *
 * <p>Every reader gets a picture meanwhile: what a request leads to is never deleted, and if it
 * were, because a structure went back to an earlier revision in the moment between, the reader's
 * own request would make it again.
 */
public final class Sweep implements RunPhase {

  private final ObjectStore store;
  private final ObjectHousekeeping housekeeping;
  private final StructureRevisions revisions;
  private final Library library;
  private final FigureService figures;
  private final SweepOptions options;

  /** A sweep of a bucket. */
  public Sweep(
      ObjectStore store,
      ObjectHousekeeping housekeeping,
      StructureRevisions revisions,
      Library library,
      FigureService figures,
      SweepOptions options) {
    this.store = store;
    this.housekeeping = housekeeping;
    this.revisions = revisions;
    this.library = library;
    this.figures = figures;
    this.options = options;
  }

  @Override
  public String name() {
    return "sweep";
  }

  @Override
  public boolean run(RunContext context) {
    boolean dry = context.order().dryRun();
    CurrentRevisions current = new CurrentRevisions(revisions, library, !dry);
    Instant limit = context.startedAt().minus(context.order().grace());
    ObjectKeys keys = new ObjectKeys(figures.catalogue());
    PictureJudge judge = new PictureJudge(current, limit, keys, renders(context));
    Removal removal = new Removal(housekeeping, options.observer(), context);
    boolean complete =
        new PictureSweep(housekeeping, current, keys, judge, removal, context)
            .run(options.fromTheStart());
    complete &= new PictureCheck(housekeeping, figures, judge, options, removal, context).run();
    complete &= new UploadSweep(housekeeping, revisions, removal, context).run();
    complete &= new HalfUploadSweep(housekeeping, options.observer(), context).run();
    complete &= new StructureSweep(housekeeping, revisions, current, judge, removal, context).run();
    complete &= new PartSweep(new UsedParts(store, housekeeping), removal, context).run();
    complete &= new ReportSweep(housekeeping, removal, context).run();
    return complete;
  }

  /** The present render numbers; one counts from now on where it was not known. */
  private Map<String, Render> renders(RunContext context) {
    Map<String, Render> known = context.state().get().renders();
    Map<String, Render> now = new TreeMap<>();
    for (Figure<?> figure : figures.catalogue().figures()) {
      String id = FigureCatalogue.id(figure);
      Render before = known.get(id);
      now.put(
          id,
          before != null && before.number() == figure.render()
              ? before
              : new Render(figure.render(), context.startedAt()));
    }
    if (!context.order().dryRun()) {
      context.change(state -> state.renders(now));
    }
    return now;
  }
}
