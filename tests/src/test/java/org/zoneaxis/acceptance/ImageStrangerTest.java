package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may do to the page of images who has never seen it. */
@Tag("long")
class ImageStrangerTest extends BrowserTest {

  /** Drops files, all alike, or text, somewhere; says whether the page took it from the browser. */
  private static final String DROP =
      """
      ([where, names, text]) => {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        for (const name of names) dataTransfer.items.add(new File([bytes], name));
        if (!names.length) dataTransfer.setData('text/plain', 'https://example.org/pattern.png');
        const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
        return !document.querySelector(where).dispatchEvent(event);
      }
      """;

  private static Object drop(Page page, String where, List<String> names, byte[] file) {
    return page.evaluate(DROP, List.of(where, names, Base64.getEncoder().encodeToString(file)));
  }

  private static byte[] tenorite() throws IOException {
    return PaintedTenorite.tiff(service);
  }

  @Test
  void whatIsDroppedIsOpenedOrAnsweredInWords() throws IOException {
    ImageDesk desk = ImageDesk.open(chromium.visitor());
    Page page = desk.page;
    assertThat(drop(page, "body", List.of(), new byte[0])).isEqualTo(true);
    assertThat(page.locator("#image-problem")).containsText("What was dropped is no file");
    drop(page, "#desk", List.of("nothing.tif"), new byte[0]);
    assertThat(page.locator("#image-problem")).containsText("nothing.tif: the file is empty");
    byte[] poster = new byte[60];
    ByteBuffer.wrap(poster).putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452);
    ByteBuffer.wrap(poster, 16, 8).putInt(30_000).putInt(30_000);
    drop(page, "#desk", List.of("poster.png"), poster);
    assertThat(page.locator("#image-problem")).containsText("30000 x 30000 pixels is too large");
    page.evaluate("DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true })");
    drop(page, "#desk", List.of("patterns"), new byte[0]);
    assertThat(page.locator("#image-problem")).containsText("A folder cannot be opened here");
    page.evaluate("delete DataTransferItem.prototype.webkitGetAsEntry");

