package org.zoneaxis.refresh.sweep;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.refresh.run.Count;
import org.zoneaxis.refresh.run.RunContext;
import org.zoneaxis.storage.figure.FigureAnswer;
import org.zoneaxis.storage.figure.FigureService;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.StorageUnavailableException;

/**
 * Reads current pictures and makes those again that are not what was written: so many a run, going
 * on where the last one ended.
 */
final class PictureCheck {

  private static final Logger LOG = LoggerFactory.getLogger(PictureCheck.class);

  private final ObjectHousekeeping housekeeping;
  private final FigureService figures;
  private final PictureJudge judge;
  private final SweepOptions options;
  private final Removal removal;
  private final RunContext context;

  PictureCheck(
      ObjectHousekeeping housekeeping,
      FigureService figures,
      PictureJudge judge,
      SweepOptions options,
      Removal removal,
      RunContext context) {
    this.housekeeping = housekeeping;
    this.figures = figures;
    this.judge = judge;
    this.options = options;
    this.removal = removal;
    this.context = context;
  }

  /**
   * Checks.
   *
   * @return whether the time was enough
   */
  boolean run() {
    String after = options.fromTheStart() ? "" : context.state().get().verified().orElse("");
    try (Stream<ListedObject> pictures = ofPresentRenders(after)) {
      int left = options.mostVerified();
      for (Iterator<ListedObject> next = pictures.iterator(); next.hasNext(); left--) {
        if (left == 0 || context.time().isShort()) {
          reached(after);
          return left == 0;
        }
        ListedObject object = next.next();
        if (judge.of(object) == PictureStanding.CURRENT) {
          check(object);
        }
        after = object.key();
      }
    }
    reached("");
    return true;
  }

  /** Those of the folders of present render numbers, in the order of their keys. */
  private Stream<ListedObject> ofPresentRenders(String after) {
    return figures.catalogue().figures().stream()
        .map(figure -> PictureSweep.FOLDER + "r" + figure.render() + "/")
        .distinct()
        .sorted()
        .flatMap(folder -> housekeeping.list(folder, after));
  }

  private void reached(String key) {
    if (!removal.isDry()) {
      context.change(state -> state.verified(Optional.of(key).filter(text -> !text.isEmpty())));
    }
    removal.checkpoint();
  }

  private void check(ListedObject object) {
    context.tally().add(Count.VERIFIED);
    Optional<String> fault = figures.fault(object.key());
    if (fault.isPresent() && (removal.isDry() || isMended(object.key(), fault.get()))) {
      context.tally().add(Count.MENDED);
      options.observer().found(SweepKind.BROKEN, object.key(), object.length());
    }
  }

  /** Whatever is wrong with one picture, the others are checked all the same. */
  private boolean isMended(String key, String fault) {
    try {
      if (figures.fetch(key) instanceof FigureAnswer.StoredFigure) {
        return true;
      }
      context.tally().failed(key, fault + "; no request leads to it");
    } catch (StorageUnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("{} cannot be made again", key, e);
      context.tally().failed(key, fault + "; it cannot be made again: " + e.getMessage());
    }
    return false;
  }
}
