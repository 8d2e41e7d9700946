package org.zoneaxis.source.optimade;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.offset;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.symmetry.ConventionalCell;
import org.zoneaxis.source.materialsproject.MaterialsProjectCredit;
import org.zoneaxis.source.upstream.BulkAnswer;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.Fixtures;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamException.Kind;
import org.zoneaxis.source.upstream.UpstreamServer;
import org.zoneaxis.source.upstream.VirtualTime;

/**
 * The example provider of the fixtures calls its entries mpf_1, mpf_2 and so on; here they are
 * mp-1, mp-2. Its test data are mostly no physical structures: what passes all of the reader comes
 * to the check of cell or distances at last, which is how these tests tell that it passed.
 */
class OptimadeSourceTest {

  private static final Fixtures FIXTURES = new Fixtures("optimade");
  private static final String REAL = "materials-project-mp-7000.json";

  @RegisterExtension final UpstreamServer server = UpstreamServer.create();

  private final VirtualTime time = new VirtualTime();

  private OptimadeSource client(OptimadeProvider provider) {
    return new OptimadeSource(new HttpFetcher("zoneaxis/1", FetchLimits.DEFAULTS, time), provider);
  }

  private OptimadeProvider example(String entryPrefix, CellSetting setting) {
    return new OptimadeProvider(
        "Example provider",
        URI.create(server.url() + "/optimade/"),
        "mp-",
        entryPrefix,
        "https://example.com/",
        "CC0",
        "thanks",
        setting);
  }

  private OptimadeSource examples() {
    return client(example("mpf_", CellSetting.AS_PUBLISHED));
  }

  private OptimadeSource materialsProject() {
    return client(MaterialsProjectCredit.optimade(server.url()));
  }

  private static MaterialId id(String text) {
    return MaterialId.parse(text);
  }

  private void answersReal(String... changes) {
    String text = FIXTURES.text(REAL);
    for (int i = 0; i < changes.length; i += 2) {
      String changed = text.replaceFirst(changes[i], changes[i + 1]);
      assertThat(changed).isNotEqualTo(text);
      text = changed;
    }
    server.answers(okJson(text));
  }

  private Material real() {
    return materialsProject().find(id("mp-7000")).orElseThrow();
  }

  private CrystalException refusal(String file, String replacedId) {
    server.answers(
        okJson(FIXTURES.text(file).replace("\"id\": \"" + replacedId + "\"", "\"id\": \"mpf_2\"")));
    return catchThrowableOfType(CrystalException.class, () -> examples().find(id("mp-2")));
  }

