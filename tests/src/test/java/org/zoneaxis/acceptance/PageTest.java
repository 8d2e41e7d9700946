package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a pattern, in a real browser. */
class PageTest extends BrowserTest {

  private static final String SILICON = "/?material=cod-9008566&zone=110";

  private static final String MIDDLE =
      """
      (() => {
        const box = document.querySelector('[data-figure=pattern]');
        return Math.abs(box.scrollLeft - (box.scrollWidth - box.clientWidth) / 2) < 2;
      })()
      """;

  private static Page at(String address) {
    Page page = chromium.visitor();
    page.navigate(address);
    return page;
  }

  private static Locator pattern(Page page) {
    return page.locator("[data-figure=pattern] svg");
  }

  private static Locator spot(Page page, int h, int k, int l) {
    String indices = "[data-hkl='" + h + " " + k + " " + l + "']";
    return pattern(page).locator("[role=button]" + indices);
  }

  private static Locator row(Page page, String hkl) {
    return page.locator("#reflections tr[data-hkl='" + hkl + "']");
  }

  private static void fill(Page page, String label, String value) {
    field(page, label).fill(value);
    field(page, label).press("Enter");
  }

  private static Locator field(Page page, String label) {
    return page.locator("#ask").getByLabel(label).first();
  }

  /** The browser reads the expression, which has no quotation. */
  private static Pattern address(String query) {
    return Pattern.compile(".*/\\?" + literal(query) + "$");
  }

  private static String literal(String text) {
    return text.replaceAll("([.\\[\\]?+*()])", "\\\\$1");
  }

  @Test
  void nameIsEnoughForAPattern() {
    Page page = at("/");
    field(page, "Crystal").fill("silic");
    Locator options = page.getByRole(AriaRole.OPTION);
    assertThat(options.first()).containsText("Silicon");
    options.first().click();

    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Silicon along");
    assertThat(pattern(page)).isVisible();
    assertThat(page).hasURL(address("material=cod-9008566&zone=001"));
    assertThat(pattern(page).locator(".spots [data-hkl]"))
        .hasCount(Integer.parseInt(pattern(page).getAttribute("data-reflections")));
  }

