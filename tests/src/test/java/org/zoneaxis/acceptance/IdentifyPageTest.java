package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of identification in a real browser: its table, its nets and its filters. */
class IdentifyPageTest extends BrowserTest {

  private static final String SPOTS =
      "/identify?spots=49.5,0.2;16.2,46.8;-33.2,46.9;-49.4,0;66,46.7;20,9";

  /** The page when its own script is at work too, which makes the table of elements. */
  private static Page at(String address) {
    Page page = chromium.visitor();
    page.navigate(address);
    assertThat(page.locator(".periodic")).isAttached();
    return page;
  }

  private static Locator row(Page page, int number) {
    return page.locator(".candidate[data-net=net-" + number + "]");
  }

  private static Locator net(Page page, int number) {
    return page.locator("#net-" + number);
  }

  @Test
  void arrowKeysChooseRowsAndTheirNets() {
    Page page = at("/identify?ratio=1.155&angle=54.7");
    assertThat(net(page, 1)).isVisible();
    row(page, 1).focus();
    row(page, 1).press("ArrowDown");
    assertThat(row(page, 2)).isFocused();
    assertThat(net(page, 2)).isVisible();
    assertThat(net(page, 1)).isHidden();
    row(page, 2).press("End");
    assertThat(row(page, 20)).isFocused();
    row(page, 20).press("Home");
    assertThat(row(page, 1)).isFocused();
    row(page, 3).locator("td").last().click();
    assertThat(net(page, 3)).isVisible();
    row(page, 3).press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/\\?material=.*"));
  }

  @Test
  void rowsAreNumberedAndThoseOfOneNetAreFolded() {
    Page page = at("/identify?ratio=1&angle=70.5");
    assertThat(page.locator(".candidate .number").allTextContents())
        .startsWith("1", "2", "3")
        .doesNotHaveDuplicates();
    Locator alike = row(page, 1).locator(".alike");
    assertThat(alike.locator("li").first()).isHidden();
    row(page, 1).focus();
    row(page, 1).press("ArrowRight");
    assertThat(alike.locator("li").first()).isVisible();
    assertThat(alike.locator("summary")).hasText(Pattern.compile("[0-9]+ more show the same"));
    row(page, 1).press("ArrowLeft");
    assertThat(alike.locator("li").first()).isHidden();
  }

  @Test
  void spotsAreDrawnOverTheNetAndWhatIsNotExplainedIsCrossed() {
    Page page = at(SPOTS + "&elements=Cu,Ni");
    assertThat(row(page, 1)).containsText("5 of 6");
    assertThat(net(page, 1).locator(".seen")).hasCount(1);
    assertThat(net(page, 1).locator(".lost")).hasAttribute("d", Pattern.compile("^M[^M]*$"));
    assertThat(net(page, 1).locator("text").first()).isVisible();
    assertThat(page.locator("#spots")).hasValue(Pattern.compile("49\\.5,0\\.2;.*"));
  }

  @Test
  void elementsArePressedInThePeriodicTable() {
    Page page = at(SPOTS);
    page.getByText("Elements and materials").click();
    page.getByText("Periodic table").click();
    page.locator(".periodic").getByText("Cu", exact()).click();
    page.locator(".periodic").getByText("Ni", exact()).click();
    assertThat(page.locator("#elements")).hasValue("Cu,Ni");
    page.locator("#elements").fill("cu, zn");
    assertThat(page.locator(".periodic [aria-pressed=true]")).hasCount(2);
    page.locator(".primary").click();
    assertThat(page).hasURL(Pattern.compile(".*&elements=cu,(\\+|%20)zn$"));
    assertThat(page.locator("#net-1")).isVisible();
  }

  private static Locator.GetByTextOptions exact() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void frameworksAndCalculatedCellsAreLeftOutAtOnce() {
    Page page = at("/identify?ratio=1.155&angle=54.7");
    String all = page.locator("h1").textContent();
    page.getByText("Elements and materials").click();
    page.getByLabel("zeolites and frameworks").check();
    assertThat(page).hasURL(Pattern.compile(".*&frameworks=hide$"));
    assertThat(page.locator("h1")).not().hasText(all);
    page.getByLabel("cells that were calculated").check();
    assertThat(page).hasURL(Pattern.compile(".*&calculated=hide&frameworks=hide$"));
    page.getByLabel("zeolites and frameworks").uncheck();
    assertThat(page).hasURL(Pattern.compile(".*&calculated=hide$"));
  }

  @Test
  void oneLooksAmongAListOfOnesOwn() {
    Page page = at("/identify?ratio=1.155&angle=54.7&elements=Cu");
    net(page, 1).getByText("Add to my list").click();
    assertThat(net(page, 1).getByText("In my list")).isVisible();
    page.navigate("/identify?ratio=1.155&angle=54.7");
    page.getByText("Elements and materials").click();
    page.getByText("My list (1)").click();
    page.locator(".primary").click();
    assertThat(page).hasURL(Pattern.compile(".*&materials=cod-[0-9]+$"));
    assertThat(page.locator("h1")).containsText("among 1 material");
  }

