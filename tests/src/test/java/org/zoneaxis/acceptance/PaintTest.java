package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private static final List<String> DRAWINGS =
      List.of("[data-figure=pattern]", "[data-figure=structure]");

  private static final int PAPER_WIDTH = 718;
  private static final int PAPER_HEIGHT = 1400;

  /**
   * A way to look at the page, in a window that has room for both drawings. What a desktop shows is
   * looked at on paper as well.
   */
  enum Look {
    LIGHT(1280, 900, ColorScheme.LIGHT, true),
    DARK(1280, 900, ColorScheme.DARK, true),
    PHONE(390, 2000, ColorScheme.LIGHT, false);

    private final int width;
    private final int height;
    private final ColorScheme scheme;
    private final boolean printed;

    Look(int width, int height, ColorScheme scheme, boolean printed) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
      this.printed = printed;
    }

    List<Media> media() {
      return printed ? List.of(Media.SCREEN, Media.PRINT) : List.of(Media.SCREEN);
    }

    boolean isWhite(Media media) {
      return scheme == ColorScheme.LIGHT || media == Media.PRINT;
    }
  }

  /** A visit, and another visitor who opens its addresses anew. */
  private static final class Visit {
    private final Look look;
    private final Page page;
    private final Page anew;
    private final Map<String, Map<Media, Map<String, Painting>>> opened = new HashMap<>();
    private final List<String> failed = new CopyOnWriteArrayList<>();

    Visit(Look look) {
      this.look = look;
      this.page = window(look);
      // A window of its own: one that another hides is painted only after seconds.
      this.anew = window(look);
      page.onResponse(
          answer -> {
            if (answer.status() >= 400) {
              failed.add(answer.status() + " " + answer.url());
            }
          });
      open(page, "/");
      assertThat(page.locator("html.script")).hasCount(1);
    }

    private static Page window(Look look) {
      return chromium.visitor(
          options -> options.setViewportSize(look.width, look.height).setColorScheme(look.scheme));
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
      Map<Media, Map<String, Painting>> fresh =
          opened.computeIfAbsent(
              page.url(),
              address -> {
                open(anew, address);
                assertThat(anew.locator("h1")).hasText(Pattern.compile(heading));
                return painted(anew);
              });
      requireSame(step, fresh);
    }

    /** After both windows were treated alike. */
    void same(String step) {
      requireSame(step, painted(anew));
    }

    private void requireSame(String step, Map<Media, Map<String, Painting>> fresh) {
      painted(page)
          .forEach(
              (media, drawings) ->
                  drawings.forEach(
                      (drawing, now) -> {
                        String what = drawing + " on " + media + " after " + step;
                        Painting.Paper paper = now.paper();
                        assertThat(paper.ink()).as("ink of %s", what).isBetween(0.004, 0.5);
                        assertThat(paper.colour() == WHITE)
                            .as("white paper of %s", what)
                            .isEqualTo(look.isWhite(media));
                        assertThat(now.difference(fresh.get(media).get(drawing)))
                            .as("%s against %s", what, page.url())
                            .isLessThan(TOLERANCE);
                      }));
    }

    private Map<Media, Map<String, Painting>> painted(Page window) {
      // A spot lights up under the pointer.
      window.mouse().move(0, 0);
      for (String drawing : DRAWINGS) {
        assertThat(window.locator(drawing + " svg")).isAttached();
      }
      // Drawings are linked with the table, and put into the middle, when all scripts are there.
      assertThat(window.locator("p.hover")).isAttached();
      Map<Media, Map<String, Painting>> painted = new EnumMap<>(Media.class);
      for (Media media : look.media()) {
        painted.put(media, media == Media.PRINT ? printed(window) : Painting.of(window, DRAWINGS));
      }
      return painted;
    }

    private Map<String, Painting> printed(Page window) {
      window.setViewportSize(PAPER_WIDTH, PAPER_HEIGHT);
      window.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      try {
        return Painting.of(window, DRAWINGS);
      } finally {
        window.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        window.setViewportSize(look.width, look.height);
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
