package org.zoneaxis.source.materialsproject;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.offset;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.symmetry.ConventionalCell;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.ApiKey;
import org.zoneaxis.source.upstream.BulkAnswer;
import org.zoneaxis.source.upstream.CapturedLog;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.Fixtures;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamException.Kind;
import org.zoneaxis.source.upstream.UpstreamServer;
import org.zoneaxis.source.upstream.VirtualTime;
import org.zoneaxis.storage.structure.WithdrawnMaterialException;

class MaterialsProjectTest {

  private static final String SECRET = "k3yThatNobodyMaySee0123456789abcd";
  private static final Fixtures FIXTURES = new Fixtures("materials-project");

  @RegisterExtension final UpstreamServer server = UpstreamServer.create();

  private final VirtualTime time = new VirtualTime();

  private MaterialsProject client() {
    return new MaterialsProject(
        new HttpFetcher("zoneaxis/1", FetchLimits.DEFAULTS, time),
        server.url(),
        ApiKey.of(SECRET).orElseThrow());
  }

  private static MaterialId id(String text) {
    return MaterialId.parse(text);
  }

  private Optional<Material> find(String id) {
    return client().find(id(id));
  }

  private Map<MaterialId, BulkAnswer> findAll(String... ids) {
    return client().findAll(Stream.of(ids).map(MaterialId::parse).toList());
  }

  private void answersAsRequested(String current, String deprecated) {
    server.stubFor(
        any(anyUrl())
            .withQueryParam("deprecated", equalTo("false"))
            .willReturn(FIXTURES.response(current)));
    server.stubFor(
        any(anyUrl())
            .withQueryParam("deprecated", equalTo("true"))
            .willReturn(FIXTURES.response(deprecated)));
  }

  static List<String> documents() {
    return FIXTURES.names().stream()
        .filter(
            name ->
                name.matches("mp-\\d+\\.json")
                    || name.matches("variants/mp-\\d+\\..*\\.json")
                    || name.matches("variants/(unknown|oxidation).*"))
        .toList();
  }

  static List<String> errors() {
    return FIXTURES.names().stream()
        .filter(name -> name.startsWith("errors/") && !name.startsWith("errors/200-"))
        .toList();
  }

  private static JsonField document(String file) {
    return FIXTURES.json(file).get("data").items().get(0);
  }

  private static Map<Element, BigDecimal> terms(String formula) {
    Map<Element, BigDecimal> terms = new TreeMap<>();
    for (MatchResult term :
        Pattern.compile("([A-Z][a-z]?)([0-9.]*)").matcher(formula).results().toList()) {
      terms.put(
          Element.ofSymbol(term.group(1)).orElseThrow(),
          new BigDecimal(term.group(2).isEmpty() ? "1" : term.group(2)));
    }
    return terms;
  }