  @Test
  void theWayToMeasureThatIsOpenIsSent() {
    Page page = at("/identify?ratio=1&angle=60");
    page.getByText("Change the measurement").click();
    page.locator("summary", new Page.LocatorOptions().setHasText("Rings")).click();
    page.locator("#rings").fill("2,355 2,039 1,442 1,230");
    page.locator(".primary").click();
    assertThat(page).hasURL(Pattern.compile(".*/identify\\?rings=2,355[^&]*$"));
    assertThat(net(page, 1).locator(".rings-drawing")).isVisible();
    page.getByText("Change the measurement").click();
    page.getByText("All spots, by their places").click();
    page.locator("#spots").fill("49,5 0,2\n16,2 46,8\n-33,2 46,9\n-49,4 0\n66 46,7");
    page.locator(".primary").click();
    assertThat(page).hasURL(Pattern.compile(".*/identify\\?spots=49,5.*"));
    assertThat(row(page, 1)).containsText("5 of 5");
  }

  @Test
  void worksWithoutScriptAndOnAPhone() {
    Page page =
        chromium.visitor(options -> options.setJavaScriptEnabled(false).setViewportSize(360, 740));
    page.navigate(SPOTS);
    assertThat(net(page, 1)).isVisible();
    page.locator("#candidates .number").nth(2).click();
    assertThat(net(page, 3)).isVisible();
    assertThat(net(page, 1)).isHidden();
    for (String text : List.of("likely, %", "spots")) {
      assertThat(page.locator("#candidates thead")).containsText(text);
    }
    assertThat(page.locator("#candidates").boundingBox().width).isLessThan(360);
  }

  private static final String EIGHT =
      "49,5 0,2\n16,2 46,8\n-33,2 46,9\n-49,4 0\n66 46,7\n-16 -47\n33 -46,5\n-66,1 -46,8";

  /** Eight spots with decimal commas, sent by Enter; the answer has the focus, and arrow keys. */
  @Test
  void spotsAreTypedAndSentAndRowsChosenByKeys() {
    Page page = at("/identify");
    page.getByText("All spots, by their places").press("Enter");
    page.locator("#spots").fill(EIGHT);
    page.getByText("Elements and materials").press("Enter");
    page.locator("#elements").fill("Fe Cr Ni");
    page.locator("#elements").press("Enter");

    assertThat(row(page, 1)).isFocused();
    assertThat(row(page, 1)).containsText("8 of 8");
    assertThat(row(page, 1)).containsText("Face-centred cubic lattice");
    row(page, 1).press("ArrowRight");
    assertThat(row(page, 1).locator(".alike li").first()).isVisible();
    row(page, 1).press("ArrowDown");
    assertThat(row(page, 2)).isFocused();
    assertThat(net(page, 2)).isVisible();
    assertThat(page.locator("#spots")).isHidden();
    assertThat(page.locator("#spots")).hasValue(Pattern.compile("49,5 0,2\\s.*"));
    assertThat(page.locator("#elements")).hasValue("Fe Cr Ni");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.155 | 54.7 | Fe Cr Ni | ''",
        "1,155 | 54,7 | fe,ni | ''",
        "1.155 | 54.7\u00B0 | Ni | ''",
        "0.866 | 54.7 | Ni | ''",
        "1.155 | 54.7 | '' | austenite"
      })
  void formTakesWhatPeopleType(String ratio, String angle, String elements, String materials) {
    Page page = at("/identify");
    page.locator("#ratio").fill(ratio);
    page.locator("#angle").fill(angle);
    page.getByText("Elements and materials").click();
    page.locator("#elements").fill(elements);
    page.locator("#materials").fill(materials);
    page.locator(".primary").click();
    assertThat(row(page, 1)).containsText(Pattern.compile("\\[1.1.0]"));
    assertThat(row(page, 1)).containsText("Face-centred cubic lattice");
  }

  @Test
  void refusalStandsBesideItsFieldAndNothingTypedIsLost() {
    Page page = at("/identify");
    page.locator("#ratio").fill("1,155");
    page.locator("#angle").fill("steep");
    page.getByText("Elements and materials").click();
    page.locator("#elements").fill("Fe Cr Ni");
    page.locator("#angle").press("Enter");
    assertThat(page.locator("#angle-note.bad")).isVisible();
    assertThat(page.locator("#angle")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("#angle")).hasValue("steep");
    assertThat(page.locator("#ratio")).hasValue("1,155");
    assertThat(page.locator("#elements")).hasValue("Fe Cr Ni");
    page.locator("#angle").fill("54,7");
    page.locator("#angle").press("Enter");
    assertThat(row(page, 1)).isFocused();
    assertThat(page.locator("#angle")).isHidden();
  }

  @Test
  void answerIsInViewOnAPhone() {
    Page page = chromium.visitor(options -> options.setViewportSize(390, 844));
    page.navigate("/identify");
    page.getByText("All spots, by their places").click();
    page.locator("#spots").fill(EIGHT);
    page.locator(".primary").click();
    assertThat(row(page, 1)).isVisible();
    assertThat(row(page, 1)).isInViewport();
    assertThat(net(page, 1).locator(".net-drawing")).isInViewport();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    page.getByText("Change the measurement").click();
    assertThat(page.locator("#spots")).isVisible();
  }

  /** Square nets of all cubic lattices are one row; what is folded in it says which it is. */
  @Test
  void netsOfOneShapeAreFoldedIntoOneRow() {
    Page page = at("/identify?ratio=1&angle=90");
    Locator others = row(page, 1).locator(".others-alike");
    assertThat(others).isHidden();
    row(page, 1).locator(".alike summary").click();
    assertThat(others).isVisible();
    assertThat(others).containsText("Body-centred cubic lattice");
    assertThat(others).containsText("cod-9008536");
    // Body-centred crystals with glide planes show fewer spots: another net.
    assertThat(row(page, 2).locator(".facts")).not().containsText("Body-centred cubic lattice");
    others.locator("a").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/\\?material=.*zone=.*"));
  }
}
