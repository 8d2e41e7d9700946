package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all pages, and the pages of identification and atlas, in a real browser. */
class PagesTest extends BrowserTest {

  private static final int OWN_BYTES = 46_000;
  private static final int ALL_BYTES = 150_000;

  /**
   * Leaves four types to the atlas, with and without ways to other figures: axe takes a minute and
   * more for all of them, whose markup is the same.
   */
  private static final String FEW_TYPES =
      """
      () => {
        const [ways, none] = [true, false].map((has) => [...document.querySelectorAll('section.type')]
          .filter((type) => has === !!type.querySelector('.ways')));
        [ways, none].forEach((types) => types.slice(2).forEach((type) => type.remove()));
      }
      """;

  /**
   * What could be wrong in one of its types alone: names that are not unique, links without words.
   */
  private static final String ODD =
      """
      () => {
        const ids = new Set();
        return [...document.querySelectorAll('[id]')]
          .filter(({ id }) => ids.has(id) || !ids.add(id))
          .concat([...document.links].filter((link) => !link.textContent.trim()))
          .map((one) => one.outerHTML);
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?material=cod-9008566&zone=110",
        "/?material=cod-9008566&zone=abc",
        "/identify",
        "/identify?ratio=1.155&angle=54.7",
        "/identify?spots=49.5,0.2;16.2,46.8;-33.2,46.9;-49.4,0;66,46.7&elements=Cu,Ni",
        "/identify?rings=2.355,2.039,1.442,1.230&elements=Au,Al",
        "/image",
        "/atlas",
        "/api",
        "/tilt",
        "/tilt?material=cod-9008566&zone=111",
        "/compare?a=cod-9008468/001&b=cod-9008468/011",
        "/pair?material=cod-9008468&zone=011&with=cod-9008468&withZone=011&relation=twin-111",
        "/angle?material=cod-9008506&first=(0001)&second=(10-11)"
      })
  void axeFindsNothingSerious(String address) {
    Page page = chromium.visitor(options -> options.setColorScheme(ColorScheme.LIGHT));
    page.navigate(address);
    assertThat(page.locator("html.script")).hasCount(1);
    page.evaluate(FEW_TYPES);
    assertThat(Axe.serious(page)).as(address).isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(Axe.seriousOfColours(page)).as(address + " in the dark").isEmpty();
  }

  private static final String TWINS =
      "/pair?material=cod-9008468&zone=011&with=cod-9008468&withZone=011&relation=twin-111";

  @Test
  void zonesOfAMapOfTiltsLeadToTheirPlans() {
    Page page = chromium.visitor();
    page.navigate("/tilt?material=cod-9008460&zone=001");
    page.locator("[data-figure=tilt] a[href$='=1,1,2']").click();
    page.waitForURL("**/tilt?*to=1,1,2");
    assertThat(page.locator("h1")).containsText("to");
  }

  @Test
  void everyPageFitsAPhone() {
    Page page = chromium.visitor(options -> options.setViewportSize(360, 740));
    for (String address :
        List.of(
            "/identify",
            "/identify?ratio=1.155&angle=54.7&d1=3.13",
            "/identify?spots=49.5,0.2;16.2,46.8;-33.2,46.9;-49.4,0;66,46.7&scale=0.009",
            "/identify?rings=2.355,2.039,1.442,1.230",
            "/image",
            "/atlas",
            "/api",
            "/tilt?material=cod-9008566&zone=111",
            "/compare?a=cod-9008468/001&b=cod-9008468/011",
            TWINS,
            "/angle?material=cod-9008506&first=(0001)&second=(10-11)")) {
      page.navigate(address);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(address).isEqualTo(360);
    }
  }

  @Test
  void twoSpotsOfSiliconLeadToItsPattern() {
    Page page = chromium.visitor();
    page.navigate("/identify");
    page.getByLabel("Ratio, longer over shorter").fill("1.155");
    page.getByLabel("Angle between them").fill("54.7");
    page.getByText("Elements and materials").click();
    page.getByLabel("Made of these elements").fill("Si");
    page.getByLabel("Made of these elements").press("Enter");

    assertThat(page).hasURL(Pattern.compile(".*/identify\\?ratio=1.155&angle=54.7&elements=Si$"));
    assertThat(page.locator(".candidate").first()).containsText("[1\u20091\u20090]");
    assertThat(page.locator(".net-drawing").first()).isVisible();
    page.locator(".candidate .name").first().click();
    assertThat(page.locator("h1")).containsText("along [1\u20091\u20090]");
    page.goBack();
    assertThat(page.locator(".candidate").first()).isVisible();
  }

  /** cos = 6 / sqrt(2 * 19) for [110] and [331], which share the plane (1 -1 0). */
  @Test
  void neighbouringZonesAreOneClickAwayWithTheirAngles() {
    Page page = chromium.visitor();
    page.navigate("/?material=cod-9008566&zone=110&kv=300");
    Locator tiles = page.locator(".strip a");
    assertThat(tiles).hasCount(6);
    Locator tile = tiles.nth(1);
    assertThat(tile).containsText("[3\u20093\u20091]");
    assertThat(tile).containsText("13.3\u00B0");
    tile.scrollIntoViewIfNeeded();
    assertThat(tile.locator("img")).hasJSProperty("complete", true);
    tile.click();
    assertThat(page.locator("h1")).containsText("along [3\u20093\u20091]");
    assertThat(page).hasURL(Pattern.compile(".*zone=331&kv=300$"));
  }

  @Test
  void badMeasurementIsSaidInPlace() {
    Page page = chromium.visitor();
    assertThat(page.navigate("/identify?ratio=0.01&angle=54").status()).isEqualTo(400);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("from 0.05 to 20");
    assertThat(page.locator("#ratio")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("#ratio")).hasValue("0.01");
  }

  @Test
  void atlasShowsTypesWithPatternsAndTheirMaterials() {
    Page page = chromium.visitor();
    page.navigate("/atlas");
    assertThat(page.locator("#rock-salt h2")).hasText("Rock salt");
    assertThat(page.evaluate(ODD)).isEqualTo(List.of());
    assertThat(page.locator("#rock-salt .plates")).containsText("1.000, 70.53");
    page.locator("#rock-salt .members a[href$='cod-9008678']").click();
    assertThat(page.locator("h1")).containsText("Halite");
  }

  @Test
  void identificationAndAtlasWorkWithoutScript() {
    Page page = chromium.visitor(options -> options.setJavaScriptEnabled(false));
    page.navigate("/identify");
    page.getByLabel("Ratio, longer over shorter").fill("1");
    page.getByLabel("Angle between them").fill("70.5");
    page.getByText("Identify", new Page.GetByTextOptions().setExact(true)).last().click();
    assertThat(page.locator(".candidate").first()).isVisible();
    // Without script all three hundred pictures are asked for at once: one of them is enough here.
    Response picture =
        page.waitForResponse(
            "**/p/r*/cod-9008566/**",
            () ->
                page.navigate(
                    "/atlas",
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED)));
    assertThat(picture.status()).isEqualTo(200);
    assertThat(page.locator("#diamond .plates img").first()).isVisible();
  }

  @Test
  void pageIsLight() {
    String html = text("/?material=cod-9008566&zone=110");
    int own = 0;
    int rest = html.getBytes(StandardCharsets.UTF_8).length;
    for (String asset :
        Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
            .matcher(html)
            .results()
            .map(match -> match.group(1))
            .distinct()
            .toList()) {
      HttpResponse<byte[]> answer = service.get(asset);
      assertThat(answer.headers().firstValue("Cache-Control"))
          .contains("public, max-age=31536000, immutable");
      own += asset.endsWith(".svg") ? 0 : answer.body().length;
      rest += asset.endsWith(".svg") ? answer.body().length : 0;
    }

    assertThat(own).as("script and style").isBetween(10_000, OWN_BYTES);
    assertThat(own + rest).as("all before the pictures").isLessThan(ALL_BYTES);
  }

  @Test
  void policyAllowsNothingButTheServiceItself() {
    HttpResponse<byte[]> page = service.get("/");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe", "*", "http");
    assertThat(text("/")).doesNotContain("<script>", "<style", " style=", " onclick");
    HttpResponse<byte[]> again =
        service.get("/", "If-None-Match", page.headers().firstValue("ETag").orElseThrow());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().map()).doesNotContainKey("content-security-policy");
  }

  @Test
  void assetOfAnotherVersionLeadsToThePresentOne() {
    HttpResponse<byte[]> answer = service.get("/assets/style.0000000000.css");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(text(answer.headers().firstValue("Location").orElseThrow())).contains("--paper");
    assertThat(service.get("/assets/other.0000000000.css").statusCode()).isEqualTo(404);
    assertThat(service.get("/assets/../application.properties").statusCode()).isEqualTo(404);
  }

  @Test
  void namesOfStrangersAreText() {
    String cif =
        new String(Cifs.bytes("9008468-Cu-Copper.cif"), StandardCharsets.UTF_8)
            .replace("Copper", "<script>alert(1)</script>\"&")
            .replaceAll("_cell_length_([abc]) .*", "_cell_length_$1 3.7");
    HttpResponse<byte[]> made = service.post("/v1/materials", cif.getBytes(StandardCharsets.UTF_8));
    String id = made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    Page page = chromium.visitor();
    page.navigate("/?material=" + id);

    assertThat(page.locator("h1")).containsText("along");
    assertThat(text("/?material=" + id)).doesNotContain("<script>alert");
    assertThat(Map.of("scripts", page.locator("body script").count())).containsEntry("scripts", 0);
  }

  /** Thirty fields above it hid the pattern of a link, on a phone by three screens. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?material=cod-9008566&zone=110&model=bloch&thickness=80",
        "/pair?material=cod-9008468&zone=011&with=cod-9008468&withZone=011&relation=twin-111",
        "/tilt?material=cod-9008566&zone=111&to=011&kv=300"
      })
  void whatWasFilledInIsSaidBesideTheFoldedFieldsOfAnAnswer(String address) {
    assertThat(text(address))
        .contains("<details id=\"more\">")
        .containsPattern("<summary>[^<]+<span class=\"count\">[^<]*(80 nm|twin-111|300 kV)");
    String wrong = address.replace("&kv=300", "") + "&kv=1";
    assertThat(text(wrong)).contains("<details id=\"more\" open>");
  }

  private static String text(String address) {
    return new String(service.get(address).body(), StandardCharsets.UTF_8);
  }
}
