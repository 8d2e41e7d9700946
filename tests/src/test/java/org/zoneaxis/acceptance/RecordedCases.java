package org.zoneaxis.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every recorded answer of the databases, and what becomes of it. */
final class RecordedCases {

  private static final int ALPHABET = 26;
  private static final int PADDED = 8;

  /** Documents of the Materials Project that cannot be used, and the part that is at fault. */
  private static final Map<String, String> UNUSABLE_DOCUMENTS =
      Map.of(
          "errors/200-null-structure.json", "structure",
          "errors/200-singular-lattice.json", "cell",
          "errors/200-no-sites.json", "number of sites",
          "errors/200-overlapping-sites.json", "distance between Si",
          "errors/200-unknown-element.json", "structure.sites[0].species[0].element",
          "errors/200-occupancy-above-one.json", "occupancy of Si",
          "errors/200-wrong-types.json", "structure.lattice.matrix",
          "errors/200-huge-numbers.json", "cell length a");

  /** Answers without the document that was asked for. */
  private static final Set<String> NO_DOCUMENTS =
      Set.of(
          "variants/bulk-five.json",
          "variants/bulk-five.alpha-id.unordered.json",
          "variants/bulk-partial.json",
          "variants/bulk-duplicate.json",
          "variants/bulk-unrequested.json",
          "variants/page-1.json",
          "variants/page-2.json",
          "variants/core-default-fields.json",
          "variants/only-material-id.json",
          "heartbeat.json",
          "id-aliases.json",
          "errors/200-truncated.json",
          "errors/200-html.html",
          "errors/200-nan.json",
          "errors/200-data-object.json");

  /** Entries that cannot be used (most of the examples are no physical structures), and why. */
  private static final Map<String, String> UNUSABLE_ENTRIES = new LinkedHashMap<>();

  static {
    for (String name :
        List.of(
            "single-mpf_1",
            "single-mpf_110",
            "species-vacancy",
            "species-disorder-mass",
            "species-misleading-name")) {
      UNUSABLE_ENTRIES.put(name + ".json", "cell length");
    }
    for (String name :
        List.of(
            "single-mpf_551",
            "deviation-species-null",
            "deviation-species-missing",
            "deviation-last-modified-without-zone",
            "deviation-no-attributes-member",
            "deviation-single-as-list",
            "deviation-optional-nulls",
            "deviation-api-version-prefixed")) {
      UNUSABLE_ENTRIES.put(name + ".json", "distance between");
    }
    UNUSABLE_ENTRIES.put("species-non-chemical-x.json", "species[0].chemical_symbols[1]");
    UNUSABLE_ENTRIES.put("species-unknown-x.json", "species[0].chemical_symbols[0]");
    UNUSABLE_ENTRIES.put("species-attached.json", "species[4].attached");
    UNUSABLE_ENTRIES.put("deviation-positions-null.json", "cartesian_site_positions");
    UNUSABLE_ENTRIES.put("deviation-slab-null-vector.json", "dimension_types[2]");
    UNUSABLE_ENTRIES.put("deviation-nsites-mismatch.json", "nsites");
    UNUSABLE_ENTRIES.put("deviation-species-name-unresolved.json", "species_at_sites[0]");
  }

  private static final Set<String> USABLE_ENTRIES =
      Set.of("materials-project-mp-7000.json", "single-space-group-v1.2.json");

  private static final Set<String> NO_ENTRY =
      Set.of("list-empty.json", "not-found-data-null.json", "error-404-not-found.json");

  /** Files that nobody would take for a CIF: the database has a fault, not the entry. */
  private static final Set<String> NO_CIF =
      Set.of(
          "malformed/empty.cif",
          "malformed/html.cif",
          "malformed/no-data-block.cif",
          "malformed/binary.cif",
          "malformed/utf16.cif",
          "malformed/comment-10mb.cif.gz");

  private RecordedCases() {}

  static Stream<UpstreamCase> all() {
    return Stream.of(
            StandIn.PROJECT.names().stream().map(RecordedCases::ofMaterialsProject),
            StandIn.EXAMPLES.names().stream().map(RecordedCases::ofOptimade),
            Stream.concat(Cifs.real(), Cifs.malformed()).map(RecordedCases::ofCod))
        .flatMap(cases -> cases);
  }

  private static UpstreamCase ofMaterialsProject(String file) {
    StandIn database = StandIn.MATERIALS_PROJECT;
    if (file.equals("variants/deprecated.json")) {
      return withdrawn(file);
    }
    Function<String, ResponseDefinitionBuilder> answer =
        id -> StandIn.PROJECT.response(file, documentOf(file, id));
    return UpstreamCase.answering(database, file, ofMaterialsProject(file, database), answer);
  }

