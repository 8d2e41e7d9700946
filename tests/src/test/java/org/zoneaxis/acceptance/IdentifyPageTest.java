package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of identification in a real browser: its table, its nets and its filters. */
class IdentifyPageTest extends BrowserTest {

  private static final String SPOTS =
      "/identify?spots=49.5,0.2;16.2,46.8;-33.2,46.9;-49.4,0;66,46.7;20,9";

  private static Page at(String address) {
    Page page = chromium.visitor();
    page.navigate(address);
    assertThat(page.locator("html.script")).hasCount(1);
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
    page.locator("summary", new Page.LocatorOptions().setHasText("Rings")).click();
    page.locator("#rings").fill("2,355 2,039 1,442 1,230");
    page.locator(".primary").click();
    assertThat(page).hasURL(Pattern.compile(".*/identify\\?rings=2,355[^&]*$"));
    assertThat(net(page, 1).locator(".rings-drawing")).isVisible();
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
}