  @Test
  void readsARealEntryOfTheMaterialsProject() {
    server.answers(FIXTURES.response(REAL));
    Material material = real();
    assertThat(material.id().text()).isEqualTo("mp-7000");
    assertThat(material.crystal().formula()).hasToString("SiO2");
    assertThat(material.crystal().setting()).isEqualTo(CellSetting.CONVENTIONAL_STANDARD);
    assertThat(material.crystal().sites()).hasSize(9);
    assertThat(material.crystal().lattice().isHexagonal()).isTrue();
    assertThat(ConventionalCell.of(material.crystal()).pointGroup().symbol()).isEqualTo("32");
    assertThat(material.crystal().spaceGroup()).isEmpty();
    assertThat(material.source().url())
        .isEqualTo("https://next-gen.materialsproject.org/materials/mp-7000");
    assertThat(material.source().licence()).isEqualTo("CC BY 4.0");
    assertThat(material.warnings()).isEmpty();
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).getUrl())
        .startsWith("/v1/structures/mp-7000?response_fields=lattice_vectors,");
    assertThat(server.requests().get(0).containsHeader("X-API-KEY")).isFalse();
  }

  @Test
  void keepsTheCellAsPublishedWhereTheProviderWantsThat() {
    server.answers(okJson(FIXTURES.text(REAL)));
    Crystal crystal =
        client(example("mp-", CellSetting.AS_PUBLISHED))
            .find(id("mp-7000"))
            .orElseThrow()
            .crystal();
    assertThat(crystal.setting()).isEqualTo(CellSetting.AS_PUBLISHED);
    assertThat(crystal.lattice().lengthC()).isCloseTo(5.43130114, offset(1e-9));
    // The first silicon atom, (1.3051, 2.2606, 0) angstrom, in fractions of a and b.
    assertThat(crystal.sites())
        .anySatisfy(
            site -> {
              assertThat(site.occupants()).containsExactly(Occupant.full(Element.Si));
              assertThat(site.x()).isBetween(0.531, 0.5312);
              assertThat(site.y()).isBetween(0.531, 0.5312);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/v1", "/v1/", "/v1.2.0", "/sub/v1"})
  void addsTheVersionToTheAddressOfTheProviderWhereItIsMissing(String path) {
    answersReal();
    OptimadeProvider provider = MaterialsProjectCredit.optimade(URI.create(server.url() + path));
    assertThat(client(provider).find(id("mp-7000"))).isPresent();
    assertThat(server.requests().get(0).getUrl())
        .matches("(/sub)?/v1(\\.2\\.0)?/structures/mp-7000\\?.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"error-404-not-found.json", "not-found-data-null.json", "list-empty.json"})
  void hasNothingForAnUnknownId(String file) {
    server.answers(FIXTURES.response(file));
    assertThat(examples().find(id("mp-2"))).isEmpty();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void takesAPageNotFoundOfAnotherServerForAnError() {
    server.answers(aResponse().withStatus(404).withBody("{\"message\": \"no Route matched\"}"));
    assertThat(
            catchThrowableOfType(UpstreamException.class, () -> examples().find(id("mp-2"))).kind())
        .isEqualTo(Kind.BAD_ANSWER);
  }

  @Test
  void answersOnlyForItsOwnMaterials() {
    assertThat(examples().find(id("cod-9008566"))).isEmpty();
    assertThat(examples().findAll(List.of(id("cod-9008566")))).isEmpty();
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "single-mpf_1.json,mpf_1,cell length c",
    "single-mpf_110.json,mpf_110,cell length c",
    "single-mpf_551.json,mpf_551,distance between",
    "species-vacancy.json,special_vacancy,cell length c",
    "species-disorder-mass.json,special_disorder_mass,cell length c",
    "species-misleading-name.json,special_misleading_name,cell length c",
    "deviation-species-null.json,mpf_2,distance between",
    "deviation-species-missing.json,mpf_2,distance between",
    "deviation-last-modified-without-zone.json,mpf_2,distance between",
    "deviation-no-attributes-member.json,mpf_2,distance between",
    "deviation-single-as-list.json,mpf_2,distance between",
    "deviation-optional-nulls.json,mpf_2,distance between",
    "deviation-api-version-prefixed.json,mpf_2,distance between",
    "species-non-chemical-x.json,special_non_chemical_x,species[0].chemical_symbols[1]",
    "species-unknown-x.json,special_unknown_x,species[0].chemical_symbols[0]",
    "species-attached.json,special_attached,species[4].attached",
    "deviation-positions-null.json,mpf_2,cartesian_site_positions",
    "deviation-slab-null-vector.json,mpf_2,dimension_types[2]",
    "deviation-nsites-mismatch.json,mpf_2,nsites",
    "deviation-species-name-unresolved.json,mpf_2,species_at_sites[0]"
  })
  void refusesWhatCannotBeUsedAndNamesTheField(String file, String entry, String field) {
    CrystalException refusal = refusal(file, entry);
    assertThat(refusal.field()).startsWith(field);
    assertThat(refusal.expected()).isNotEmpty();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void readsTheSpaceGroupOfVersion12() {
    server.answers(
        okJson(FIXTURES.text("single-space-group-v1.2.json").replace("mpf_200_v12", "mpf_200")));
    Material published = examples().find(id("mp-200")).orElseThrow();
    assertThat(published.crystal().spaceGroup()).contains(new SpaceGroup(1, "P1"));
    Material conventional =
        client(example("mpf_", CellSetting.CONVENTIONAL_STANDARD)).find(id("mp-200")).orElseThrow();
    assertThat(conventional.warnings())
        .singleElement()
        .asString()
        .contains("P1 (triclinic)", "found to be orthorhombic");
  }

  @Test
  void readsAnIdThatIsANumber() {
    OptimadeProvider provider =
        new OptimadeProvider(
            "Numbers",
            server.url(),
            "cod-",
            "",
            "https://example.com/",
            "CC0",
            "",
            CellSetting.AS_PUBLISHED);
    String real =
        FIXTURES
            .text(REAL)
            .replace("\"id\": \"mp-7000\"", "\"id\": 4061139")
            .replace("\"type\": \"structures\"", "\"type\": \"structure\"");
    server.answers(okJson(real));
    assertThat(client(provider).find(id("cod-4061139"))).isPresent();
    assertThat(server.requests().get(0).getUrl()).startsWith("/v1/structures/4061139?");
    server.answers(FIXTURES.response("deviation-id-number-type-singular.json"));
    assertThat(
            catchThrowableOfType(
                    CrystalException.class, () -> client(provider).find(id("cod-4061139")))
                .field())
        .startsWith("distance between");
  }

  @Test
  void takesNamesOfSitesForElementsOnlyWhereNoSpeciesAreListed() {
    answersReal("(?s)\"species\": \\[.*?\\],\\s*\"species_at_sites\"", "\"species_at_sites\"");
    Material material = real();
    assertThat(material.crystal().formula()).hasToString("SiO2");
    assertThat(material.warnings())
        .containsExactly("The source lists no species; the names of sites were read as elements.");
  }

  @Test
  void readsANameByItsSpeciesEvenWhereItIsAnotherElements() {
    answersReal("\"chemical_symbols\": \\[\\s*\"Si\"\\s*\\]", "\"chemical_symbols\": [\"Ge\"]");
    assertThat(real().crystal().formula()).hasToString("GeO2");
  }

  @Test
  void sharesASiteBetweenElementsAndVacancies() {
    answersReal(
        "\"chemical_symbols\": \\[\\s*\"Si\"\\s*\\],\\s*\"concentration\": \\[\\s*1.0\\s*\\],"
            + "\\s*\"mass\": null",
        "\"chemical_symbols\": [\"Si\", \"Ge\", \"vacancy\"], \"concentration\": [0.5, 0.25, 0.25],"
            + " \"mass\": [28.1, 72.6, 0]");
    Site site =
        real().crystal().sites().stream()
            .filter(some -> some.occupants().size() == 2)
            .findFirst()
            .orElseThrow();
    assertThat(site.occupancy()).isEqualTo(0.75);
    assertThat(site.occupants().get(1).element()).isEqualTo(Element.Ge);
  }

  @Test
  void leavesOutASiteThatIsAlwaysVacant() {
    answersReal(
        "\"chemical_symbols\": \\[\\s*\"Si\"\\s*\\]", "\"chemical_symbols\": [\"vacancy\"]");
    assertThat(real().crystal().formula()).hasToString("O");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"assemblies\": null|\"assemblies\": [{}]|assemblies",
        "\"structure_features\": \\[\\]"
            + "|\"structure_features\": [\"implicit_atoms\"]|structure_features[0]",
        "\"nperiodic_dimensions\": 3|\"nperiodic_dimensions\": 2|nperiodic_dimensions",
        "\"nsites\": 9|\"nsites\": \"nine\"|nsites",
        "4.914966|\"wide\"|lattice_vectors[0][0]",
        "1.305141436341493|1e999|cartesian_site_positions[0][0]",
        "\"species_at_sites\": \\[|\"species_at_sites\": [\"Si\", |species_at_sites",
        "\"species_at_sites\": \\[\\s*\"Si\"|\"species_at_sites\": [null|species_at_sites[0]",
        "\"name\": \"O\"|\"name\": \"Si\"|species[1].name",
        "\"name\": \"O\"|\"name\": null|species[1].name",
        "\"concentration\": \\[|\"concentration\": [0.5, |species[0].concentration",
        "\"concentration\": \\[\\s*1.0|\"concentration\": [1.5|occupancy of Si",
        "\"lattice_vectors\": \\[|\"lattice_vectors\": [[1,2,3], |lattice_vectors",
        "4.2564861|0|cell"
      })
  void refusesADamagedEntryAndNamesTheField(String part, String damage, String field) {
    answersReal(part, damage);
    CrystalException refusal = catchThrowableOfType(CrystalException.class, this::real);
    assertThat(refusal.field()).startsWith(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error-truncated.json",
        "versions.csv",
        "info.json",
        "list-page-1.json",
        "single-mpf_1.json"
      })
  void tellsAnAnswerThatMakesNoSense(String file) {
    server.answers(FIXTURES.response(file));
    UpstreamException failure =
        catchThrowableOfType(UpstreamException.class, () -> examples().find(id("mp-9999")));
    assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(failure.provider()).isEqualTo("Example provider");
    assertThat(server.requests()).hasSize(1);
  }

  static Stream<String> errors() {
    return FIXTURES.names().stream()
        .filter(name -> name.matches("error-[0-9]+.*"))
        .filter(name -> !name.startsWith("error-404"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void tellsEveryErrorByItsKind(String file) {
    int status = FIXTURES.entry(file).get("status").integer().orElseThrow();
    server.answers(FIXTURES.response(file));
    UpstreamException failure =
        catchThrowableOfType(UpstreamException.class, () -> examples().find(id("mp-2")));
    assertThat(failure.kind())
        .isEqualTo(status == 403 || status == 429 ? Kind.UNAVAILABLE : Kind.BAD_ANSWER);
    assertThat(failure.retryAfter())
        .isEqualTo(status == 429 ? Optional.of(Duration.ofSeconds(5)) : Optional.empty());
    assertThat(server.requests()).hasSize(status == 429 || status == 500 ? 4 : 1);
  }

  @Test
  void usesEveryFixture() {
    assertThat(FIXTURES.names())
        .allMatch(
            name ->
                name.matches("(single|species|deviation|error|list|not-found)-.*")
                    || List.of(REAL, "versions.csv", "info.json").contains(name));
  }

  private void answersPage(String offset, String file) {
    String text = FIXTURES.text(file).replace("http://example.org", server.url() + "/optimade");
    server.stubFor(
        any(anyUrl())
            .withQueryParam("page_offset", offset.isEmpty() ? absent() : equalTo(offset))
            .willReturn(ok(text)));
  }

  private UpstreamException bulkFailure() {
    return catchThrowableOfType(UpstreamException.class, () -> examples().findAll(fiveIds()));
  }

  private static List<MaterialId> fiveIds() {
    return Stream.of("mp-1", "mp-2", "mp-3", "mp-23", "mp-30").map(MaterialId::parse).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"list-page-3.json", "list-last-page-without-links.json"})
  void turnsPagesByEveryFormOfLinkAndPausesAsAskedFor(String last) {
    answersPage("", "list-page-1.json");
    answersPage("2", "list-page-2.json");
    answersPage("4", last);
    Map<MaterialId, BulkAnswer> answers = examples().findAll(fiveIds());
    assertThat(answers.keySet()).containsExactlyElementsOf(fiveIds());
    assertThat(answers.values()).allMatch(BulkAnswer.Unusable.class::isInstance);
    assertThat(server.requests()).hasSize(3);
    assertThat(server.requests().get(0).queryParameter("filter").firstValue())
        .isEqualTo(
            "id=\"mpf_1\" OR id=\"mpf_2\" OR id=\"mpf_3\" OR id=\"mpf_23\" OR id=\"mpf_30\"");
    assertThat(time.pauses()).containsExactly(Duration.ofMillis(100));
  }

  @Test
  void turnsPagesByARelativeLink() {
    answersPage("", "list-page-1.json");
    String relative =
        FIXTURES
            .text("list-page-1.json")
            .replace("http://example.org/v1/structures?", "structures?");
    server.stubFor(
        any(anyUrl()).withQueryParam("page_offset", absent()).willReturn(okJson(relative)));
    answersPage("2", "list-page-3.json");
    assertThat(examples().findAll(fiveIds()).get(id("mp-30")))
        .isInstanceOf(BulkAnswer.Unusable.class);
    assertThat(server.requests().get(1).getUrl()).startsWith("/optimade/v1/structures?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list-next-loops.json",
        "list-next-other-host.json",
        "list-more-data-but-no-next.json"
      })
  void refusesAWayOfPagesThatCannotBeFollowed(String file) {
    String text = FIXTURES.text(file).replace("http://example.org", server.url() + "/optimade");
    server.answers(ok(text));
    UpstreamException failure = bulkFailure();
    assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "//169.254.169.254/", "http://[", "mailto:a@b", "https:x"})
  void neverContinuesElsewhere(String address) {
    server.answers(
        okJson("{\"data\": [], \"links\": {\"next\": \"" + address + "\"}, \"meta\": {}}"));
    assertThat(bulkFailure().kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void stopsOnPagesWithoutEndThatBringNothingNew() {
    server.stubFor(
        any(anyUrl())
            .willReturn(
                okJson(
                        """
                        {"data": [], "meta": {"more_data_available": true},
                         "links": {"next": "structures?n={{randomValue length=9 type='NUMERIC'}}"}}\
                        """)
                    .withTransformers("response-template")));
    assertThat(bulkFailure().kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void givesUpWhereThePauseAskedForIsLongerThanTheDeadline() {
    String patient =
        FIXTURES
            .text("list-page-1.json")
            .replace("http://example.org", server.url().toString())
            .replace("\"request_delay\": 0.1", "\"request_delay\": 600");
    server.answers(okJson(patient));
    UpstreamException failure = bulkFailure();
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failure.retryAfter().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void tellsWhatIsGoneAmongMany() {
    server.answers(
        okJson(
            FIXTURES
                .text(REAL)
                .replaceFirst("\"data\": \\{", "\"data\": [{")
                .replaceFirst("\\},\\s*\"meta\"", "}], \"meta\"")));
    Map<MaterialId, BulkAnswer> answers =
        materialsProject().findAll(List.of(id("mp-1"), id("mp-7000")));
    assertThat(answers.get(id("mp-1"))).isInstanceOf(BulkAnswer.Gone.class);
    assertThat(answers.get(id("mp-7000"))).isInstanceOf(BulkAnswer.Found.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void neverTakesAMissingAddressForMaterialsThatAreGone() {
    server.answers(FIXTURES.response("error-404-not-found.json"));
    assertThat(bulkFailure().kind()).isEqualTo(Kind.BAD_ANSWER);
  }

  @Test
  void asksForAHundredAtOnce() {
    server.answers(FIXTURES.response("list-empty.json"));
    List<MaterialId> ids = IntStream.range(1, 202).mapToObj(n -> id("mp-" + n)).toList();
    assertThat(examples().findAll(ids)).hasSize(201);
    assertThat(server.requests()).hasSize(3);
    assertThat(server.requests()).allMatch(request -> request.getUrl().length() < 8000);
  }
}