  private static Expected ofMaterialsProject(String file, StandIn database) {
    if (UNUSABLE_DOCUMENTS.containsKey(file)) {
      return Expected.unusable(UNUSABLE_DOCUMENTS.get(file));
    }
    if (file.equals("errors/200-empty.json")) {
      return Expected.unknown("{id}");
    }
    int status = StandIn.PROJECT.status(file);
    if (status != 200 || NO_DOCUMENTS.contains(file)) {
      Expected refusal = Expected.ofRefusal(status, database.provider());
      return file.equals("errors/429-rate-limit.json") ? refusal.after(1) : refusal;
    }
    return Expected.found();
  }

  /** A withdrawn document is left out until it is asked for. */
  private static UpstreamCase withdrawn(String file) {
    StandIn database = StandIn.MATERIALS_PROJECT;
    return new UpstreamCase(
        database,
        file,
        (server, id) -> {
          server.stubFor(
              database
                  .request(id)
                  .withQueryParam("deprecated", equalTo("false"))
                  .willReturn(
                      StandIn.PROJECT.response(
                          "errors/200-empty.json", StandIn.PROJECT.text("errors/200-empty.json"))));
          server.stubFor(
              database
                  .request(id)
                  .withQueryParam("deprecated", equalTo("true"))
                  .willReturn(StandIn.PROJECT.response(file, documentOf(file, id))));
        },
        Expected.unknown("withdrawn this material (E001, C002)"));
  }

  /** The document under another name, unless it is one of many or of none. */
  private static String documentOf(String file, String id) {
    String text = StandIn.PROJECT.text(file);
    return file.contains("bulk-") || file.contains("page-") || file.equals("id-aliases.json")
        ? text
        : text.replaceAll("\"material_id\": \"mp-\\d+\"", "\"material_id\": \"" + id + "\"")
            .replace("\"mp-aaaaaaft\"", '"' + padded(id) + '"');
  }

  /** A number in letters, as the database writes it of late. */
  private static String padded(String id) {
    StringBuilder letters = new StringBuilder();
    for (int n = Integer.parseInt(id.substring(3)); n > 0; n /= ALPHABET) {
      letters.insert(0, (char) ('a' + n % ALPHABET));
    }
    return "mp-" + "a".repeat(PADDED - letters.length()) + letters;
  }

  private static UpstreamCase ofOptimade(String file) {
    Function<String, ResponseDefinitionBuilder> answer =
        id -> StandIn.EXAMPLES.response(file, entryOf(file, id));
    return UpstreamCase.answering(StandIn.OPTIMADE, file, expectedOfOptimade(file), answer);
  }

  private static Expected expectedOfOptimade(String file) {
    if (UNUSABLE_ENTRIES.containsKey(file)) {
      return Expected.unusable(UNUSABLE_ENTRIES.get(file));
    }
    if (USABLE_ENTRIES.contains(file)) {
      return Expected.found();
    }
    if (NO_ENTRY.contains(file)) {
      return Expected.unknown("{id}");
    }
    Expected refusal =
        Expected.ofRefusal(StandIn.EXAMPLES.status(file), StandIn.OPTIMADE.provider());
    return file.equals("error-429.txt") ? refusal.after(5) : refusal;
  }

  private static String entryOf(String file, String id) {
    return StandIn.EXAMPLES
        .text(file)
        .replaceFirst(
            file.startsWith("list-") ? "^$" : "\"id\": \"(mpf_\\w+|special_\\w+|mp-7000)\"",
            "\"id\": \"" + id + '"');
  }

  private static UpstreamCase ofCod(String file) {
    Function<String, ResponseDefinitionBuilder> answer =
        id -> ok().withBody(numbered(file, id)).withHeader("Content-Type", "chemical/x-cif");
    Expected expected =
        NO_CIF.contains(file)
            ? Expected.bad(StandIn.COD.provider())
            : MalformedCifs.has(file)
                ? Expected.unusable(MalformedCifs.words(file).get(0))
                : Expected.found();
    return UpstreamCase.answering(StandIn.COD, file, expected, answer);
  }

  /** Its number stands at the beginning of the name of a real file, and often in the file. */
  private static byte[] numbered(String file, String id) {
    byte[] bytes = Cifs.bytes(file);
    return file.matches("\\d{7}-.*")
        ? new String(bytes, StandardCharsets.ISO_8859_1)
            .replace(file.substring(0, 7), id.substring("cod-".length()))
            .getBytes(StandardCharsets.ISO_8859_1)
        : bytes;
  }
}
