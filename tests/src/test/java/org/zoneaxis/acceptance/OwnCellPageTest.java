package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A crystal without a file, from the form of the page. */
class OwnCellPageTest extends BrowserTest {

  private static final String BEGIN = "No file? Write the cell down";
  private static final Pattern OWN =
      Pattern.compile(".*/\\?material=cif-[0-9a-f]{16}&zone=[-0-9,]+$");

  private static Page at(String address) {
    Page page = chromium.visitor();
    page.navigate(address);
    return page;
  }

  private static Locator form(Page page) {
    return page.locator("#own");
  }

  private static String material(Page page) {
    assertThat(page).hasURL(OWN);
    return page.url().replaceFirst(".*material=(cif-[0-9a-f]{16}).*", "$1");
  }

  private static String posted(String json) {
    String location =
        service
            .post(
                "/v1/materials",
                json.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** Without a server there is the same material and the same picture. */
  private static void commandLineDrawsTheSame(String id, String... crystal) {
    CommandRun run =
        CommandRun.of(
            Map.of(),
            Stream.of(List.of("draw"), List.of(crystal), List.of("110"))
                .flatMap(List::stream)
                .toArray(String[]::new));
    Assertions.assertThat(run.status()).isZero();
    Assertions.assertThat(run.text()).contains(id);
    String picture = service.location("/v1/diffraction/" + id + "/110.svg");
    Assertions.assertThat(service.get(picture).body()).isEqualTo(run.out());
  }

  @Test
  void fiveElementAlloyTakesTwoClicks() {
    Page page = at("/");
    page.getByText(BEGIN).click();
    page.locator("#own-cell .chip").first().click();
    assertThat(form(page).getByLabel("Cell")).hasValue("3.59");
    assertThat(form(page).getByLabel("Space group")).hasValue("Fm-3m");
    assertThat(form(page).getByLabel("Atoms")).hasValue("Co Cr Fe Mn Ni 0 0 0");
    form(page).getByText("Show it").click();

    assertThat(page.locator("h1")).containsText("along");
    Assertions.assertThat(material(page))
        .isEqualTo(posted("{\"cell\":{\"a\":3.59},\"spaceGroup\":225,\"sites\":\"CoCrFeMnNi\"}"));
    assertThat(page.locator("[data-figure=pattern] svg")).isVisible();
    commandLineDrawsTheSame(
        material(page), "--cell", "3.59", "--group", "Fm-3m", "--atoms", "Co Cr Fe Mn Ni");
  }

  @Test
  void strainedFilmIsACopyThatIsToldItsSymmetry() {
    Page page = at("/?material=mp-5229&zone=100");
    page.getByText("Edit a copy").click();
    assertThat(form(page).getByLabel("Space group")).hasValue("Pm-3m");
    form(page).getByLabel("Cell").fill("3.85 3.85 3.98 90 90 90");
    form(page).getByText("Show it").click();
    assertThat(page.locator("#own-cell-note")).containsText("take P4/mmm with the sites Sr");
    assertThat(form(page).getByLabel("Cell")).isFocused();

    form(page).getByLabel("Space group").fill("P4/mmm");
    form(page).getByLabel("Atoms").fill("Sr 0 0 0\nTi 0.5 0.5 0.5\nO 0.5 0.5 0\nO 0 0.5 0.5");
    form(page).getByText("Show it").click();

    Assertions.assertThat(material(page))
        .isEqualTo(
            posted(
                "{\"cell\":{\"a\":3.85,\"c\":3.98},\"spaceGroup\":\"P4/mmm\",\"sites\":["
                    + "{\"element\":\"Sr\",\"xyz\":[0,0,0]},{\"element\":\"Ti\",\"xyz\":[0.5,0.5,0.5]},"
                    + "{\"element\":\"O\",\"xyz\":[0.5,0.5,0]},{\"element\":\"O\",\"xyz\":[0,0.5,0.5]}]}"));
    assertThat(page.locator("h1")).containsText("SrTiO");
    commandLineDrawsTheSame(
        material(page),
        "--cell",
        "3.85 3.85 3.98 90 90 90",
        "--group",
        "P4/mmm",
        "--atoms",
        "Sr 0 0 0; Ti 1/2 1/2 1/2; O 1/2 1/2 0; O 0 1/2 1/2");
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    Page page = at("/?draft=rutile");
    form(page).getByLabel("Atoms").fill("Ti 0 0 0\nXx 0.3 0.3 0");
    form(page).getByText("Show it").click();
    assertThat(page.locator("#own-sites-note")).containsText("sites[1] is 'Xx'");
    assertThat(form(page).getByLabel("Atoms")).hasAttribute("aria-invalid", "true");
    form(page).getByLabel("Atoms").fill("");
    form(page).getByText("Show it").click();
    assertThat(page.locator("#own-sites-note")).containsText("sites is empty");
  }
}
