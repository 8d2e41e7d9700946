package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Citations that a page offers, seen on this machine and as if it were a public one: the browser
 * alone knows which it is.
 */
class CitationPageTest extends BrowserTest {

  private static final String SILICON = "/?material=cod-9008566&zone=110";
  private static final String PUBLIC = "http://patterns.example.org";

  private static Chromium elsewhere;

  @BeforeAll
  static void startElsewhere() {
    elsewhere = Chromium.start(URI.create(PUBLIC));
  }

  @AfterAll
  static void stopElsewhere() {
    elsewhere.close();
  }

  @AfterEach
  void leaveElsewhere() {
    elsewhere.leave();
    assertThat(elsewhere.complaints()).isEmpty();
    assertThat(elsewhere.strangers()).isEmpty();
  }

  private static Page page(String address) {
    Page page =
        chromium.visitor(o -> o.setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.navigate(address);
    return page;
  }

  private static Page publicPage(String address) {
    Page page = elsewhere.visitor();
    page.route(
        PUBLIC + "/**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setResponse(
                        route.fetch(
                            new Route.FetchOptions()
                                .setUrl(
                                    route
                                        .request()
                                        .url()
                                        .replace(PUBLIC, service.url().toString()))))));
    page.navigate(address);
    return page;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Citation", "BibTeX", "RIS"})
  void namesNeitherThisMachineNorAVersionInTheMaking(String name) {
    Page page = page(SILICON);
    page.getByLabel("Copy: " + name).click();
    assertThat(page.getByLabel("Copy: " + name)).hasText("Copied");

    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .contains("Silicon (Si) along [1 1 0] at 200 kV", "zoneaxis", "cod-9008566")
        .contains("Crystallography Open Database", "Wyckoff", "Crystal Structures", "1963")
        .doesNotContain("localhost", "127.0.0.1", "SNAPSHOT", "{origin}", "{today}");
  }

  @Test
  void leadsToThePictureThatStaysWhereOthersReachIt() {
    Page page = publicPage(SILICON);
    String object = PUBLIC + "/p/r";

    assertThat(page.locator("#t-citation")).containsText("picture " + object);
    assertThat(page.locator("#t-bibtex")).containsText("  url = {" + object);
    assertThat(page.locator("#t-bibtex"))
        .containsText(Pattern.compile("urldate = \\{\\d{4}-\\d\\d-\\d\\d\\}"));
    assertThat(page.locator("#t-ris")).containsText("UR  - " + object);
    assertThat(page.locator("#t-citation")).not().containsText("SNAPSHOT");
  }

  @Test
  void staysSoAfterAnActionInThePage() {
    Page page = publicPage(SILICON);
    page.locator("#ask").getByLabel("Crystal").first().fill("copper");
    page.locator("#ask").getByLabel("Crystal").first().press("Enter");

    assertThat(page.locator("#t-bibtex")).containsText("@misc{zoneaxis-cod-9008468-");
    assertThat(page.locator("#t-bibtex")).containsText("  url = {" + PUBLIC + "/p/r");
  }

  @Test
  void bibtexCitesTheArticleOfTheStructureBesideTheProgram() {
    assertThat(page(SILICON).locator("#t-bibtex").textContent())
        .contains(
            "@misc{zoneaxis-cod-9008566-1_1_0,\n  author = {{The zoneaxis authors}},\n",
            """
            @article{cod-9008566,
              author = {Wyckoff, R. W. G.},
              journal = {Crystal Structures},
              volume = {1},
              year = {1963},
              pages = {7--83},
            """);
  }

  @Test
  void risCitesTheArticleOfTheStructureBesideTheProgram() {
    assertThat(page(SILICON).locator("#t-ris").textContent())
        .contains(
            "TY  - DATA\nAU  - The zoneaxis authors\nTI  - Electron diffraction pattern of",
            """
            TY  - JOUR
            AU  - Wyckoff, R. W. G.
            JO  - Crystal Structures
            VL  - 1
            PY  - 1963
            SP  - 7
            EP  - 83
            """)
        .contains("ER  - \nTY  - JOUR\n")
        .endsWith("ER  - \n");
  }

  /** Authors in both spellings, more than the line of credit names, and the identifier. */
  @Test
  void uploadIsCitedByWhatItsFileSaysOfItsArticle() {
    String cif =
        """
        data_x
        loop_
        _publ_author_name
        'Downs R T'
        "O'Neil, A. & Sons"
        _journal_name_full 'Journal of 100% Crystals {B}'
        _journal_volume 12
        _journal_year 2004
        _journal_page_first 11
        _journal_page_last 19
        _journal_paper_doi https://doi.org/10.1000/J.cry_s(2004)11
        _cell_length_a 4.1
        _cell_length_b 4.1
        _cell_length_c 4.1
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        _space_group_name_H-M_alt 'P m -3 m'
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        Po1 0 0 0
        """;
    String location =
        service
            .post("/v1/materials", cif.getBytes(StandardCharsets.UTF_8))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String id = location.substring(location.lastIndexOf('/') + 1);
    Page page = page("/?material=" + id + "&zone=100");

    assertThat(page.locator("#t-bibtex").textContent())
        .contains(
            "@article{" + id + ",\n  author = {Downs, R T and O'Neil, A. \\& Sons},\n",
            "  journal = {Journal of 100\\% Crystals \\textbraceleft{}B\\textbraceright{}},\n",
            "  doi = {10.1000/J.cry_s(2004)11},\n");
    assertThat(page.locator("#t-ris").textContent()).contains("DO  - 10.1000/J.cry_s(2004)11\n");
    assertThat(page.locator("#t-citation").textContent())
        .contains("(2004) 11-19, doi 10.1000/J.cry_s(2004)11");
  }

  @Test
  void sourceThatIsNoArticleIsCitedAsItAsks() {
    assertThat(page("/?material=mp-149&zone=110").locator("#t-bibtex").textContent())
        .contains(
            "@misc{mp-149,\n  author = {{Materials Project}},\n",
            "  note = {Data from the Materials Project (materialsproject.org), CC BY 4.0;");
  }
}
