package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is painted. After every action the drawings look as they do where the address that the
 * action led to is opened anew, in whatever way the page is looked at.
 */
class PaintTest extends BrowserTest {

  private static final double TOLERANCE = 0.0002;
  private static final int WHITE = 0xFFFFFF;

  private static final String BUSY = "main[aria-busy]";

  /** A way to look at the page. */
  enum Look {
    LIGHT(1280, ColorScheme.LIGHT, Media.SCREEN),
    DARK(1280, ColorScheme.DARK, Media.SCREEN),
    PHONE(390, ColorScheme.LIGHT, Media.SCREEN),
    PRINT(718, ColorScheme.LIGHT, Media.PRINT),
    PRINT_OF_DARK(718, ColorScheme.DARK, Media.PRINT);

    private final int width;
    private final ColorScheme scheme;
    private final Media media;

    Look(int width, ColorScheme scheme, Media media) {
      this.width = width;
      this.scheme = scheme;
      this.media = media;
    }

    boolean isLight() {
      return scheme == ColorScheme.LIGHT || media == Media.PRINT;
    }
  }

  /** A visit, beside it a second window in which its addresses are opened anew. */
  private static final class Visit {
    private final Look look;
    private final Page page;
    private final Page anew;
    private final List<String> failed = new CopyOnWriteArrayList<>();

    Visit(Look look) {
      this.look = look;
      this.page =
          chromium.visitor(o -> o.setViewportSize(look.width, 900).setColorScheme(look.scheme));
      this.anew = page.context().newPage();
      page.onResponse(
          answer -> {
            if (answer.status() >= 400) {
              failed.add(answer.status() + " " + answer.url());
            }
          });
      open(page, "/");
      assertThat(page.locator("html.script")).hasCount(1);
    }

    /** The pictures of the gallery need not be there. */
    private static void open(Page window, String address) {
      window.navigate(
          address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    /** What was done has led to the heading, and all is painted as the address is opened anew. */
    void shows(String heading, String step) {
      assertThat(page.locator("h1")).hasText(Pattern.compile(heading));
      assertThat(page.locator(BUSY)).hasCount(0);
      open(anew, page.url());
      assertThat(anew.locator("h1")).hasText(Pattern.compile(heading));
      same(step);
    }

    void same(String step) {
      for (String figure : List.of("pattern", "structure")) {
        Painting now = painted(page, figure);
        Painting fresh = painted(anew, figure);
        assertThat(now.ink()).as("ink of the %s after %s", figure, step).isBetween(0.004, 0.5);
        assertThat(now.paper() == WHITE).as("white paper after %s", step).isEqualTo(look.isLight());
        assertThat(now.difference(fresh))
            .as("the %s after %s against %s", figure, step, page.url())
            .isLessThan(TOLERANCE);
      }
    }

    private Painting painted(Page window, String figure) {
      Locator drawing = window.locator("[data-figure=" + figure + "]");
      assertThat(drawing.locator("svg")).isAttached();
      window.emulateMedia(new Page.EmulateMediaOptions().setMedia(look.media));
      try {
        return Painting.of(drawing);
      } finally {
        window.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      }
    }

    void type(String field, String text) {
      page.locator("#" + field).fill(text);
      page.locator("#" + field).press("Enter");
    }

    void accessible(String step) {
      assertThat(Axe.serious(page)).as("%s after %s", look, step).isEmpty();
    }

    void end() {
      assertThat(failed).as("requests that failed").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void tileAndWhatIsDoneAfterItIsPaintedAsOpenedAnew(Look look) {
    Visit visit = new Visit(look);
    Page page = visit.page;
    page.locator(".tile").filter(new Locator.FilterOptions().setHasText("Magnesium")).click();
    visit.shows("Magnesium along \\[2.\u22121.\u22121.0]", "a tile");
    page.locator(".chip").first().click();
    visit.shows("Magnesium along \\[0.0.0.1]", "a standard axis");
    visit.type("kv", "300");
    assertThat(page).hasURL(Pattern.compile(".*kv=300"));
    visit.shows("Magnesium along", "another voltage");
    page.goBack();
    assertThat(page).hasURL(Pattern.compile(".*zone=0001"));
    visit.shows("Magnesium along \\[0.0.0.1]", "back");
    page.goForward();
    assertThat(page).hasURL(Pattern.compile(".*kv=300"));
    visit.shows("Magnesium along", "forward");
    visit.accessible("all that");
    visit.end();
  }

  @ParameterizedTest
  @EnumSource
  void nameAndAnotherMaterialAndPicksArePaintedAsOpenedAnew(Look look) {
    Visit visit = new Visit(look);
    Page page = visit.page;
    visit.type("material", "copper");
    visit.shows("Copper along \\[0.0.1]", "a name");
    visit.type("zone", "110");
    visit.shows("Copper along \\[1.1.0]", "a zone axis");
    page.locator("#material").fill("silic");
    page.locator("#found [role=option]").first().click();
    visit.shows("Silicon along \\[1.1.0]", "another material");
    for (Page window : List.of(page, visit.anew)) {
      Locator drawing = window.locator("[data-figure=pattern] svg");
      for (String spot : List.of("[data-hkl='1 -1 1']", "[data-hkl^='2 ']")) {
        drawing.locator("[role=button]" + spot).first().press("Enter");
      }
      assertThat(window.locator("#readout")).containsText("Ratio");
    }
    visit.same("picks");
    visit.accessible("picks");
    visit.end();
  }

  @ParameterizedTest
  @EnumSource
  void cifIsPaintedAsOpenedAnew(Look look) {
    Visit visit = new Visit(look);
    Page page = visit.page;
    page.locator("#cif").setInputFiles(Cifs.file("9008468-Cu-Copper.cif"));
    visit.shows("Copper along \\[0.0.1]", "a CIF");
    page.locator("#cif").setInputFiles(Cifs.file("9008566-Si-Silicon.cif"));
    visit.shows("Silicon along \\[0.0.1]", "another CIF");
    visit.accessible("a CIF");
    visit.end();
  }
}
