package org.zoneaxis.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.figure.validation.SvgValidator;
import org.zoneaxis.storage.CallCounter;
import org.zoneaxis.storage.Crowd;
import org.zoneaxis.storage.Crystals;
import org.zoneaxis.storage.FaultyServer;
import org.zoneaxis.storage.PutHook;
import org.zoneaxis.storage.S3Server;
import org.zoneaxis.storage.figure.FigureAnswer.MovedTo;
import org.zoneaxis.storage.figure.FigureAnswer.NoSuchFigure;
import org.zoneaxis.storage.figure.FigureAnswer.StoredFigure;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.object.StoredObject;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.StructureSource;
import org.zoneaxis.storage.structure.UnknownMaterialException;
import org.zoneaxis.storage.work.Asker;
import org.zoneaxis.storage.work.WorkPlaces;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class FigureServiceTest {

  private static final Material SILICON = Crystals.silicon("mp-149");
  private static final Material MAGNESIUM = Crystals.magnesium("mp-153");
  private static final Material LARGE = Crystals.grid("mp-7", 1000);
  private static final String REVISION = "s-" + SILICON.revision().shortForm();

  @TempDir private Path folder;
  private S3Server server;
  private S3Client s3;
  private final CallCounter counter = new CallCounter();
  private final PutHook hook = new PutHook();
  private ObjectStore store;
  private FigureService service;

  @BeforeEach
  void start() throws Exception {
    server = S3Server.start(folder);
    s3 = server.connect(counter, hook);
    store = new ObjectStore(s3, S3Server.BUCKET);
    service = restarted();
  }

  @AfterEach
  void stop() {
    s3.close();
    server.close();
  }

  /** A service with nothing in its memory, on the same store. */
  private FigureService restarted() {
    counter.forget();
    return on(store);
  }

  private static FigureService on(ObjectStore store) {
    StructureSource source =
        id -> {
          if (id.text().equals("mp-13")) {
            throw new CrystalException("cell", "?", "unusable");
          }
          return Stream.of(SILICON, MAGNESIUM, LARGE)
              .filter(material -> material.id().equals(id))
              .findFirst();
        };
    return new FigureService(
        new StructureCache(List.of(source), System::nanoTime), new FigureMaker(), store);
  }

  private static FigureRequest silicon(String zone, String... options) {
    return request("mp-149", zone, FigureFormat.SVG, options);
  }

  private static FigureRequest request(
      String material, String zone, FigureFormat format, String... options) {
    Map<String, List<String>> query = new java.util.LinkedHashMap<>();
    for (String option : options) {
      String[] parts = option.split("=", 2);
      query.put(parts[0], List.of(parts[1]));
    }
    return FigureRequest.parse(
            Figures.ALL, List.of("diffraction", material, zone + "." + format.extension()), query)
        .orElseThrow();
  }

  private StoredFigure figure(String path) {
    assertThat(service.fetch(path)).isInstanceOf(StoredFigure.class);
    return (StoredFigure) service.fetch(path);
  }

  private List<String> stored() {
    return server.keys();
  }

  @Test
  void makesAColdFigureWithTwoCalls() {
    String path = service.locate(silicon("110"));
    assertThat(path).isEqualTo("p/r5/mp-149/" + REVISION + "/1_1_0/diffraction-kv200.svg");
    assertThat(counter.calls()).containsExactly("HEAD", "PUT");
    StoredObject object = store.get(path).orElseThrow();
    assertThat(object.fault()).isEmpty();
    assertThat(S3Server.spaced(object.header().contentType()))
        .isEqualTo("image/svg+xml; charset=utf-8");
    new SvgValidator().validate(object.bytes());
  }

  @Test
  void answersAWarmRequestWithoutACall() {
    service.locate(silicon("110"));
    counter.forget();
    assertThat(service.locate(silicon("[1 1 0]", "kv=200.2", "gmax=1.500")))
        .isEqualTo(service.locate(silicon("2,2,0")));
    assertThat(counter.calls()).isEmpty();
  }

  @Test
  void answersAfterARestartWithOneCall() {
    String path = service.locate(silicon("110"));
    service = restarted();
    assertThat(service.locate(silicon("110"))).isEqualTo(path);
    assertThat(counter.calls()).containsExactly("HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "json", "csv"})
  void storesEveryFormatTheSameWay(String extension) {
    FigureFormat format = Figures.PATTERN.format(extension).orElseThrow();
    String path = service.locate(request("mp-149", "110", format, "unit=nm"));
    assertThat(path).endsWith("." + format.extension());
    assertThat(path.contains("unitnm")).isEqualTo(format.isPicture());
    StoredFigure figure = figure(path);
    assertThat(figure.contentType()).isEqualTo(format.contentType());
    assertThat(figure.bytes()).isNotEmpty();
    assertThat(S3Server.spaced(store.head(path).orElseThrow().contentType()))
        .isEqualTo(format.contentType());
  }

  @Test
  void sharesOneComputationAmongFiftyFirstRequests() throws Exception {
    List<String> paths = Crowd.all(50, () -> service.locate(silicon("110")));
    assertThat(paths).containsOnly(paths.get(0)).hasSize(50);
    assertThat(counter.calls()).containsExactly("HEAD", "PUT");
    assertThat(stored()).containsExactly(paths.get(0));
  }

  @Test
  void sharesOneComputationAmongFiftyReadersOfAMissingObject() throws Exception {
    String path = "p/r5/mp-149/" + REVISION + "/1_1_0/diffraction-kv200.svg";
    List<FigureAnswer> answers = Crowd.all(50, () -> service.fetch(path));
    assertThat(counter.calls()).filteredOn("PUT"::equals).hasSize(1);
    String etag = store.head(path).orElseThrow().etag();
    assertThat(answers)
        .hasSize(50)
        .allSatisfy(
            answer -> {
              assertThat(((StoredFigure) answer).bytes())
                  .isEqualTo(((StoredFigure) answers.get(0)).bytes());
              assertThat(((StoredFigure) answer).etag()).isEqualTo(etag);
            });
  }

  @Test
  void letsSeveralProcessesMakeTheSameFigure() throws Exception {
    List<String> paths = Crowd.all(8, () -> restarted().locate(silicon("110")));
    assertThat(stored()).containsExactly(paths.get(0));
    assertThat(store.get(paths.get(0)).orElseThrow().fault()).isEmpty();
  }

  @Test
  void givesTheSameBytesInEveryProcess() {
    byte[] first = figure(service.locate(silicon("321", "labels=all"))).bytes();
    String path = service.locate(silicon("321", "labels=all"));
    s3.deleteObject(request -> request.bucket(S3Server.BUCKET).key(path));
    service = restarted();
    assertThat(figure(path).bytes()).isEqualTo(first);
  }

  @Test
  void repairsATruncatedObject() {
    String path = service.locate(silicon("110"));
    byte[] whole = figure(path).bytes();
    server.damage(path, Arrays.copyOf(whole, 100));
    service = restarted();
    service.locate(silicon("110"));
    assertThat(counter.calls()).containsExactly("HEAD", "PUT");
    assertThat(store.get(path).orElseThrow().fault()).isEmpty();
    assertThat(store.get(path).orElseThrow().bytes()).isEqualTo(whole);
  }

  @Test
  void repairsAnObjectWithoutMetadata() {
    String path = service.locate(silicon("110"));
    s3.putObject(
        request -> request.bucket(S3Server.BUCKET).key(path), RequestBody.fromString("<svg/>"));
    service = restarted();
    service.locate(silicon("110"));
    assertThat(store.get(path).orElseThrow().fault()).isEmpty();
  }

  @Test
  void repairsChangedBytesWhenTheyAreRead() {
    String path = service.locate(silicon("110"));
    byte[] whole = figure(path).bytes();
    byte[] changed = whole.clone();
    changed[whole.length / 2] ^= 1;
    server.damage(path, changed);
    counter.forget();
    StoredFigure repaired = (StoredFigure) service.fetch(path);
    assertThat(repaired.bytes()).isEqualTo(whole);
    assertThat(counter.calls()).containsExactly("GET", "PUT");
    StoredObject object = store.get(path).orElseThrow();
    assertThat(object.bytes()).isEqualTo(whole);
    assertThat(object.header().etag()).isEqualTo(repaired.etag());
  }

  @Test
  void repairsAStoredDrawingThatIsNotValid() {
    String path = service.locate(silicon("110"));
    byte[] whole = figure(path).bytes();
    store.replace(
        path,
        ObjectContent.immutable(
            "<svg><script/></svg>".getBytes(StandardCharsets.UTF_8), "image/svg+xml"));
    assertThat(figure(path).bytes()).isEqualTo(whole);
    assertThat(store.get(path).orElseThrow().bytes()).isEqualTo(whole);
  }

  private static FigureRequest structure(String zone, String... options) {
    FigureRequest pattern = silicon(zone, options);
    return new FigureRequest(
        Figures.ALL.find("structure", 1).orElseThrow(),
        pattern.subjects(),
        FigureFormat.SVG,
        pattern.options());
  }

  @Test
  void makesAndKeepsAStructureAsAPattern() {
    String path = service.locate(structure("110"));
    assertThat(path).isEqualTo("p/r5/mp-149/" + REVISION + "/1_1_0/structure.svg");
    assertThat(counter.calls()).containsExactly("HEAD", "PUT");
    StoredObject object = store.get(path).orElseThrow();
    new SvgValidator().validate(object.bytes(), Marks.ATOMS);
    assertThat(S3Server.spaced(object.header().contentType()))
        .isEqualTo("image/svg+xml; charset=utf-8");
    counter.forget();
    assertThat(
            service.locate(
                structure("[220]", "kv=300", "gmax=3", "sigma=0.1", "precession=1", "labels=all")))
        .isEqualTo(path);
    assertThat(service.locate(structure("110", "right=1,-1,1"))).isEqualTo(path);
    assertThat(counter.calls()).isEmpty();
    assertThat(service.locate(structure("110", "right=2,-2,0", "unit=nm", "kv=80")))
        .isEqualTo(path.replace(".svg", "-right2_-2_0-unitnm.svg"));
  }

  @Test
  void makesAStructureFromItsPathAlone() {
    String path = "p/r5/mp-149/" + REVISION + "/1_1_0/structure-unitnm.svg";
    StoredFigure figure = (StoredFigure) service.fetch(path);
    assertThat(counter.calls()).containsExactly("GET", "PUT");
    assertThat(figure.bytes()).isEqualTo(store.get(path).orElseThrow().bytes());
    assertThat(service.fetch(path.replace("r5", "r7")))
        .isEqualTo(new MovedTo("/v1/structure/mp-149/1,1,0.svg?unit=nm"));
    assertThat(service.fetch(path.replace("-unitnm", "-right1_-1_1")))
        .isEqualTo(new MovedTo("/v1/structure/mp-149/1,1,0.svg?right=1,-1,1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"an atom is missing", "a pattern", "a script", "half"})
  void repairsAStoredStructureThatIsNotValid(String fault) {
    String path = service.locate(structure("110"));
    byte[] whole = figure(path).bytes();
    String text = new String(whole, StandardCharsets.UTF_8);
    byte[] damaged =
        switch (fault) {
          case "an atom is missing" ->
              text.replaceFirst("<g [^>]*data-atom=.*?</g>", "").getBytes(StandardCharsets.UTF_8);
          case "a pattern" -> figure(service.locate(silicon("110"))).bytes();
          case "a script" ->
              text.replace("</svg>", "<script/></svg>").getBytes(StandardCharsets.UTF_8);
          default -> text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8);
        };
    assertThat(damaged).isNotEqualTo(whole);
    store.replace(path, ObjectContent.immutable(damaged, FigureFormat.SVG.contentType()));
    assertThat(figure(path).bytes()).isEqualTo(whole);
    assertThat(store.get(path).orElseThrow().bytes()).isEqualTo(whole);
  }

  @Test
  void readsAStoredFigureWithOneCall() {
    String path = service.locate(silicon("110"));
    counter.forget();
    StoredFigure figure = (StoredFigure) service.fetch(path);
    assertThat(counter.calls()).containsExactly("GET");
    assertThat(figure.bytes()).isEqualTo(store.get(path).orElseThrow().bytes());
    assertThat(figure.etag()).isEqualTo(store.head(path).orElseThrow().etag());
  }

  @Test
  void makesAFigureThatVanishedAlthoughItWasSeen() {
    String path = service.locate(silicon("110"));
    s3.deleteObject(request -> request.bucket(S3Server.BUCKET).key(path));
    StoredFigure figure = (StoredFigure) service.fetch(path);
    assertThat(store.get(path).orElseThrow().bytes()).isEqualTo(figure.bytes());
    assertThat(store.head(path).orElseThrow().etag()).isEqualTo(figure.etag());
  }

  @Test
  void handsOutTheTagOfAnotherProcessThatWasFaster() {
    String path = service.locate(silicon("110"));
    byte[] whole = figure(path).bytes();
    s3.deleteObject(request -> request.bucket(S3Server.BUCKET).key(path));
    hook.beforeNextPut(
        put -> store.put(path, ObjectContent.immutable(whole, FigureFormat.SVG.contentType())));
    counter.forget();
    StoredFigure figure = (StoredFigure) service.fetch(path);
    assertThat(counter.calls()).startsWith("GET", "PUT").endsWith("PUT", "GET");
    assertThat(figure.bytes()).isEqualTo(whole);
    assertThat(figure.etag()).isEqualTo(store.head(path).orElseThrow().etag());
  }

  @Test
  void writesOverABrokenObjectOfAnotherProcessThatWasFaster() {
    String path = "p/r5/mp-149/" + REVISION + "/1_1_0/diffraction-kv200.svg";
    hook.beforeNextPut(
        put ->
            s3.putObject(
                request -> request.bucket(S3Server.BUCKET).key(path), RequestBody.fromString("?")));
    StoredFigure figure = (StoredFigure) service.fetch(path);
    StoredObject object = store.get(path).orElseThrow();
    assertThat(object.fault()).isEmpty();
    assertThat(object.bytes()).isEqualTo(figure.bytes());
  }

  @ParameterizedTest
  @CsvSource({
    "p/r1/mp-149/REVISION/1_1_0/diffraction-kv300.svg, '/v1/diffraction/mp-149/1,1,0.svg?kv=300'",
    "p/r99999/mp-149/s-00000000/1_1_0/diffraction-kv200.csv, '/v1/diffraction/mp-149/1,1,0.csv'",
    "p/r5/mp-149/s-00000000/1_1_0/diffraction-kv200.json, '/v1/diffraction/mp-149/1,1,0.json'",
    "p/r5/mp-153/s-00000000/40_20_7/diffraction-kv200.svg, '/v1/diffraction/mp-153/20,0,-20,7.svg'",
  })
  void leadsFromAnOtherRevisionOrRenderNumberToTheFront(String path, String front)
      throws Exception {
    assertThat(service.fetch(path.replace("REVISION", REVISION))).isEqualTo(new MovedTo(front));
    assertThat(counter.calls()).isEmpty();
    assertThat(stored()).isEmpty();
  }

  @Test
  void leadsFromANeedlessReflectionToTheCanonicalRequest() throws Exception {
    String canonical = service.locate(silicon("110"));
    String g1 = "1,-1,1";
    assertThat(service.locate(silicon("110", "right=" + g1))).isEqualTo(canonical);
    String needless = canonical.replace(".svg", "-right1_-1_1.svg");
    counter.forget();
    assertThat(service.fetch(needless))
        .isEqualTo(new MovedTo("/v1/diffraction/mp-149/1,1,0.svg?right=1,-1,1"));
    assertThat(counter.calls()).isEmpty();
    assertThat(stored()).containsExactly(canonical);
    assertThat(service.locate(silicon("110", "right=-1,1,1"))).contains("-right-1_1_1");
  }

  @Test
  void makesZonesThatNeedFourIndicesInHexagonalCellsOnly() throws Exception {
    String path = service.locate(request("mp-153", "20,0,-20,7", FigureFormat.SVG, "gmax=0.5"));
    assertThat(path).contains("/40_20_7/");
    assertThat(service.fetch(path)).isInstanceOf(StoredFigure.class);
    assertThatThrownBy(() -> service.locate(silicon("20,0,-20,7")))
        .isInstanceOf(NotationException.class);
    assertThat(service.fetch("p/r5/mp-149/" + REVISION + "/40_20_7/diffraction-kv200.svg"))
        .isEqualTo(new NoSuchFigure());
    assertThat(stored()).containsExactly(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "p/",
        "structures/mp-149.json",
        "p/r5/mp-149/../../state",
        "p/r5/mp-149/%00",
        "p/r5/mp-ft/s-3f9a1c20/1_1_0/diffraction-kv200.svg",
        "p/r5/mp-149/s-3f9a1c20/1_1_0/diffraction-kv200-gmax1.5.svg"
      })
  void knowsNoFigureUnderAnyOtherText(String path) throws Exception {
    assertThat(service.fetch(path)).isEqualTo(new NoSuchFigure());
    assertThat(counter.calls()).isEmpty();
    assertThat(stored()).isEmpty();
  }

  @Test
  void doesNotAskTheStoreAboutUnknownOrUnusableMaterials() {
    assertThatThrownBy(() -> service.locate(request("mp-1", "110", FigureFormat.SVG)))
        .isInstanceOf(UnknownMaterialException.class);
    assertThatThrownBy(() -> service.fetch("p/r5/mp-1/s-3f9a1c20/1_1_0/diffraction-kv200.svg"))
        .isInstanceOf(UnknownMaterialException.class);
    assertThatThrownBy(() -> service.locate(request("mp-13", "110", FigureFormat.SVG)))
        .isInstanceOf(CrystalException.class);
    assertThat(counter.calls()).isEmpty();
  }

  @Test
  void leavesNothingBehindWhereThePatternIsTooLarge() throws Exception {
    FigureRequest request =
        request("mp-7", "100", FigureFormat.SVG, "gmax=4", "sigma=0.2", "precession=5");
    assertThatThrownBy(() -> service.locate(request)).isInstanceOf(WorkTooLargeException.class);
    assertThatThrownBy(() -> service.locate(request)).isInstanceOf(WorkTooLargeException.class);
    assertThat(counter.calls()).doesNotContain("PUT");
    assertThat(stored()).isEmpty();
  }

  @Test
  void leavesNothingBehindWhereTheStoreFailsAndTriesAgainNextTime() throws Exception {
    hook.beforeNextPut(
        put -> {
          throw SdkClientException.create("connection lost");
        });
    assertThatThrownBy(() -> service.locate(silicon("110")))
        .isInstanceOf(StorageUnavailableException.class);
    assertThat(stored()).isEmpty();
    String path = service.locate(silicon("110"));
    assertThat(stored()).containsExactly(path);
  }

  @Test
  void tellsAllWhoWaitedAboutAFailure() throws Exception {
    try (S3Client nobody = FaultyServer.connectToNobody()) {
      FigureService failing = on(new ObjectStore(nobody, S3Server.BUCKET));
      List<Optional<String>> failures =
          Crowd.all(
              8,
              () -> {
                try {
                  return Optional.of(failing.locate(silicon("110")));
                } catch (StorageUnavailableException e) {
                  return Optional.<String>empty();
                }
              });
      assertThat(failures).hasSize(8).containsOnly(Optional.empty());
    }
  }

  @Test
  void figureOfOneWhoHasGoneIsNotStoredAndMadeForTheNext() {
    AtomicBoolean gone = new AtomicBoolean(true);
    Asker asker =
        new Asker() {
          @Override
          public <T> T waitsFor(Supplier<T> work) {
            if (gone.get()) {
              Thread.currentThread().interrupt();
            }
            try {
              return work.get();
            } finally {
              Thread.interrupted();
            }
          }
        };
    FigureService left =
        new FigureService(
            new StructureCache(List.of(id -> Optional.of(LARGE)), System::nanoTime),
            new FigureMaker(),
            store,
            FigureObserver.NOBODY,
            new WorkPlaces(1, Duration.ofMinutes(1), asker));
    FigureRequest request = request("mp-7", "001", FigureFormat.SVG);

    assertThatThrownBy(() -> left.locate(request)).isInstanceOf(WorkCancelledException.class);
    assertThat(stored()).isEmpty();

    gone.set(false);
    assertThat(left.locate(request)).isEqualTo(stored().get(0));
  }
}
