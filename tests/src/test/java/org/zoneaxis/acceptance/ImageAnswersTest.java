package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Answers that come late: what was done by hand since they were asked for counts more than they do.
 * Each order is forced, by holding answers back.
 */
@Tag("long")
class ImageAnswersTest extends BrowserTest {

  private static final double NEAR = 0.011; // fields have two decimals

  private static byte[] tenorite;

  private ImageDesk desk;
  private Page page;

  @BeforeEach
  void open() throws IOException {
    if (tenorite == null) {
      tenorite = PaintedTenorite.tiff(service);
    }
    desk = ImageDesk.open(chromium.visitor());
    page = desk.page;
  }

  /** Leaves a spot out, upon which the net is identified and the pattern calculated anew. */
  private void anotherFitIsOnItsWay() {
    desk.hold("pattern");
    desk.tool("spots");
    page.locator("#stage").focus();
    desk.key("ArrowRight");
    desk.key("Enter");
    desk.waitUntilHeld();
  }

  private void letGoAndSettle() {
    desk.letGo();
    desk.settled();
  }

  private double turn() {
    return Double.parseDouble(desk.value("lay-turn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "field", "mouse", "touch"})
  void aPatternThatIsTurnedMeanwhileStaysAsItWasTurned(String how) {
    desk.dropAndWait("tenorite.tif", tenorite);
    double before = turn();
    anotherFitIsOnItsWay();
    switch (how) {
      case "key" -> {
        desk.tool("turn");
        desk.key("Shift+ArrowLeft");
      }
      case "field" -> desk.fill("lay-turn", Double.toString(before + 2));
      case "mouse" -> drag("mouse", 2);
      default -> drag("touch", 2);
    }
    double turned = turn();
    assertThat(turned).isCloseTo(before + 2, within(0.3));

    letGoAndSettle();

    assertThat(turn()).isCloseTo(turned, within(NEAR));
    assertThat(page).hasURL(Pattern.compile(".*rotation=" + desk.value("lay-turn") + "&.*"));
    page.locator("#image-undo").click();
    assertThat(page.locator(".stage .spot.out")).hasCount(1);
    assertThat(turn()).isCloseTo(before, within(0.3));
  }

  /** Drags the pattern about the centre by so many degrees. */
  private void drag(String pointer, double degrees) {
    desk.tool("turn");
    double[] centre = desk.handle("centre");
    page.evaluate(
        """
        ([pointerType, x, y, degrees]) => {
          const stage = document.querySelector('#stage');
          stage.setPointerCapture = () => undefined;
          const at = (type, share) => {
            const turn = (-degrees * share * Math.PI) / 180;
            const place = { clientX: x + 150 * Math.cos(turn), clientY: y + 150 * Math.sin(turn) };
            stage.dispatchEvent(new PointerEvent(type, { pointerType, pointerId: 7, bubbles: true, ...place }));
          };
          at('pointerdown', 0);
          at('pointermove', 0.5);
          at('pointermove', 1);
          at('pointerup', 1);
        }
        """,
        List.of(pointer, centre[0], centre[1], degrees));
  }

  @Test
  void aPatternStaysUnderTheHandThatTurnsIt() {
    desk.dropAndWait("tenorite.tif", tenorite);
    double before = turn();
    anotherFitIsOnItsWay();
    desk.tool("turn");
    double[] centre = desk.handle("centre");
    page.mouse().move(centre[0] + 150, centre[1]);
    page.mouse().down();
    page.mouse().move(centre[0] + 120, centre[1] - 90);
    letGoAndSettle();
    page.mouse().move(centre[0], centre[1] - 150);
    page.mouse().up();

    assertThat(((turn() - before) % 360 + 360) % 360).isCloseTo(90, within(1.0));
    assertThat(page.locator(".stage .moving")).isHidden();
  }

  @Test
  void aPatternThatIsScaledMeanwhileStaysSoAndReachesTheEdges() {
    desk.dropAndWait("tenorite.tif", tenorite);
    int spots = desk.laid();
    anotherFitIsOnItsWay();
    desk.fill("lay-scale", "300");

    letGoAndSettle();

    assertThat(page.locator("#lay-scale")).hasValue("300");
    page.waitForCondition(() -> desk.laid() < spots / 2);
    page.locator("#fit-again").click();
    assertThat(page.locator("#lay-scale")).hasValue(Pattern.compile("13[45].*"));
    assertThat(page.locator(".stage .pattern circle")).hasCount(spots);
  }

  @Test
  void aSizeThatIsUndoneWhileItsPatternIsCalculatedLeavesAsManySpotsAsThereWere() {
    desk.dropAndWait("tenorite.tif", tenorite);
    int spots = desk.laid();
    String scale = desk.value("lay-scale");
    desk.hold("pattern");
    desk.fill("lay-scale", "300");
    desk.waitUntilHeld();
    page.locator("#image-undo").click();

    letGoAndSettle();

    assertThat(desk.laid()).isEqualTo(spots);
    assertThat(desk.value("lay-scale")).isEqualTo(scale);
  }

  @Test
  void aPatternGoesWithTheCentreThatIsMovedMeanwhile() {
    desk.dropAndWait("tenorite.tif", tenorite);
    page.locator("[data-handle=b]").press("ArrowRight");
    desk.settled();
    desk.hold("pattern");
    anotherFitIsOnItsWay();
    Locator centre = page.locator("[data-handle=centre]");
    double[] before = desk.handle("centre");
    double[] b = desk.handle("b");
    page.mouse().move(before[0], before[1]);
    page.mouse().down();
    page.mouse().move(b[0], b[1]);
    page.mouse().up();
    assertThat(centre).isAttached();

    letGoAndSettle();

    String lies = page.locator(".stage .pattern").getAttribute("transform");
    String[] numbers = lies.replaceAll("[^-0-9. e]", "").trim().split(" ");
    double zoom = page.locator("#stage").boundingBox().width / PaintedTenorite.SIDE;
    double x =
        page.locator("#stage").boundingBox().x + zoom * (Double.parseDouble(numbers[4]) + 0.5);
    assertThat(x).isCloseTo(desk.handle("centre")[0], within(1.0));
    assertThat(desk.handle("centre")[0]).isCloseTo(b[0], within(3.0));
  }

  @Test
  void wordsThatAreBeingTypedAreNotReplaced() {
    desk.dropAndWait("tenorite.tif", tenorite);
    anotherFitIsOnItsWay();
    page.locator("#lay-turn").fill("45");

    letGoAndSettle();

    assertThat(page.locator("#lay-turn")).hasValue("45");
    page.locator("#lay-turn").press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*rotation=45&.*"));
  }

  @Test
  void aNetThatIsMovedWhileSpotsAreLookedForStays() {
    desk.dropAndWait("tenorite.tif", tenorite);
    String found = desk.told();
    desk.hold("find");
    desk.fill("threshold", "7");
    desk.waitUntilHeld();
    double[] a = desk.handle("a");
    double[] b = desk.handle("b");
    double[] centre = desk.handle("centre");
    page.mouse().move(b[0], b[1]);
    page.mouse().down();
    page.mouse().move(a[0] + b[0] - centre[0], a[1] + b[1] - centre[1]);
    page.mouse().up();
    String moved = shape(desk.told());
    assertThat(moved).isNotEqualTo(shape(found));

    letGoAndSettle();

    assertThat(shape(desk.told())).isEqualTo(moved);
    page.locator("#image-undo").click();
    assertThat(shape(desk.told())).isEqualTo(shape(found));
    page.locator("#image-undo").click();
    assertThat(page.locator("#threshold")).hasValue("6");
    assertThat(page.locator("#image-told")).hasText(found);
  }

  /** Ratio to a tenth, and angle to a degree. */
  private static String shape(String told) {
    return told.replaceAll(".*ratio ([0-9]+\\.[0-9]).*angle ([0-9]+).*", "$1 $2");
  }

  @Test
  void whatIsUndoneWhileItIsLookedForIsNotFound() {
    desk.dropAndWait("tenorite.tif", tenorite);
    String found = desk.told();
    int spots = page.locator(".stage .spot").count();
    desk.hold("find");
    desk.fill("threshold", "400");
    desk.waitUntilHeld();
    page.locator("#image-undo").click();

    letGoAndSettle();

    assertThat(page.locator("#threshold")).hasValue("6");
    assertThat(page.locator("#image-told")).hasText(found);
    assertThat(page.locator(".stage .spot")).hasCount(spots);

    // Undone back to a threshold that was never answered, since another was asked for before.
    desk.hold("find");
    desk.fill("threshold", "400");
    desk.fill("threshold", "8");
    desk.waitUntilHeld();
    page.locator("#image-undo").click();
    letGoAndSettle();
    assertThat(page.locator("#threshold")).hasValue("400");
    page.waitForCondition(() -> page.locator(".stage .spot").count() < spots);
  }

  @Test
  void theLastImageThatIsDroppedIsLookedAt() throws IOException {
    byte[] other = PaintedTenorite.tiff(service, 0, 180, 215);
    desk.hold("find");
    desk.drop("first.tif", tenorite);
    desk.waitUntilHeld();
    desk.drop("second.tif", other);
    desk.letGo();

    assertThat(page.locator("#image-facts")).containsText("second.tif");
    desk.settled();
    assertThat(desk.json().at("/centre/0").doubleValue()).isCloseTo(180, within(0.3));

    desk.drop("third.tif", tenorite);
    desk.drop("fourth.tif", other);
    assertThat(page.locator("#image-facts")).containsText("fourth.tif");
    desk.settled();
    assertThat(desk.json().at("/centre/0").doubleValue()).isCloseTo(180, within(0.3));
  }

  @Test
  void whatIsRefusedLeavesTheImageBeforeIt() {
    byte[] words = "I am no image but a line of a diary.".getBytes(StandardCharsets.UTF_8);
    desk.hold("find");
    desk.drop("first.tif", tenorite);
    desk.waitUntilHeld();
    desk.drop("notes.txt", words);
    desk.letGo();

    assertThat(page.locator("#image-problem")).containsText("notes.txt: this is no image");
    desk.settled();
    assertThat(desk.candidate(0)).isVisible();
    assertThat(page.locator("#image-facts")).containsText("first.tif");

    desk.hold("open");
    desk.drop("notes.txt", words);
    desk.drop("second.tif", tenorite);
    desk.waitUntilHeld();
    desk.letGo();
    assertThat(page.locator("#image-facts")).containsText("second.tif");
    desk.settled();
    assertThat(page.locator("#image-problem")).isHidden();
    assertThat(page.locator("#desk:not([aria-busy])")).isAttached();
  }

  @Test
  void theCandidateThatIsChosenStaysChosen() {
    desk.dropAndWait("tenorite.tif", tenorite);
    List<Route> asked = new CopyOnWriteArrayList<>();
    page.route("**/v1/identify", asked::add);
    desk.tool("spots");
    page.locator("#stage").focus();
    desk.key("ArrowRight");
    desk.key("Enter");
    page.waitForCondition(() -> !asked.isEmpty());
    String second = desk.candidate(1).locator(".title").textContent();
    desk.candidate(1).click();
    asked.forEach(Route::resume);
    desk.settled();

    assertThat(page.locator("#candidates [aria-pressed=true] .title")).hasText(second);

    // Asked for something else meanwhile: what was said of it before is not listed any more.
    asked.clear();
    desk.fill("image-elements", "Cu O");
    page.waitForCondition(() -> !asked.isEmpty());
    desk.fill("image-elements", "Fe");
    asked.get(0).resume();
    page.waitForCondition(() -> asked.size() > 1);
    asked.get(1).resume();
    desk.settled();
    assertThat(page.locator("#candidates .title:has-text('Cu')")).hasCount(0);
  }

  @Test
  void thePatternOfTheLastCandidateLiesOverTheImage() {
    desk.dropAndWait("tenorite.tif", tenorite);
    assertThat(page).hasURL(Pattern.compile(".*material=.*"));
    String first = page.url();
    desk.hold("pattern");
    desk.candidate(1).click();
    desk.waitUntilHeld();
    assertThat(page.locator(".stage .pattern circle")).hasCount(0);
    desk.candidate(0).click();
    letGoAndSettle();

    assertThat(page).hasURL(first);
    assertThat(page.locator(".stage .pattern circle").first()).isAttached();
  }

  @Test
  void aServiceThatFailsTakesNothingAway() {
    desk.dropAndWait("tenorite.tif", tenorite);
    desk.tool("turn");
    desk.key("Shift+ArrowLeft");
    String turned = desk.value("lay-turn");
    page.route("**/v1/identify", Route::abort);
    page.locator("[data-handle=a]").press("ArrowRight");

    assertThat(page.locator("#no-candidate")).containsText("could not be reached");
    assertThat(page.locator("#lay-turn")).hasValue(turned);
    assertThat(desk.candidate(0)).isVisible();
    page.unroute("**/v1/identify");
    page.locator("#image-elements").press("Enter");
    assertThat(page.locator("#no-candidate")).isEmpty();
    desk.settled();
    assertThat(page.locator("#lay-turn")).hasValue(turned);
  }

  @Test
  void aCalibrationStaysThatIsMadeWhileSomethingIsComputed() {
    desk.dropAndWait("tenorite.tif", tenorite);
    anotherFitIsOnItsWay();
    desk.fill("lay-scale", "120");
    page.locator("#calibrate").click();
    letGoAndSettle();

    assertThat(page.locator("#image-pixel")).hasValue("0.0833333");
    assertThat(page.locator("#calibration")).containsText("for the next image too");
    desk.dropAndWait("next.tif", tenorite);
    assertThat(page.locator("#image-pixel")).hasValue("0.0833333");
    assertThat(page.locator("#image-notes")).containsText("as calibrated before");
  }
}
