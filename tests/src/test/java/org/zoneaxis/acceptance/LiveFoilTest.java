package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Patterns that are redrawn while their foil or their direction is moved, in a real browser. */
class LiveFoilTest extends BrowserTest {

  private static final String FOIL = "/?material=cod-9008566&zone=110&model=bloch";
  private static final String HERE = ".live-note";
  private static final String RADII =
      """
      () => [...document.querySelector('[data-figure=pattern] .drawing').shadowRoot
        .querySelectorAll('.spots [data-hkl]')]
        .filter((group) => group.checkVisibility())
        .map((group) => group.querySelector('circle').getAttribute('r')).join(' ')
      """;

  /**
   * Timers of half a second and more run when the test says so: no machine is too slow for them.
   */
  private static final String TIMERS =
      """
      (() => {
        const { setTimeout } = window;
        let last = () => undefined;
        window.setTimeout = (task, wait, ...more) => {
          if (!(wait >= 500)) return setTimeout(task, wait, ...more);
          last = task;
          return 0;
        };
        window.noKeyFollows = () => last();
      })()
      """;

  private static final String ROWS =
      """
      () => [...document.querySelectorAll('#reflections tbody tr:not(.forbidden)')]
        .filter((row) => row.cells[4].textContent !== '\u2013')
        .map((row) => row.className + row.innerHTML)
      """;

  /** Addresses of pages and figures that were asked for. */
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** A visitor whose requests are kept. */
  private Page visitor() {
    Page page = chromium.visitor();
    page.onRequest(request -> asked.add(request.url()));
    return page;
  }

  /** The slider of a page: it is there as soon as its drawing is. */
  private static Locator slider(Page page) {
    page.navigate(FOIL);
    Locator slider = page.locator("#foil-thickness");
    slider.focus();
    return slider;
  }

  /** Those of them that name what is moved; neighbours far down the page may be asked for late. */
  private List<String> asked(String moved) {
    return asked.stream().filter(address -> address.contains(moved)).toList();
  }

  /** How often the page was asked for, without reloads or with them. */
  private long pages() {
    return asked.stream().filter(address -> URI.create(address).getPath().equals("/")).count();
  }

  private static Locator live(Page page, String answer) {
    Locator controls = page.locator("#foil-controls[data-live=" + answer + "]");
    assertThat(controls).isVisible();
    return page.locator("#theory");
  }

  private static Locator tilt(Page page) {
    page.locator("summary")
        .getByText("Tilt", new Locator.GetByTextOptions().setExact(true))
        .click();
    Locator pad = page.locator(".pad");
    pad.scrollIntoViewIfNeeded();
    return pad;
  }

  @Test
  void sliderMovesSpotsWithoutAskingAndLeavesAtTheAddressOfTheLastOne() {
    Page page = visitor();
    Locator slider = slider(page);
    slider.hover();
    Locator theory = live(page, "yes");
    BoundingBox box = slider.boundingBox();
    double y = box.y + box.height / 2;
    double x = box.x + box.width * 49 / 299;
    Object before = page.evaluate(RADII);
    page.mouse().move(x, y);
    page.mouse().down();
    asked.clear();
    for (int step = 1; step <= 12; step++) {
      page.mouse().move(x + step * box.width / 20, y);
    }
    String thickness = slider.inputValue();
    assertThat(theory).containsText("behind " + thickness + " nm (");
    assertThat(page.locator(HERE)).hasText("computed in this browser");
    assertThat(page).not().hasURL(Pattern.compile("thickness"));
    assertThat(pages()).isZero();
    assertThat(asked("thickness")).isEmpty();
    assertThat(page.evaluate(RADII)).isNotEqualTo(before);
    String percentage = percentage(page);

    page.mouse().up();

    assertThat(page).hasURL(Pattern.compile(".*model=bloch&thickness=" + thickness + "$"));
    assertThat(theory).containsText("behind " + thickness + " nm (");
    assertThat(page.locator(HERE)).hasCount(0);
    assertThat(percentage(page)).isEqualTo(percentage);
    assertThat(page.locator(".live")).hasCount(0);
    assertThat(pages()).isEqualTo(1);
  }

