package org.zoneaxis.storage.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Phase;
import org.zoneaxis.figure.request.ResolvedFigure;
import org.zoneaxis.figure.request.ShortestReflection;
import org.zoneaxis.figure.request.Subject;
import org.zoneaxis.storage.document.Structure;
import org.zoneaxis.storage.figure.FigureAnswer.MovedTo;
import org.zoneaxis.storage.figure.FigureAnswer.NoSuchFigure;
import org.zoneaxis.storage.figure.FigureObserver.Step;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.UnknownMaterialException;
import org.zoneaxis.storage.work.Asker;
import org.zoneaxis.storage.work.TooBusyException;
import org.zoneaxis.storage.work.WorkPlaces;

/**
 * The way of a request to its figure: structure, key, store, and where the store has none, maker
 * and store again.
 *
 * <p>What is written is complete and valid, or not written at all. Equal requests at the same time
 * share one computation. Thread-safe.
 */
public final class FigureService {

  private static final long MAX_ZONES = 10_000;

  private final StructureCache structures;
  private final FigureMaker maker;
  private final StoredFigures stored;
  private final FigureObserver observer;
  private final WorkPlaces places;
  private final ObjectKeys keys;

  private final Cache<Zone, Optional<MillerIndices>> shortest =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_ZONES).build();

  /**
   * A service.
   *
   * @param structures the structures
   * @param maker makes figures, and is asked about every stored one before it is handed out
   * @param store where the figures are
   */
  public FigureService(StructureCache structures, FigureMaker maker, ObjectStore store) {
    this(structures, maker, store, FigureObserver.NOBODY, WorkPlaces.ofThisMachine(Asker.STAYS));
  }

  /**
   * A service that is looked at.
   *
   * @param structures the structures
   * @param maker makes figures, and is asked about every stored one before it is handed out
   * @param store where the figures are
   * @param observer sees every step
   * @param places where figures are made
   */
  public FigureService(
      StructureCache structures,
      FigureMaker maker,
      ObjectStore store,
      FigureObserver observer,
      WorkPlaces places) {
    this.structures = structures;
    this.maker = maker;
    this.observer = observer;
    this.places = places;
    this.stored = new StoredFigures(maker, store, observer, places);
    this.keys = new ObjectKeys(maker.figures());
  }

  /** The figures that there are. */
  public FigureCatalogue catalogue() {
    return maker.figures();
  }

  /**
   * Forgets which figures are in the store, and all structures: for a process that goes on at
   * another time, or with another store, than it began.
   */
  public void forgetAll() {
    stored.forgetAll();
    structures.forgetAll();
  }

  private Structure structure(MaterialId id) {
    return observer.time(Step.STRUCTURE, () -> structures.get(id));
  }

  /**
   * The path of a request's object, which is there when this returns.
   *
   * <p>Costs no call to the store where this process has seen the object before, one where the
   * store has it, and two where it has to be made.
   *
   * @return the path without a slash in front
   * @throws UnknownMaterialException where no source has the material
   * @throws org.zoneaxis.crystal.refusal.CrystalException where its structure cannot be used
   * @throws org.zoneaxis.crystal.refusal.NotationException where there are four indices and the
   *     cell is not hexagonal
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where there is too much to compute
   * @throws org.zoneaxis.figure.FigureTooLargeException where it would be larger than what is
   *     stored
   * @throws TooBusyException where it has to be made, and there is no place for it in time
   * @throws StorageUnavailableException where the store fails
   */
  public String locate(FigureRequest request) {
    return RevisionChangedException.retried(
        () -> {
          ObjectKey key =
              key(request, structures(request.subjects().stream().map(Subject::material)));
          observer.asked(key);
          stored.ensure(key, () -> materials(key));
          return key.path();
        });
  }

  /**
   * The key of a request's object, whether or not it is there: {@link #fetch} makes it where it is
   * missing. Costs no call to the store but what the structures may cost.
   *
   * @throws RuntimeException as {@link #locate} does
   */
  public ObjectKey key(FigureRequest request) {
    return key(
        request,
        request.subjects().stream().map(subject -> structures.get(subject.material())).toList());
  }

  private ObjectKey key(FigureRequest request, List<Structure> known) {
    return ObjectKey.of(
        ResolvedFigure.resolve(
            request,
            known.stream()
                .map(
                    structure ->
                        new ResolvedFigure.Known(
                            structure.crystal(), structure.revision().shortForm()))
                .toList(),
            shortestIn(known.get(0))));
  }

  /**
   * What a figure shows, in numbers: computed here, and neither drawn nor stored.
   *
   * @param figure the figure of the request
   * @param request what it shows
   * @param materials the crystals
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where there is too much to compute
   */
  public <V> V compute(Figure<V> figure, ResolvedFigure request, List<Material> materials) {
    return maker.compute(figure, request, materials);
  }

  private List<Structure> structures(Stream<MaterialId> ids) {
    return ids.map(this::structure).toList();
  }

  /**
   * The crystals of a key. Asked for by whoever has a place to compute in: who waits for one holds
   * no crystals, which may be large.
   */
  private List<Material> materials(ObjectKey key) {
    List<Material> materials = new ArrayList<>();
    for (Phase phase : key.request().phases()) {
      Structure structure = structure(phase.material());
      if (!phase.revision().equals(structure.revision().shortForm())) {
        throw new RevisionChangedException(phase.material());
      }
      materials.add(structure.material());
    }
    return materials;
  }

  /**
   * The figure under the path of an object.
   *
   * @param path the path without a slash in front, any text
   * @return the figure, from the store or computed and stored; or where else it is; or that there
   *     is none of this name
   * @throws UnknownMaterialException where no source has the material
   * @throws org.zoneaxis.crystal.refusal.CrystalException where its structure cannot be used
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where there is too much to compute
   * @throws org.zoneaxis.figure.FigureTooLargeException where it would be larger than what is
   *     stored
   * @throws TooBusyException where it has to be made, and there is no place for it in time
   * @throws StorageUnavailableException where the store fails
   */
  public FigureAnswer fetch(String path) {
    return RevisionChangedException.retried(
        () -> keys.parse(path).map(this::fetch).orElseGet(NoSuchFigure::new));
  }

  /**
   * What is wrong with the object under a path, which is read for it and left as it is; {@link
   * #fetch} would make it again.
   *
   * @param path the path of a figure without a slash in front
   * @return the fault; nothing where the object is whole and valid, and where there is none
   * @throws StorageUnavailableException where the store fails
   */
  public Optional<String> fault(String path) {
    return keys.parse(path).flatMap(stored::fault);
  }

  private FigureAnswer fetch(ObjectKey key) {
    ResolvedFigure request = key.request();
    if (!key.isOfPresentRender()) {
      return new MovedTo(request.asAskedFor().frontPath());
    }
    Optional<FigureAnswer> elsewhere = elsewhere(request);
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    observer.asked(key);
    return stored.get(key, () -> materials(key));
  }

  /** Where the path leads that is not that of a figure as it is now. */
  private Optional<FigureAnswer> elsewhere(ResolvedFigure request) {
    List<Structure> known = structures(request.phases().stream().map(Phase::material));
    for (int i = 0; i < known.size(); i++) {
      Phase phase = request.phases().get(i);
      if (!phase.revision().equals(known.get(i).revision().shortForm())) {
        return Optional.of(new MovedTo(request.asAskedFor().frontPath()));
      }
    }
    if (!request.fits(known.stream().map(Structure::crystal).toList())) {
      return Optional.of(new NoSuchFigure());
    }
    if (request.rightIsNeedless(known.get(0).crystal(), shortestIn(known.get(0)))) {
      return Optional.of(new MovedTo(request.asAskedFor().frontPath()));
    }
    return Optional.empty();
  }

  /** Remembered, since every request that names a reflection to the right needs it. */
  private ShortestReflection shortestIn(Structure structure) {
    return (crystal, axis) -> {
      Zone zone = new Zone(structure.revision(), crystal.setting(), axis);
      return Optional.ofNullable(shortest.getIfPresent(zone))
          .orElseGet(
              () ->
                  places.in(
                      () -> shortest.get(zone, missing -> maker.shortest().in(crystal, axis))));
    };
  }

  private record Zone(Revision revision, CellSetting setting, ZoneAxis axis) {}
}
