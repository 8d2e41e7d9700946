package org.zoneaxis.storage.figure;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.MakingSteps;
import org.zoneaxis.figure.validation.InvalidPictureException;
import org.zoneaxis.storage.figure.FigureAnswer.StoredFigure;
import org.zoneaxis.storage.figure.FigureObserver.Step;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.ObjectHeader;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.PutResult;
import org.zoneaxis.storage.object.StoredObject;
import org.zoneaxis.storage.work.SharedResult;
import org.zoneaxis.storage.work.WorkPlaces;

/**
 * The figures that the store has: looked at before they are handed out, made and written where they
 * are missing or broken. Equal requests at the same time share one computation. Thread-safe.
 */
final class StoredFigures {

  private static final Logger LOG = LoggerFactory.getLogger(StoredFigures.class);

  /** Keys known to be in the store; some 500 bytes each. */
  private static final long MAX_KEYS = 50_000;

  private final FigureMaker maker;
  private final ObjectStore store;
  private final FigureObserver observer;
  private final WorkPlaces places;

  private final SharedResult<ObjectKey, Boolean> known =
      SharedResult.remembering(
          Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_KEYS).build());
  private final SharedResult<ObjectKey, StoredFigure> read = SharedResult.forgetting();
  private final SharedResult<ObjectKey, Written> computed = SharedResult.forgetting();

  StoredFigures(FigureMaker maker, ObjectStore store, FigureObserver observer, WorkPlaces places) {
    this.maker = maker;
    this.store = store;
    this.observer = observer;
    this.places = places;
  }

  /** Forgets which figures are there. */
  void forgetAll() {
    known.clear();
  }

  /** Sees to it that a figure is there. */
  void ensure(ObjectKey key, Supplier<List<Material>> materials) {
    known.get(key, () -> look(key, materials));
  }

  /** A figure, which is there when this returns. */
  StoredFigure get(ObjectKey key, Supplier<List<Material>> materials) {
    return read.get(key, () -> readOrCompute(key, materials));
  }

  /** What is wrong with an object, which is read for it; nothing where there is none. */
  Optional<String> fault(ObjectKey key) {
    return store.get(key.path()).flatMap(object -> fault(object, key));
  }

  private boolean look(ObjectKey key, Supplier<List<Material>> materials) {
    Optional<ObjectHeader> header = observer.time(Step.LOOK, () -> store.head(key.path()));
    Optional<String> fault = header.flatMap(ObjectHeader::fault);
    if (header.isEmpty() || fault.isPresent()) {
      computed.get(key, () -> compute(key, materials, fault));
    }
    return true;
  }

  private StoredFigure readOrCompute(ObjectKey key, Supplier<List<Material>> materials) {
    Optional<StoredObject> object = observer.time(Step.LOOK, () -> store.get(key.path()));
    Optional<String> fault = object.flatMap(found -> fault(found, key));
    if (object.isPresent() && fault.isEmpty()) {
      return new StoredFigure(
          object.get().bytes(), key.request().format().contentType(), object.get().header().etag());
    }
    Written written = computed.get(key, () -> compute(key, materials, fault));
    return figure(
        written.content(), written.etag().orElseGet(() -> etagOfOther(key, written.content())));
  }

  /**
   * Another process was faster with the same bytes: the tag of its object, which is looked at like
   * any other.
   */
  private String etagOfOther(ObjectKey key, ObjectContent content) {
    Optional<StoredObject> other = store.get(key.path());
    Optional<String> fault = other.flatMap(found -> fault(found, key));
    return other.isPresent() && fault.isEmpty()
        ? other.get().header().etag()
        : replace(key, content, fault.orElse("it is gone"));
  }

  private String replace(ObjectKey key, ObjectContent content, String fault) {
    LOG.warn("writing {} over a broken object: {}", key.path(), fault);
    return store.replace(key.path(), content);
  }

  private Optional<String> fault(StoredObject object, ObjectKey key) {
    Optional<String> fault = object.fault();
    if (fault.isPresent()) {
      return fault;
    }
    try {
      maker.requireValid(key.request(), object.bytes());
      return Optional.empty();
    } catch (InvalidPictureException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static StoredFigure figure(ObjectContent content, String etag) {
    return new StoredFigure(content.bytes(), content.contentType(), etag);
  }

  private Written compute(
      ObjectKey key, Supplier<List<Material>> materials, Optional<String> fault) {
    ObjectContent content =
        ObjectContent.immutable(
            places.in(() -> maker.make(key.request(), materials.get(), steps())),
            key.request().format().contentType());
    Written written = observer.time(Step.STORE, () -> write(key, content, fault));
    observer.made(written.etag().isPresent());
    return written;
  }

  private MakingSteps steps() {
    return new MakingSteps() {
      @Override
      public <T> T take(MakingSteps.Step step, Supplier<T> work) {
        return observer.time(FigureObserver.Step.valueOf(step.name()), work);
      }
    };
  }

  private Written write(ObjectKey key, ObjectContent content, Optional<String> fault) {
    if (fault.isPresent()) {
      return new Written(content, Optional.of(replace(key, content, fault.get())));
    }
    return store.put(key.path(), content) instanceof PutResult.Stored stored
        ? new Written(content, Optional.of(stored.etag()))
        : new Written(content, Optional.empty());
  }

  /**
   * A figure that is in the store.
   *
   * @param content the figure
   * @param etag its entity tag; empty where another process has written it
   */
  private record Written(ObjectContent content, Optional<String> etag) {}
}
