package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The search in databases on the network, on the page, in a real browser. */
@Tag("long")
class RemoteSearchPageTest extends BrowserTest {

  private static final String COD = "/optimade/v1/structures";
  private static final String LAB = "/lab/v1/structures";

  private static Page typing(String text) {
    Page page = chromium.visitor();
    page.navigate("/");
    page.locator("#material").click();
    page.locator("#material").pressSequentially(text);
    return page;
  }

  private static Locator option(Page page, String text) {
    return page.locator("#found [role=option]")
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  private static String single(String formula, double edge, String id) {
    return Entries.list(formula, edge, id).replace("[{\"id\"", "{\"id\"").replaceFirst("]}$", "}");
  }

  @Test
  void showsTheFastOneWhileASlowOneIsAwaitedAndNamesTheOneThatFails() {
    Databases databases = service.databases();
    databases.answers(COD, 200, Entries.list("KMgF3", 3.99, "9000901"));
    databases.answers(LAB, 200, Entries.list("KMgF3", 4.6, "one"));
    databases.answers("/v1/structures", 500, "broken");
    databases.answers(LAB + "/one", 200, single("KMgF3", 4.6, "one"));
    Runnable release = databases.hold(LAB);
    Page page = typing("KMgF3");
    assertThat(option(page, "cod-9000901")).isVisible();
    assertThat(option(page, "Asking lab")).containsText("No answer from Materials Project");
    assertThat(option(page, "opt-lab-one")).hasCount(0);
    release.run();
    assertThat(option(page, "opt-lab-one")).containsText("calculated cell");
    assertThat(option(page, "2 found elsewhere")).isVisible();
    page.locator("#material").press("ArrowDown");
    page.locator("#material").press("ArrowDown");
    page.locator("#material").press("Enter");
    assertThat(page.locator(".what")).containsText("opt-lab-one");
    assertThat(page.locator("main")).containsText("calculated cell (DFT)");
  }

  @Test
  void saysThatNoneAnswers() {
    for (String path : new String[] {COD, LAB, "/v1/structures"}) {
      service.databases().answers(path, 503, "busy");
    }
    Page page = typing("RbMgF3");
    assertThat(option(page, "None of the databases on the network answers at present."))
        .isVisible();
  }

  @Test
  void asksForNothingThatIsHere() {
    Page page = typing("SiO2");
    assertThat(option(page, "cod-").first()).isVisible();
    assertThat(option(page, "databases")).hasCount(0);
  }

  @Test
  void looksElsewhereOfItselfWhereNothingIsCalledSo() {
    Databases databases = service.databases();
    databases.answers(COD, 200, Entries.list("CsMgF3", "9000903"));
    databases.answers(LAB, 200, "{\"data\":[]}");
    databases.answers("/v1/structures", 200, "{\"data\":[]}");
    byte[] cif =
        new String(Cifs.bytes("9008678-NaCl-Halite.cif"), StandardCharsets.ISO_8859_1)
            .replace("9008678", "9000903")
            .getBytes(StandardCharsets.ISO_8859_1);
    databases.cod("9000903", 200, cif);
    Page page = chromium.visitor();
    page.navigate("/?material=CsMgF3&zone=111");
    Locator way = page.locator(".elsewhere a");
    assertThat(way).containsText("CsMgF3");
    assertThat(page.locator(".elsewhere [role=status]")).containsText("1 found elsewhere.");
    way.click();
    assertThat(page.locator(".what")).containsText("cod-9000903");
    assertThat(page.locator("#zone")).hasValue("111");
  }
}
