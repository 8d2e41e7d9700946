package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The slider of thickness and the pad of the Laue centre, in a real browser. */
class FoilControlsTest extends BrowserTest {

  private static final String FOIL = "/?material=cod-9008566&zone=110&model=bloch";

  @Test
  void thicknessSlidesAndTheAddressSaysIt() {
    Page page = chromium.visitor();
    page.navigate(FOIL);
    Locator slider = page.getByLabel(Pattern.compile("^Thickness 50 nm"));
    slider.focus();
    slider.press("ArrowRight");
    assertThat(page).hasURL(Pattern.compile(".*model=bloch&thickness=51$"));
    assertThat(page.locator(".main-figure figcaption")).containsText("behind 51 nm");
    assertThat(page.locator("#foil-thickness")).isFocused();
  }

  /** Half of g1 is the two-beam condition, g1 itself a weak-beam one. */
  @Test
  void laueCentreIsDraggedOntoHalfOfG1() {
    Page page = chromium.visitor();
    page.navigate("/?material=cod-9008566&zone=110");
    page.locator("summary")
        .getByText("Tilt", new Locator.GetByTextOptions().setExact(true))
        .click();
    Locator pad = page.locator(".pad");
    pad.scrollIntoViewIfNeeded();
    BoundingBox box = pad.boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + box.width / 12, y);
    page.mouse().up();
    assertThat(page).hasURL(Pattern.compile(".*&laue=0\\.5,-0\\.5,0\\.5$"));
    assertThat(page.locator("#foil-laue")).hasAttribute("aria-valuetext", "Centre at 0.5,-0.5,0.5");
    page.getByText("On the axis", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page).hasURL(Pattern.compile(".*zone=110$"));
  }

  @Test
  void laueCentreMovesByArrowKeysAndEnterShowsIt() {
    Page page = chromium.visitor();
    page.navigate(FOIL);
    page.locator("summary")
        .getByText("Tilt", new Locator.GetByTextOptions().setExact(true))
        .click();
    Locator handle = page.locator("#foil-laue");
    handle.focus();
    handle.press("ArrowRight");
    handle.press("ArrowRight");
    handle.press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*&laue=0\\.1,-0\\.1,0\\.1.*"));
    assertThat(page.locator("[data-figure=pattern] .drawing")).isVisible();
  }
}
