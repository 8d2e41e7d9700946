package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zoneaxis.acceptance.Template.list;
import static org.zoneaxis.acceptance.Template.map;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * CITATION.cff against what the Citation File Format 1.2.0 asks for (Druskat et al., 2021, doi
 * 10.5281/zenodo.5171937): keys that have to be there, and no others than it knows.
 */
class CitationFileTest {

  private static final Set<String> REQUIRED = Set.of("cff-version", "message", "title", "authors");

  private static final Set<String> KNOWN =
      Set.of(
          "abstract",
          "authors",
          "cff-version",
          "commit",
          "contact",
          "date-released",
          "doi",
          "identifiers",
          "keywords",
          "license",
          "license-url",
          "message",
          "preferred-citation",
          "references",
          "repository",
          "repository-artifact",
          "repository-code",
          "title",
          "type",
          "url",
          "version");

  private static String text;
  private static Map<String, Object> file;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(PackagedFunction.ROOT.resolve("CITATION.cff"));
    file = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
  }

  @Test
  void hasWhatTheFormatAsksForAndNothingThatItDoesNotKnow() {
    assertThat(file.keySet()).containsAll(REQUIRED).isSubsetOf(KNOWN);
    assertThat(file).containsEntry("cff-version", "1.2.0").containsEntry("type", "software");
    assertThat(List.of("message", "title", "abstract"))
        .allSatisfy(key -> assertThat(file.get(key).toString()).isNotBlank());
    assertThat(list(file.get("keywords"))).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void authorsArePeopleOrEntities() {
    assertThat(list(file.get("authors"))).isNotEmpty().allSatisfy(CitationFileTest::assertNamed);
  }

  private static void assertNamed(Object author) {
    assertThat(map(author).keySet())
        .containsAnyOf("name", "family-names", "given-names", "alias")
        .isSubsetOf("name", "family-names", "given-names", "alias", "orcid", "website");
  }

  @Test
  void referencesAreComplete() {
    assertThat(list(file.get("references")))
        .allSatisfy(
            reference -> {
              Map<String, Object> work = map(reference);
              assertThat(work).containsKeys("type", "title", "authors");
              assertThat(list(work.get("authors"))).allSatisfy(CitationFileTest::assertNamed);
              assertThat(work.get("doi").toString())
                  .matches("10\\.\\d{4,9}(\\.\\d+)?/[A-Za-z0-9:/_;\\-.()\\[\\]\\\\]+");
              assertThat(work.get("year")).isInstanceOf(Integer.class);
            });
  }

  @Test
  void licenceIsTheOneOfTheProject() throws IOException {
    assertThat(file).containsEntry("license", "Apache-2.0");
    assertThat(Files.readString(PackagedFunction.ROOT.resolve("LICENSE")))
        .contains("Apache License", "Version 2.0");
  }

  @Test
  void namesNoVersionInTheMakingAndNoMachine() {
    assertThat(text).doesNotContain("SNAPSHOT", "localhost");
  }
}