  private static String percentage(Page page) {
    return page.locator("#reflections tr[data-hkl='1,-1,1'] td").nth(3).textContent();
  }

  @Test
  void whatIsMovedBackIsWhatTheServiceHasDrawn() {
    Page page = visitor();
    Locator slider = slider(page);
    Object before = page.evaluate(RADII);
    Locator theory = live(page, "yes");
    for (String value : List.of("90", "50")) {
      slider.evaluate(
          "(slider, value) => { slider.value = value; slider.dispatchEvent(new Event('input')); }",
          value);
      assertThat(theory).containsText("behind " + value + " nm");
    }
    assertThat(page.locator(HERE)).hasCount(0);
    assertThat(page.evaluate(RADII)).isEqualTo(before);
  }

  @Test
  void keysMoveSpotsAndTheServiceIsAskedOnceWhenNoneFollows() {
    Page page = visitor();
    page.addInitScript(TIMERS);
    Locator slider = slider(page);
    Locator theory = live(page, "yes");
    asked.clear();
    for (int press = 0; press < 4; press++) {
      slider.press("ArrowRight");
    }
    assertThat(theory).containsText("behind 54 nm");
    assertThat(pages()).isZero();
    page.evaluate("noKeyFollows()");
    assertThat(page).hasURL(Pattern.compile(".*&thickness=54$"));
    assertThat(page.locator(HERE)).hasCount(0);
    assertThat(page.locator("#foil-thickness")).isFocused();
    assertThat(pages()).isEqualTo(1);
  }

  @Test
  void laueCentreMovesSpotsOfKinematicPatterns() {
    Page page = visitor();
    page.navigate("/?material=cod-9008566&zone=110");
    Locator pad = tilt(page);
    pad.hover();
    live(page, "yes");
    BoundingBox box = pad.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    asked.clear();
    page.mouse().move(x + box.width / 24, y);
    page.mouse().move(x + box.width / 12, y);
    assertThat(page.locator("[data-figure=pattern] desc"))
        .hasText("Kinematic intensities, Laue centre 0.5, -0.5, 0.5, computed in this browser.");
    assertThat(page.locator(HERE)).hasText("computed in this browser");
    assertThat(pages()).isZero();
    assertThat(asked("laue")).isEmpty();
    List<String> rows = rows(page);
    String percentage = percentage(page);

    page.mouse().up();

    assertThat(page).hasURL(Pattern.compile(".*&laue=0\\.5,-0\\.5,0\\.5$"));
    assertThat(page.locator(HERE)).hasCount(0);
    assertThat(percentage(page)).isEqualTo(percentage);
    // Those that came with the tilt have rows as the service writes them, in their places.
    assertThat(rows).hasSizeGreaterThan(40).isEqualTo(rows(page));
  }

  /** The table, without what is no longer a reflection and what double diffraction alone shows. */
  @SuppressWarnings("unchecked")
  private static List<String> rows(Page page) {
    return (List<String>) page.evaluate(ROWS);
  }

  @Test
  void withoutWorkersEverythingGoesByAddress() {
    Page page = visitor();
    page.addInitScript("delete window.Worker");
    Locator slider = slider(page);
    live(page, "no");
    slider.press("ArrowRight");
    assertThat(page).hasURL(Pattern.compile(".*&thickness=51$"));
    assertThat(page.locator("#theory")).containsText("behind 51 nm");
  }

  /** Such as where the structure was corrected after the picture was drawn. */
  @Test
  void whatTheEngineDrawsOtherwiseThanTheServiceIsNotMoved() {
    Page page = visitor();
    page.route(
        "**/v1/materials/cod-9008566",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(
                        new String(
                                service.get("/v1/materials/cod-9008566").body(),
                                StandardCharsets.UTF_8)
                            .replaceFirst("\"a\":5\\.43", "\"a\":5.44"))));
    Locator slider = slider(page);
    Object before = page.evaluate(RADII);
    live(page, "no");
    assertThat(page.evaluate(RADII)).isEqualTo(before);
    slider.press("ArrowRight");
    assertThat(page).hasURL(Pattern.compile(".*&thickness=51$"));
  }
}