  @Test
  void enterTakesTheBestMatchAndNamesTheOthers() {
    Page page = at("/");
    fill(page, "Crystal", "TiO2");

    assertThat(page.locator("h1")).containsText("Rutile");
    assertThat(page.locator(".others a").first()).isVisible();
    page.locator(".others a").filter(new Locator.FilterOptions().setHasText("Anatase")).click();
    assertThat(page.locator("h1")).containsText("Anatase");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Voltage       | 300  | kv=300",
        "Largest       | 1    | gmax=1",
        "Width         | 0.02 | sigma=0.02",
        "Precession    | 1.5  | precession=1.5",
        "Drawn to the right | 002 | right=0,0,2",
        "Zone axis     | [1 -1 2] | zone=1-12",
        "Zone axis     | 1, -1, 2 | zone=1-12"
      })
  void everyFieldChangesThePattern(String label, String value, String state) {
    Page page = at(SILICON);
    assertThat(pattern(page)).isVisible();
    String before = page.locator("[data-figure=pattern]").getAttribute("data-src");
    page.getByText("More options").click();
    fill(page, label, value);

    assertThat(page).hasURL(Pattern.compile(".*[?&]" + literal(state) + "(&.*)?$"));
    assertThat(page.locator("[data-figure=pattern]")).not().hasAttribute("data-src", before);
    assertThat(pattern(page)).isVisible();
    assertThat(page.getByText("More options")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"Indices on, all, labels=all", "Unit of the picture, nm, unit=nm"})
  void everyListChangesThePattern(String label, String value, String state) {
    Page page = at(SILICON);
    page.getByText("More options").click();
    field(page, label).selectOption(value);

    assertThat(page).hasURL(Pattern.compile(".*[?&]" + state + "$"));
    assertThat(page.locator("[data-figure=pattern]"))
        .hasAttribute("data-src", Pattern.compile(".*-" + state.replace("=", "") + "\\b.*\\.svg"));
  }

  @Test
  void standardZoneAxesFollowTheCrystalsClass() {
    Page page = at("/?material=cod-9008506");
    Locator axes =
        page.getByRole(AriaRole.NAVIGATION)
            .filter(new Locator.FilterOptions().setHasText("Standard axes"));
    axes.getByRole(AriaRole.LINK).nth(1).click();

    assertThat(page).hasURL(address("material=cod-9008506&zone=2-1-10"));
    assertThat(axes.locator("[aria-current]")).hasCount(1);
    assertThat(field(page, "Zone axis")).hasValue("2-1-10");
  }

  @Test
  void tableSaysWhatThePatternShows() {
    Page page = at(SILICON);

    assertThat(page.locator(".big dd").first()).hasText("1.000");
    assertThat(page.locator(".big dd").last()).hasText("70.53\u00B0");
    assertThat(row(page, "1,-1,1").locator("td"))
        .hasText(new String[] {"3.1354", "0.3189", "3.189", "100", "0"});
    assertThat(row(page, "0,0,2")).containsText("double");
    assertThat(spot(page, 0, 0, 2)).hasCount(1);
    assertThat(row(page, "0,0,1")).hasCount(0);
  }

  @Test
  void hoverLinksSpotsAndRows() {
    Page page = at(SILICON);
    spot(page, 2, -2, 0).hover();
    assertThat(row(page, "2,-2,0")).hasClass(Pattern.compile("hot"));
    assertThat(page.locator(".hover")).containsText("1.9200");

    row(page, "0,0,4").hover();
    assertThat(row(page, "2,-2,0")).not().hasClass(Pattern.compile("hot"));
    assertThat(pattern(page).locator(".marks .hot")).hasCount(1);
  }

  @Test
  void twoSpotsMeasureRatioAndAngle() {
    Page page = at(SILICON);
    spot(page, 1, -1, 1).click();
    spot(page, 2, -2, 0).click();

    assertThat(page.locator("#readout")).containsText("Ratio 1.633, angle 35.26\u00B0");
    assertThat(page.locator("#readout a"))
        .hasAttribute("href", "/identify?ratio=1.633&angle=35.26");
    row(page, "2,-2,0").click();
    assertThat(page.locator("#readout")).not().containsText("Ratio");
  }

  @Test
  void keyboardAloneIsEnough() {
    Page page = at("/");
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to the content")).isFocused();
    while (!page.evaluate("document.activeElement.id").equals("material")) {
      page.keyboard().press("Tab");
    }
    page.keyboard().type("copp");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Copper");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText("Copper");
    assertThat(field(page, "Crystal")).isFocused();

    while (!page.evaluate("document.activeElement.className").equals("chip")) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(address("material=cod-9008468&zone=110"));

    row(page, "1,-1,1").focus();
    page.keyboard().press("Enter");
    spot(page, 1, -1, 1).focus();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("Enter");
    assertThat(page.locator("#readout")).containsText("Ratio");
  }

  @Test
  void escapeClosesTheListAndKeepsTheText() {
    Page page = at("/");
    field(page, "Crystal").pressSequentially("gold");
    assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
    assertThat(field(page, "Crystal")).hasValue("gold");
  }

  @Test
  void worksWithoutScript() {
    Page page = chromium.visitor(options -> options.setJavaScriptEnabled(false));
    page.navigate("/");
    field(page, "Crystal").fill("rutile");
    field(page, "Zone axis").fill("001");
    page.getByText("Show pattern").click();

    assertThat(page.locator("h1")).containsText("Rutile along [0\u20090\u20091]");
    Locator picture = page.locator("[data-figure=pattern] img");
    assertThat(picture).isVisible();
    assertThat(service.get(picture.getAttribute("src")).statusCode()).isEqualTo(200);
    assertThat(row(page, "1,1,0")).isVisible();
    assertThat(row(page, "1,0,0")).containsText("double");
    assertThat(page.getByText("PNG", new Page.GetByTextOptions().setExact(true))).isVisible();
    page.locator(".chip").nth(1).click();
    assertThat(page.locator("h1")).containsText("[1\u20090\u20090]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zone      | Zone axis | abc   | not an integer",
        "zone      | Zone axis | 000   | must differ from 0",
        "zone      | Zone axis | 2-1-10 | hexagonal",
        "kv        | Voltage   | 10000 | 20 to 1500",
        "gmax      | Largest   | x     | 0.2 to 4",
        "right     | Drawn to the right | 111 | 111"
      })
  void badInputIsSaidInPlaceAndCanBeMended(String id, String label, String bad, String said) {
    Page page = at(SILICON);
    page.getByText("More options").click();
    String good = field(page, label).inputValue();
    fill(page, label, bad);

    Locator field = page.locator("#" + id);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText(said.equals("111") ? "1,1,1" : said);
    assertThat(field).hasAttribute("aria-invalid", "true");
    assertThat(field).hasValue(bad);
    assertThat(field(page, "Crystal")).hasValue("Silicon (cod-9008566)");
    assertThat(page.locator(".chip").first()).isVisible();
    fill(page, label, good);
    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    assertThat(pattern(page)).isVisible();
    assertThat(page).hasURL(address("material=cod-9008566&zone=110"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/?material=cod-9008566&zone=abc | 400",
        "/?material=cod-9008566&kv=1     | 400",
        "/?material=nothingofthiskind    | 404",
        "/?material=xyzzy                | 404",
        "/?material=cod-0000001          | 404",
        "/?material=%3Cscript%3Ealert(1)%3C/script%3E | 404",
        "/?material=cod-9008566&zone=110&utm_source=x | 400",
        "/?material=cod-9008566&zone=110&zone=111     | 400",
        "/?material=cod-9008566&zone=110&right=       | 200"
      })
  void statusIsReal(String address, int status) {
    Page page = chromium.visitor();
    assertThat(page.navigate(address).status()).isEqualTo(status);
    assertThat(field(page, "Crystal")).isVisible();
    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(status == 200 ? 0 : 1);
    assertThat(page.locator("main script")).hasCount(0);
  }

  /** An entry of the database that the library does not have. */
  private static byte[] copper(String number) {
    return new String(Cifs.bytes("9008468-Cu-Copper.cif"), StandardCharsets.UTF_8)
        .replace("9008468", number)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void slowDatabaseIsWaitedForVisibly() {

    service.databases().cod("1000001", 200, copper("1000001"));
    Page page = at(SILICON);
    Runnable let = service.databases().holdNext();
    fill(page, "Crystal", "cod-1000001");

    assertThat(page.locator("main")).hasAttribute("aria-busy", "true");
    assertThat(page.locator("h1")).containsText("Silicon");
    let.run();
    assertThat(page.locator("h1")).containsText("Copper");
    assertThat(page.locator("main[aria-busy]")).hasCount(0);
  }

  @Test
  void failingDatabaseIsSaidAndCanBeAskedAgain() {
    service
        .databases()
        .cod("1000002", 200, "<html>maintenance</html>".getBytes(StandardCharsets.UTF_8));
    Page page = at("/");
    fill(page, "Crystal", "cod-1000002");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("not available");

    service.databases().cod("1000002", 200, copper("1000002"));
    page.locator(".problem .button").click();
    assertThat(page.locator("h1")).containsText("Copper");
  }

  @Test
  void lostConnectionIsSaidAndTheLastPatternStays() {
    Page page = at(SILICON);
    assertThat(pattern(page)).isVisible();
    page.context().setOffline(true);
    page.locator(".chip").first().click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("could not be reached");
    assertThat(pattern(page)).isVisible();

    page.context().setOffline(false);
    page.locator(".problem .button").click();
    assertThat(page).hasURL(address("material=cod-9008566&zone=001"));
    assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
  }

  @Test
  void backAndReloadShowWhatWasThere() {
    Page page = at(SILICON);
    page.locator(".chip").nth(2).click();
    assertThat(page.locator("h1")).containsText("[1\u20091\u20091]");
    page.goBack();
    assertThat(page.locator("h1")).containsText("[1\u20091\u20090]");
    assertThat(field(page, "Zone axis")).hasValue("110");
    page.goForward();
    assertThat(page.locator("h1")).containsText("[1\u20091\u20091]");
    page.reload();
    assertThat(page.locator("h1")).containsText("[1\u20091\u20091]");
    assertThat(page).hasURL(address("material=cod-9008566&zone=111"));
  }

  @ParameterizedTest
  @CsvSource({"2-1-10, 2-1-10", "[2 -1 -1 0], 2 -1 -1 0", "0001, 0001"})
  void zoneAxisThatWasTypedIsKeptThoughItDoesNotSuitTheNextCrystal(String typed, String kept) {
    Page page = at("/");
    field(page, "Zone axis").fill(typed);
    fill(page, "Crystal", "GaN");
    assertThat(page.locator("h1")).containsText("Gallium nitride along");
    assertThat(page).hasURL(Pattern.compile(".*zone=(2-1-10|0001)$"));

    fill(page, "Crystal", "copper");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("hexagonal");
    assertThat(field(page, "Zone axis")).hasValue(kept.replace("2 -1 -1 0", "2-1-10"));
    assertThat(page.locator("[data-figure]")).hasCount(0);
    page.locator(".chip").first().click();
    assertThat(page.locator("h1")).containsText("Copper along [0\u20090\u20091]");
  }

  @Test
  void zoneAxisThatNobodyAskedForIsChosenAnewForTheNextCrystal() {
    Page page = at("/");
    fill(page, "Crystal", "magnesium");
    assertThat(page.locator("h1")).containsText("Magnesium along [0\u20090\u20090\u20091]");
    fill(page, "Voltage", "300");
    assertThat(page).hasURL(Pattern.compile(".*zone=0001&kv=300$"));
    fill(page, "Crystal", "copper");
    assertThat(page.locator("h1")).containsText("Copper along [0\u20090\u20091]");
  }

  @Test
  void familyOfDirectionsIsAskedForOneOfThem() {
    Page page = at(SILICON);
    fill(page, "Zone axis", "<112>");

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("family of directions");
    assertThat(field(page, "Zone axis")).hasValue("<112>");
  }

  @Test
  void planeIsRefusedAsADirection() {
    Page page = at(SILICON);
    fill(page, "Zone axis", "(111)");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("plane");
    assertThat(field(page, "Zone axis")).hasValue("(111)");
  }

  @Test
  void tabGoesFromTheCrystalToItsZoneAxisToTheVoltageToTheButton() {
    Page page = at(SILICON);
    page.locator("#material").focus();
    for (String next : List.of("zone", "kv")) {
      page.keyboard().press("Tab");
      assertThat(page.locator("#" + next)).isFocused();
    }
    page.keyboard().press("Tab");
    assertThat(page.getByText("Show pattern")).isFocused();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fe7C5 | Fe",
        "galium nitride | GaN",
        "gold 110 | Au along 110",
        "copp | Copper",
        "silicom | Si"
      })
  void whatIsNotFoundIsNoDeadEnd(String typed, String offered) {
    Page page = at("/");
    fill(page, "Crystal", typed);

    assertThat(page.getByRole(AriaRole.ALERT)).containsText(typed);
    assertThat(page.locator("h1")).hasCount(0);
    assertThat(page.locator(".near li").first()).containsText(offered);
    page.locator(".near a").first().click();
    assertThat(page.locator("h1"))
        .containsText(typed.endsWith("110") ? "[1\u20091\u20090]" : "along");
  }

  @Test
  void crystalThatIsNotFoundCanBeBroughtAsACif() {
    Page page = at("/?material=xyzzy");
    FileChooser chooser =
        page.waitForFileChooser(() -> page.getByText("Open a CIF of it").press("Enter"));
    chooser.setFiles(Cifs.file("9008468-Cu-Copper.cif"));
    assertThat(page.locator("h1")).containsText("Copper along");
  }

  @ParameterizedTest
  @ValueSource(strings = {"silicon", "Si", "iron", "quartz"})
  void bestMatchIsFollowedByMaterialsOfItsOwnElementsOrName(String name) {
    Page page = at("/?material=" + name);
    String formula = page.locator(".facts li").first().innerText();
    for (Locator other : page.locator(".others a").all()) {
      assertThat(other.innerText()).startsWith(formula);
    }
  }

  @Test
  void patternIsLargeAndItsLabelsCanBeRead() {
    Page page = chromium.visitor(options -> options.setViewportSize(1440, 900));
    page.navigate(SILICON);
    Locator drawing = pattern(page);
    assertThat(drawing.boundingBox().width).isGreaterThan(0.55 * 1440);
    page.setViewportSize(360, 740);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    for (String address : List.of(SILICON, "/?material=cod-9008506&zone=2-1-10")) {
      page.navigate(address);
      assertThat(drawing.locator(".hkl g").last().boundingBox().height)
          .as("pixels of the digits of a label of %s", address)
          .isGreaterThan(8);
    }
    page.waitForFunction(MIDDLE); // it is put there once the drawing is
  }

  @Test
  void printHasTheFiguresWholeAndNothingToClick() {
    Page page =
        chromium.visitor(o -> o.setColorScheme(ColorScheme.DARK).setViewportSize(718, 1000));
    page.navigate(SILICON);
    assertThat(pattern(page)).isVisible();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    for (Locator figure : page.locator("figure").all()) {
      assertThat(figure).hasCSS("break-inside", "avoid");
      assertThat(figure.boundingBox().height).isLessThan(1000);
    }
    for (Locator control : page.locator("button, input, select, summary, .button").all()) {
      assertThat(control).isHidden();
    }
  }

  @ParameterizedTest
  @CsvSource({"SVG, silicon-110.svg, <svg", "CSV, silicon-110.csv, h", "JSON, silicon-110.json, {"})
  void filesCanBeTakenAway(String label, String name, String start) throws IOException {
    Page page = at(SILICON);
    Download download =
        page.waitForDownload(
            () -> page.getByText(label, new Page.GetByTextOptions().setExact(true)).click());

    assertThat(download.suggestedFilename()).isEqualTo(name);
    assertThat(Files.readString(download.path())).startsWith(start);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT", "DARK"})
  void pngHasPixelsOnWhitePaper(ColorScheme scheme) throws IOException {
    Page page = chromium.visitor(options -> options.setColorScheme(scheme));
    page.navigate(SILICON);
    Download download =
        page.waitForDownload(
            () -> page.getByText("PNG", new Page.GetByTextOptions().setExact(true)).click());
    BufferedImage image = ImageIO.read(download.path().toFile());

    assertThat(download.suggestedFilename()).isEqualTo("silicon-110.png");
    assertThat(image.getWidth()).isEqualTo(1300);
    assertThat(image.getRGB(5, 5)).isEqualTo(0xFFFFFFFF);
    int[] pixels = image.getRGB(0, 0, 1300, image.getHeight(), null, 0, 1300);
    assertThat(java.util.Arrays.stream(pixels).filter(pixel -> pixel == 0xFF000000).count())
        .isGreaterThan(5000);
  }

  @Test
  void snippetsHoldWholeAddresses() {
    Page page =
        chromium.visitor(o -> o.setPermissions(List.of("clipboard-read", "clipboard-write")));
    page.navigate(SILICON);
    for (String name : List.of("Link to this page", "HTML", "Markdown", "LaTeX")) {
      page.getByLabel("Copy: " + name).click();
      assertThat(page.getByLabel("Copy: " + name)).hasText("Copied");
      assertThat((String) page.evaluate("navigator.clipboard.readText()"))
          .as(name)
          .contains(service.url() + (name.startsWith("Link") ? "/?material=" : "/"))
          .doesNotContain("\uE000");
    }
  }

  @Test
  void cifOfTheVisitorsOwnIsSentAndShown() {
    Page page = at("/?material=silicon&zone=112&kv=300");
    Request sent =
        page.waitForRequest(
            "**/v1/materials",
            () -> page.locator("#cif").setInputFiles(Cifs.file("9008468-Cu-Copper.cif")));

    assertThat(page.locator("h1")).containsText("Copper along");
    assertThat(page).hasURL(Pattern.compile(".*/\\?material=cif-[0-9a-f]{16}&zone=112&kv=300$"));
    assertThat(pattern(page)).isVisible();
    assertThat(sent.allHeaders().get("x-amz-content-sha256"))
        .isEqualTo(sum(Cifs.bytes("9008468-Cu-Copper.cif")));
  }

  private static String sum(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void cifThatIsNoneIsSaidAndTheLastPatternStays() {
    Page page = at(SILICON);
    page.locator("#cif")
        .setInputFiles(
            new FilePayload("notes.txt", "text/plain", "abc".getBytes(StandardCharsets.UTF_8)));

    assertThat(page.getByRole(AriaRole.ALERT))
        .containsText("notes.txt: line 1 is 'abc'; a CIF begins with a line such as data_name");
    assertThat(pattern(page)).isVisible();
    assertThat(page.locator("main[aria-busy]")).hasCount(0);
  }

  @Test
  void spaceGroupsOfOtherMaterialsAreSetAsThoseOfTheFirst() {
    Page page = at("/?material=magnesium");

    assertThat(page.locator(".others a[href$='mp-153'] .group sub")).hasText("3");
    assertThat(page.locator(".others")).not().containsText("P6_3");
  }

  @ParameterizedTest
  @CsvSource({
    "/?material=magnesium&zone=2-1-10, 1280",
    "/?material=quartz&zone=0001, 1280",
    "/?material=cif-a66d242f61a197c5&zone=110, 390",
    "/api, 390"
  })
  void tablesShowAllTheirColumns(String address, int width) {
    Page page = chromium.visitor(options -> options.setViewportSize(width, 900));
    page.navigate(address);
    assertThat(page.locator(".scroll table")).isVisible();

    assertThat(
            page.evaluate(
                "(() => { const box = document.querySelector('.scroll');"
                    + " return box.scrollWidth - box.clientWidth })()"))
        .isEqualTo(0);
  }

  @Test
  void everythingFitsAPhone() {
    Page page = chromium.visitor(options -> options.setViewportSize(360, 740).setHasTouch(true));
    for (String address :
        List.of(
            "/",
            SILICON,
            "/?material=cod-9008506&zone=5-1-43",
            "/tilt?material=cod-9008566&zone=111&to=011&holder=gatan",
            "/pair?material=cod-9008469&zone=111&with=cod-9008536&withZone=011&relation=ks&variant=all",
            "/compare?a=cod-9008468/011&b=cod-9008536/111&layout=overlay",
            "/angle?material=cod-9008506&first=0001&second=(10-11)",
            "/api")) {
      page.navigate(address);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(address).isEqualTo(360);
    }
    page.navigate(SILICON);
    assertThat(pattern(page)).isVisible();
    spot(page, 1, -1, 1).tap();
    assertThat(page.locator("#readout")).containsText("3.1354");
  }

  @Test
  void darkIsDarkAllOver() {
    Page page = chromium.visitor(options -> options.setColorScheme(ColorScheme.DARK));
    page.navigate(SILICON);
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(12, 15, 19)");
    assertThat(pattern(page).locator(".paper")).hasCSS("fill", "rgb(20, 23, 28)");
  }
}