  private static Map<Element, BigDecimal> terms(Formula formula) {
    Map<Element, BigDecimal> terms = new TreeMap<>();
    formula.terms().forEach(term -> terms.put(term.element(), term.count()));
    return terms;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void readsEveryDocumentWithTheSymmetryAndFormulaItStates(String file) {
    String id = FIXTURES.entry(file).get("requestedId").text().orElse("");
    id = id.isEmpty() ? FIXTURES.entry(file).get("materialId").text().orElseThrow() : id;
    server.answers(FIXTURES.response(file));
    Material material = find(id).orElseThrow();
    JsonField document = document(file);
    JsonField symmetry = document.get("symmetry");

    assertThat(material.id()).isEqualTo(id(id));
    assertThat(terms(material.crystal().formula()))
        .isEqualTo(terms(document.get("formula_pretty").text().orElseThrow()));
    assertThat(material.crystal().setting()).isEqualTo(CellSetting.CONVENTIONAL_STANDARD);
    assertThat(material.crystal().spaceGroup())
        .contains(
            new SpaceGroup(
                symmetry.get("number").integer().orElseThrow(),
                symmetry.get("symbol").text().orElseThrow()));
    ConventionalCell found = ConventionalCell.of(material.crystal());
    assertThat(found.crystalSystem().label())
        .isEqualTo(symmetry.get("crystal_system").text().orElseThrow().toLowerCase(Locale.ROOT));
    // The document of mp-13 contradicts itself: Im-3m has the point group m-3m.
    assertThat(found.pointGroup().symbol())
        .isEqualTo(id.equals("mp-13") ? "m-3m" : symmetry.get("point_group").text().orElseThrow());
    assertThat(found.centring().name())
        .isEqualTo(symmetry.get("symbol").text().orElseThrow().substring(0, 1));
    assertThat(material.warnings()).isEmpty();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void readsEachFixtureThatIsADocument() {
    assertThat(documents()).hasSize(40);
  }

  @Test
  void asksForOneMaterialInOneRequestWithTheKeyInItsHeaderOnly() {
    server.answers(FIXTURES.response("mp-149.json"));
    assertThat(find("mp-149")).isPresent();
    LoggedRequest request = server.requests().get(0);
    assertThat(request.getUrl())
        .isEqualTo(
            "/materials/summary/?material_ids=mp-149&deprecated=false"
                + "&_fields=material_id,symmetry,deprecated,deprecation_reasons,builder_meta,structure"
                + "&_limit=100&_skip=0");
    assertThat(request.getHeader("X-API-KEY")).isEqualTo(SECRET);
  }

  @Test
  void saysWhereTheStructureIsFromAndUnderWhatTerms() {
    server.answers(FIXTURES.response("mp-149.json"));
    Source source = find("mp-149").orElseThrow().source();
    assertThat(source.provider()).isEqualTo("Materials Project");
    assertThat(source.url()).isEqualTo("https://next-gen.materialsproject.org/materials/mp-149");
    assertThat(source.licence()).isEqualTo("CC BY 4.0");
    assertThat(source.attribution())
        .contains("Data from the Materials Project (materialsproject.org), CC BY 4.0")
        .contains("A. Jain et al., APL Materials 1, 011002 (2013), doi 10.1063/1.4812323");
  }

  @Test
  void saysWhereAStructureIsNotFreeForCommercialUse() {
    String text =
        FIXTURES
            .text("variants/unknown-keys.synthetic.json")
            .replace("\"license\": \"BY-C\"", "\"license\": \"BY-NC\"");
    server.answers(ok(text));
    Source source = find("mp-149").orElseThrow().source();
    assertThat(source.licence()).isEqualTo("CC BY-NC 4.0");
    assertThat(source.attribution()).contains("(materialsproject.org), CC BY-NC 4.0;");
  }

  @Test
  void deliversTheConventionalCellOfAPrimitiveOne() {
    server.answers(FIXTURES.response("mp-149.json"));
    Crystal crystal = find("mp-149").orElseThrow().crystal();
    assertThat(crystal.sites()).hasSize(8);
    assertThat(crystal.lattice().lengthA())
        .isEqualTo(crystal.lattice().lengthC())
        .isBetween(5.443, 5.445);
    assertThat(crystal.lattice().alpha()).isEqualTo(90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp-149", "mp-ft", "mp-aaaaaaft"})
  void knowsAMaterialByEachOfItsSpellings(String spelling) {
    server.answers(FIXTURES.response("variants/mp-149.alpha-id.json"));
    assertThat(find(spelling).orElseThrow().id().text()).isEqualTo("mp-149");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp-81", "mp-22598", "mp-20351", "mp-3347529"})
  void recognisesThePaddedLettersOfANumber(String number) {
    String letters =
        FIXTURES.json("id-aliases.json").get("aliases").get(number).text().orElseThrow();
    server.answers(ok(FIXTURES.text("mp-149.json").replace("\"mp-149\"", "\"" + letters + "\"")));
    assertThat(find(number).orElseThrow().id().text()).isEqualTo(number);
  }

  @Test
  void recognisesThePaddedLettersOfAnIdThatHasNoNumber() {
    JsonField first = FIXTURES.json("id-aliases.json").get("firstAlphabetical");
    String padded = first.get("padded").text().orElseThrow();
    server.answers(ok(FIXTURES.text("mp-149.json").replace("\"mp-149\"", "\"" + padded + "\"")));
    String letters = first.get("short").text().orElseThrow();
    assertThat(find(letters).orElseThrow().id().text()).isEqualTo(letters);
    assertThat(server.requests().get(0).getUrl()).contains("material_ids=" + letters + "&");
  }

  @Test
  void answersOnlyForItsOwnMaterials() {
    assertThat(find("cod-9008566")).isEmpty();
    assertThat(findAll("cod-9008566", "cif-0123456789abcdef")).isEmpty();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void hasNothingForAnUnknownIdAfterLookingAmongTheWithdrawn() {
    server.answers(FIXTURES.response("errors/200-empty.json"));
    assertThat(find("mp-999999")).isEmpty();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void saysThatAMaterialIsWithdrawn() {
    answersAsRequested("errors/200-empty.json", "variants/deprecated.json");
    assertThatThrownBy(() -> find("mp-149"))
        .isInstanceOf(WithdrawnMaterialException.class)
        .hasMessage("The Materials Project has withdrawn this material (E001, C002)");
  }

  @Test
  void sharesASiteAsADisorderedDocumentSays() {
    server.answers(FIXTURES.response("variants/disordered.synthetic.json"));
    Material material = find("mp-2658").orElseThrow();
    assertThat(terms(material.crystal().formula())).isEqualTo(terms("Al0.5Fe1.5"));
    assertThat(material.crystal().sites()).hasSize(2);
    assertThat(material.crystal().sites().get(0).occupants()).hasSize(2);
  }

  @Test
  void addsUpAnElementInTwoStatesOfCharge() {
    String twice =
        """
        {"element": "Na", "oxidation_state": 1.0, "occu": 0.5},
        {"element": "Na", "oxidation_state": 0.0, "occu": 0.5}\
        """;
    String text = FIXTURES.text("variants/oxidation-states.synthetic.json");
    String changed = text.replaceFirst("\\{\\s*\"element\": \"Na\",[^}]*\\}", twice);
    assertThat(changed).isNotEqualTo(text);
    server.answers(ok(changed));
    assertThat(terms(find("mp-22862").orElseThrow().crystal().formula())).isEqualTo(terms("NaCl"));
  }

  @Test
  void warnsWhereTheSymmetryFoundIsNotTheOneStated() {
    String text = FIXTURES.text("mp-149.json").replace("\"number\": 227", "\"number\": 141");
    server.answers(ok(text));
    assertThat(find("mp-149").orElseThrow().warnings())
        .singleElement()
        .asString()
        .contains("space group Fd-3m (tetragonal)", "found to be cubic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "{\"number\": 0, \"symbol\": null}",
        "{\"number\": 999, \"symbol\": \"<script>\"}",
        "{\"number\": \"227\"}"
      })
  void doesWithoutASpaceGroupThatMakesNoSense(String symmetry) {
    String text =
        FIXTURES
            .text("mp-149.json")
            .replaceFirst("\"symmetry\": \\{[^}]*\\}", "\"symmetry\": " + symmetry);
    server.answers(ok(text));
    Material material = find("mp-149").orElseThrow();
    assertThat(material.crystal().spaceGroup()).isEmpty();
    assertThat(material.crystal().sites()).hasSize(8);
  }

  @Test
  void readsALeftHandedCellAsTheSameCrystal() {
    server.answers(FIXTURES.response("mp-6930.json"));
    Crystal right = find("mp-6930").orElseThrow().crystal();
    server.answers(ok(swapped(FIXTURES.text("mp-6930.json"))));
    Crystal left = find("mp-6930").orElseThrow().crystal();
    assertThat(left.lattice().lengthA()).isCloseTo(right.lattice().lengthA(), offset(1e-6));
    assertThat(left.lattice().lengthC()).isCloseTo(right.lattice().lengthC(), offset(1e-6));
    assertThat(left.sites()).hasSameSizeAs(right.sites());
  }

  /** The first two cell vectors exchanged, and with them the coordinates of every site. */
  private static String swapped(String document) {
    String vector = "\\[\\s*([-0-9.e]+),\\s*([-0-9.e]+),\\s*([-0-9.e]+)\\s*\\]";
    return document
        .replaceAll("\"abc\": " + vector, "\"abc\": [$2, $1, $3]")
        .replaceFirst(
            "\"matrix\": \\[\\s*(" + vector + "),\\s*(" + vector + ")", "\"matrix\": [$5, $1");
  }

  @ParameterizedTest
  @CsvSource({
    "errors/200-null-structure.json,mp-149,structure,null",
    "errors/200-singular-lattice.json,mp-149,cell,0.0",
    "errors/200-no-sites.json,mp-149,number of sites,0",
    "errors/200-overlapping-sites.json,mp-149,distance between Si,0.000 angstrom",
    "errors/200-unknown-element.json,mp-149,structure.sites[0].species[0].element,''",
    "errors/200-occupancy-above-one.json,mp-149,occupancy of Si,''",
    "errors/200-wrong-types.json,mp-149,structure.lattice.matrix,3 x 3",
    "errors/200-huge-numbers.json,mp-81,cell length a,Infinity"
  })
  void refusesAStructureThatCannotBeUsedAndNamesWhy(
      String file, String id, String field, String value) {
    server.answers(FIXTURES.response(file));
    CrystalException refusal = catchThrowableOfType(CrystalException.class, () -> find(id));
    assertThat(refusal.field()).startsWith(field);
    assertThat(refusal.value()).contains(value);
    assertThat(refusal.expected()).isNotEmpty();
    assertThat(server.requests()).hasSize(1);
    assertThat(findAll(id).get(id(id))).isInstanceOf(BulkAnswer.Unusable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "errors/200-truncated.json,mp-149",
    "errors/200-html.html,mp-149",
    "errors/200-nan.json,mp-81",
    "errors/200-data-object.json,mp-149",
    "variants/core-default-fields.json,mp-149",
    "variants/only-material-id.json,mp-149",
    "variants/bulk-unrequested.json,mp-149",
    "mp-30.json,mp-149",
    "heartbeat.json,mp-149",
    "id-aliases.json,mp-149"
  })
  void tellsAnAnswerThatMakesNoSense(String file, String id) {
    server.answers(FIXTURES.response(file));
    UpstreamException failure = catchThrowableOfType(UpstreamException.class, () -> find(id));
    assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(failure.provider()).isEqualTo("Materials Project");
    assertThat(server.requests()).hasSize(1);
    assertThat(catchThrowableOfType(UpstreamException.class, () -> findAll(id)).kind())
        .isEqualTo(Kind.BAD_ANSWER);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void tellsEveryErrorByItsKind(String file) {
    int status = FIXTURES.entry(file).get("status").integer().orElseThrow();
    server.answers(FIXTURES.response(file));
    UpstreamException failure = catchThrowableOfType(UpstreamException.class, () -> find("mp-149"));
    Kind kind =
        switch (status) {
          case 401, 403, 429 -> Kind.UNAVAILABLE;
          case 504 -> Kind.TIMEOUT;
          default -> Kind.BAD_ANSWER;
        };
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(server.requests()).hasSize(List.of(429, 500, 502, 504).contains(status) ? 4 : 1);
    assertThat(failure.retryAfter().isPresent())
        .isEqualTo(file.equals("errors/429-rate-limit.json"));
  }

  @Test
  void usesEveryFixture() {
    List<String> others =
        Stream.of(
                "bulk-five",
                "bulk-five.alpha-id.unordered",
                "bulk-partial",
                "bulk-duplicate",
                "bulk-unrequested",
                "page-1",
                "page-2",
                "core-default-fields",
                "only-material-id",
                "deprecated",
                "disordered.synthetic")
            .map(name -> "variants/" + name + ".json")
            .toList();
    assertThat(FIXTURES.names())
        .allMatch(
            name ->
                documents().contains(name)
                    || errors().contains(name)
                    || others.contains(name)
                    || name.startsWith("errors/200-")
                    || List.of("heartbeat.json", "id-aliases.json").contains(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bulk-five", "bulk-five.alpha-id.unordered"})
  void findsManyInOneRequestWhateverTheOrder(String file) {
    server.answers(FIXTURES.response("variants/" + file + ".json"));
    String[] ids = {"mp-149", "mp-22862", "mp-2534", "mp-5229", "mp-81"};
    Map<MaterialId, BulkAnswer> answers = findAll(ids);
    assertThat(answers.keySet())
        .containsExactlyElementsOf(Stream.of(ids).map(MaterialId::parse).toList());
    assertThat(
            answers.values().stream()
                .map(answer -> ((BulkAnswer.Found) answer).material().crystal().formula())
                .map(Formula::toString))
        .containsExactly("Si", "NaCl", "GaAs", "SrTiO3", "Au");
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).getUrl())
        .contains("material_ids=mp-149,mp-22862,mp-2534,mp-5229,mp-81&");
  }

  @Test
  void tellsWhatIsGoneAmongMany() {
    answersAsRequested("variants/bulk-partial.json", "errors/200-empty.json");
    Map<MaterialId, BulkAnswer> answers = findAll("mp-149", "mp-999999", "mp-81");
    assertThat(answers.get(id("mp-149"))).isInstanceOf(BulkAnswer.Found.class);
    assertThat(answers.get(id("mp-81"))).isInstanceOf(BulkAnswer.Found.class);
    assertThat(answers.get(id("mp-999999"))).isInstanceOf(BulkAnswer.Gone.class);
    assertThat(server.requests()).hasSize(2);
    assertThat(server.requests().get(1).getUrl()).contains("material_ids=mp-999999&");
  }

  @Test
  void findsTheWithdrawnAmongMany() {
    String current = FIXTURES.text("variants/bulk-partial.json").replace("\"mp-149\"", "\"mp-30\"");
    server.stubFor(
        any(anyUrl()).withQueryParam("deprecated", equalTo("false")).willReturn(ok(current)));
    server.stubFor(
        any(anyUrl())
            .withQueryParam("deprecated", equalTo("true"))
            .willReturn(FIXTURES.response("variants/deprecated.json")));
    BulkAnswer answer = findAll("mp-30", "mp-149", "mp-81").get(id("mp-149"));
    assertThat(answer)
        .isEqualTo(
            new BulkAnswer.Withdrawn(
                "The Materials Project has withdrawn this material (E001, C002)"));
  }

  @Test
  void toleratesADocumentThatComesTwice() {
    server.answers(FIXTURES.response("variants/bulk-duplicate.json"));
    assertThat(findAll("mp-149", "mp-81", "mp-149")).hasSize(2);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void turnsThePagesOfAnAnswer() {
    server.stubFor(
        any(anyUrl())
            .withQueryParam("_skip", equalTo("0"))
            .willReturn(FIXTURES.response("variants/page-1.json")));
    server.stubFor(
        any(anyUrl())
            .withQueryParam("_skip", equalTo("3"))
            .willReturn(FIXTURES.response("variants/page-2.json")));
    Map<MaterialId, BulkAnswer> answers =
        findAll("mp-149", "mp-22862", "mp-2534", "mp-5229", "mp-81");
    assertThat(answers.values()).hasSize(5).allMatch(BulkAnswer.Found.class::isInstance);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void stopsTurningPagesThatBringNothingNew() {
    server.answers(FIXTURES.response("variants/page-1.json"));
    UpstreamException failure =
        catchThrowableOfType(
            UpstreamException.class,
            () -> findAll("mp-149", "mp-22862", "mp-2534", "mp-5229", "mp-81"));
    assertThat(failure.kind()).isEqualTo(Kind.BAD_ANSWER);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void asksForAHundredAtOnce() {
    server.answers(FIXTURES.response("errors/200-empty.json"));
    String[] ids = IntStream.range(1, 251).mapToObj(n -> "mp-" + n).toArray(String[]::new);
    assertThat(findAll(ids).values()).hasSize(250).allMatch(BulkAnswer.Gone.class::isInstance);
    assertThat(server.requests()).hasSize(6);
    assertThat(server.requests()).allMatch(request -> request.getUrl().length() < 2000);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void recoversFromAPassingFault(int status) {
    server.answersInTurn(aResponse().withStatus(status), FIXTURES.response("mp-81.json"));
    assertThat(find("mp-81")).isPresent();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void keepsTheKeyOutOfEverythingEvenIfEveryFieldRepeatsIt() {
    String text =
        FIXTURES
            .text("variants/deprecated.json")
            .replaceFirst("\"element\": \"Si\"", "\"element\": \"" + SECRET + "\"")
            .replace("\"E001\"", "\"" + SECRET + "\"");
    String current = text.replace("\"deprecated\": true", "\"deprecated\": false");
    assertThat(current).isNotEqualTo(text);
    server.answersInTurn(
        ok(text).withHeader("X-Echo", SECRET),
        ok(text).withHeader("X-Echo", SECRET),
        ok(current).withHeader("X-Echo", SECRET));
    try (CapturedLog log = new CapturedLog()) {
      assertThat(findAll("mp-149").get(id("mp-149")).toString()).doesNotContain(SECRET);
      assertThatThrownBy(() -> find("mp-149"))
          .isInstanceOf(WithdrawnMaterialException.class)
          .satisfies(failure -> assertThat(failure.toString()).doesNotContain(SECRET));
      BulkAnswer answer = findAll("mp-149").get(id("mp-149"));
      CrystalException refusal = ((BulkAnswer.Unusable) answer).reason();
      assertThat(refusal.field()).isEqualTo("structure.sites[0].species[0].element");
      assertThat(refusal.toString()).doesNotContain(SECRET);
      assertThat(log.text()).doesNotContain(SECRET);
    }
    assertThat(server.requests()).allMatch(request -> !request.getUrl().contains(SECRET));
  }
}