    // Beside the place for it, where a browser would leave the page for what is dropped.
    assertThat(drop(page, "body", List.of("one.tif", "two.tif"), tenorite())).isEqualTo(true);
    assertThat(page.locator("#image-facts")).containsText("one.tif");
    assertThat(page.locator("#image-notes")).containsText("2 files came at once");
    desk.settled();
    assertThat(page.locator("#image-problem")).isHidden();
    assertThat(drop(page, "#image-elements", List.of(), new byte[0])).isEqualTo(false);
  }

  @Test
  void aLongNameFitsAndIsKeptInWhatIsTakenAway() throws IOException {
    ImageDesk desk = ImageDesk.open(chromium.visitor(options -> options.setViewportSize(390, 800)));
    String name = "a-pattern-that-was-named-at-length".repeat(6);
    desk.dropAndWait(name + ".tif", tenorite());

    assertThat(desk.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(desk.page.locator("#image-facts")).containsText("\u2026");
    assertThat(
            desk.page
                .waitForDownload(() -> desk.page.locator("[data-out=csv]").click())
                .suggestedFilename())
        .startsWith("a-pattern-that-was-named")
        .endsWith("-indexed.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image-worker", "engine"})
  void anEngineThatCannotBeLoadedIsSaidAndLoadedLater(String script) throws IOException {
    Page page = chromium.visitor();
    page.route("**/assets/" + script + ".*", Route::abort);
    ImageDesk desk = ImageDesk.open(page);
    desk.drop("tenorite.tif", tenorite());
    assertThat(page.locator("#image-problem"))
        .containsText("tenorite.tif: the engine could not be loaded");
    assertThat(page.locator("#desk:not([aria-busy])")).isAttached();

    page.unroute("**/assets/" + script + ".*");
    desk.dropAndWait("tenorite.tif", tenorite());
    assertThat(page.locator("#image-problem")).isHidden();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "material=<script>&zone=0,0,0&rotation=NaN&scale=-1",
        "material=cod-9008961&zone=0,1,0&rotation=1e999&scale=135",
        "material=cod-9008961&zone=0,1,0&rotation=17&scale=1e-300",
        "material=cod-0&zone=99,99,99,99&rotation=17",
        "material=" + "x",
      })
  void anAddressThatMeansNothingIsNotFollowed(String query) throws IOException {
    ImageDesk desk = ImageDesk.open(chromium.visitor(), "/image?" + query.replace("<", "%3C"));
    desk.drop("tenorite.tif", tenorite());
    desk.settled();
    desk.fill("image-zone", "");
    desk.fill("image-material", "");
    desk.settled();

    assertThat(desk.candidate(0)).isVisible();
    assertThat(desk.page.locator("#lay-scale")).hasValue(Pattern.compile("1[0-9][0-9].*"));
  }

  /** The address is the state; the image is the visitor's, who opens it again. */
  @Test
  void aReloadAndTheWayBackKeepHowThePatternLies() throws IOException {
    ImageDesk desk = ImageDesk.open(chromium.visitor());
    Page page = desk.page;
    desk.dropAndWait("tenorite.tif", tenorite());
    desk.fill("image-elements", "Cu O");
    desk.settled();
    desk.fill("lay-turn", "51.25");
    desk.fill("lay-scale", "120.5");
    assertThat(page)
        .hasURL(
            Pattern.compile(".*material=cod-9008961&zone=0,1,0&rotation=51\\.25&scale=120\\.5$"));
    String address = page.url();

    page.reload();
    assertThat(page.locator("[data-tool=look][aria-pressed=true]")).isAttached();
    assertThat(page.locator("#image-material")).hasValue("cod-9008961");
    desk.dropAndWait("tenorite.tif", tenorite());
    assertThat(page.locator("#lay-turn")).hasValue("51.25");
    assertThat(page.locator("#lay-scale")).hasValue("120.5");

    page.locator("header a[href='/atlas']").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/atlas.*"));
    page.goBack();
    assertThat(page).hasURL(address);
    assertThat(page.locator("[data-tool=look][aria-pressed=true]")).isAttached();
    desk.dropAndWait("tenorite.tif", tenorite());
    assertThat(page.locator("#lay-turn")).hasValue("51.25");
  }

  /** Fingers, each with a number, come down, move and go up at places beside the centre. */
  private static void touch(Page page, double[] centre, String steps) {
    page.evaluate(
        """
        ([x, y, steps]) => {
          const stage = document.querySelector('#stage');
          stage.setPointerCapture = () => undefined;
          for (const step of steps.split(', ')) {
            const [type, pointerId, dx, dy] = step.split(' ');
            stage.dispatchEvent(new PointerEvent('pointer' + type, {
              pointerType: 'touch', pointerId, bubbles: true, clientX: x + Number(dx), clientY: y + Number(dy),
            }));
          }
        }
        """,
        List.of(centre[0], centre[1], steps));
  }

  @Test
  void thePatternSurvivesEveryZoomAndEveryTurn() throws IOException {
    ImageDesk desk = ImageDesk.open(chromium.visitor());
    Page page = desk.page;
    desk.dropAndWait("tenorite.tif", tenorite());
    double[] centre = desk.handle("centre");
    page.mouse().move(centre[0] + 40, centre[1]);
    for (double wheel : new double[] {-1e7, 1e7, -300, 1e5, -50}) {
      page.mouse().wheel(0, wheel);
    }
    page.locator("[data-view=fit]").click();
    desk.tool("turn");
    double before = Double.parseDouble(desk.value("lay-scale"));
    // A press on the centre, a drag through it, two fingers at once, two while one turns.
    page.mouse().move(centre[0] + 1, centre[1]);
    page.mouse().down();
    page.mouse().up();
    assertThat(Double.parseDouble(desk.value("lay-scale"))).isCloseTo(before, within(0.011));
    page.mouse().move(centre[0] + 90, centre[1]);
    page.mouse().down();
    page.mouse().move(centre[0], centre[1]);
    page.mouse().move(centre[0] - 90, centre[1]);
    page.mouse().up();
    assertThat(Double.parseDouble(desk.value("lay-scale"))).isCloseTo(before, within(3.0));
    String turned = desk.value("lay-turn");
    touch(page, centre, "down 1 100 0, down 2 -100 0, move 2 -160 0, up 1 100 0, up 2 -160 0");
    assertThat(desk.value("lay-turn")).isEqualTo(turned);
    page.locator("[data-view=fit]").click();
    touch(
        page,
        centre,
        "down 1 100 0, move 1 100 10, down 2 -100 0, move 2 -160 0, up 1 100 10, up 2 -160 0");
    String pinched = desk.value("lay-turn");
    assertThat(pinched).isNotEqualTo(turned);
    desk.key("ArrowLeft");
    assertThat(Double.parseDouble(desk.value("lay-turn")) - Double.parseDouble(pinched))
        .isCloseTo(0.2, within(0.011));
    assertThat(page.locator(".stage .moving")).isHidden();
    assertThat(page.content()).doesNotContain("NaN", "Infinity");
  }
}
