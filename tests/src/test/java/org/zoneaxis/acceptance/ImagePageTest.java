package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that indexes an image, in a real browser. */
@Tag("long")
class ImagePageTest extends BrowserTest {

  private static final int SIDE = 512;
  private static final double CENTRE_X = 262.3;
  private static final double CENTRE_Y = 247.8;

  /** Pixels for 1/angstrom. */
  private static final double SCALE = 170;

  private static final double TURN = 17;

  /** Tenorite along b: a net that its mirror image cannot be laid on. */
  private static final String OBLIQUE = "cod-9008961/0,1,0";

  private static final String DROP =
      """
      (place, [name, text]) => {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], name));
        place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }
      """;

  /** A pattern as the zone axis looks at the reader, y being up, turned counter-clockwise. */
  private static byte[] painted(String pattern) throws IOException {
    double cos = SCALE * Math.cos(Math.toRadians(TURN));
    double sin = SCALE * Math.sin(Math.toRadians(TURN));
    PaintedFrame frame =
        new PaintedFrame(SIDE, SIDE, 1).ground(60, CENTRE_X, CENTRE_Y, 600, 50).hotPixels(3);
    JsonNode document =
        ReferenceCrystal.get(service, "/v1/diffraction/" + pattern + ".json?sigma=0.05&gmax=1.4");
    for (JsonNode reflection : document.get("reflections")) {
      double right = reflection.at("/position/0").doubleValue();
      double up = reflection.at("/position/1").doubleValue();
      boolean direct = reflection.get("d").isNull();
      double peak = direct ? 30_000 : 900 * Math.sqrt(reflection.get("relative").doubleValue());
      frame.spot(CENTRE_X + cos * right - sin * up, CENTRE_Y - sin * right - cos * up, peak, 1.7);
    }
    return frame.tiff(SCALE / 10);
  }

  private static Page opened() {
    Page page = chromium.visitor();
    page.navigate("/image");
    assertThat(page.locator("#stage")).isAttached();
    assertThat(page.locator("[data-tool=look][aria-pressed=true]")).isAttached();
    return page;
  }

  private static void drop(Page page, String name, byte[] file) {
    page.locator("#desk").evaluate(DROP, List.of(name, Base64.getEncoder().encodeToString(file)));
  }

  private static Locator first(Page page) {
    return page.locator("#candidates [data-candidate='0']");
  }

  private static JsonNode json(Page page) throws IOException {
    Download download = page.waitForDownload(() -> page.locator("[data-out=json]").click());
    return ReferenceCrystal.JSON.readTree(Files.readString(download.path()));
  }

  @Test
  void droppedImageShowsItsSpotsAndWhatItIsAtOnce() throws IOException {
    Page page = opened();
    drop(page, "tenorite.tif", painted(OBLIQUE));

    assertThat(page.locator("#image-told")).containsText("Net of");
    assertThat(first(page)).isVisible();
    page.locator("#image-elements").fill("Cu, O");
    page.locator("#image-elements").press("Enter");
    assertThat(page.locator(".stage .spot.net").first()).isAttached();
    assertThat(page.locator("#image-facts")).containsText("TIFF, 512 \u00D7 512");
    assertThat(first(page)).containsText("CuO");
    assertThat(first(page)).containsText("[0\u20091\u20090]");
    assertThat(page.locator(".stage .pattern circle").first()).isAttached();
  }

  /**
   * The mirror question: rows of the image go down, up is up on the page of a pattern. The zone is
   * the one that was painted and not its opposite, the pattern lies as it was turned, and every
   * spot has the indices that it was painted for.
   */
  @Test
  void patternLiesAsItWasPaintedAndNotAsItsMirrorImage() throws IOException {
    Page page = opened();
    drop(page, "tenorite.tif", painted(OBLIQUE));
    page.locator("#image-elements").fill("Cu O");
    page.locator("#image-elements").press("Enter");
    assertThat(first(page)).containsText("CuO");
    assertThat(page).hasURL(Pattern.compile(".*material=cod-9008961&zone=0,1,0&rotation=.*"));

    JsonNode document = json(page);

    assertThat(document.at("/centre/0").doubleValue()).isCloseTo(CENTRE_X, within(0.3));
    assertThat(document.at("/centre/1").doubleValue()).isCloseTo(CENTRE_Y, within(0.3));
    double turn = document.at("/overlay/rotation").doubleValue();
    assertThat(Math.abs(turn) > 90 ? turn - 180 * Math.signum(turn) : turn)
        .isCloseTo(TURN, within(0.3));
    assertThat(document.at("/overlay/scale").doubleValue()).isCloseTo(SCALE, within(0.5));
    int told = 0;
    for (JsonNode spot : document.get("spots")) {
      if (spot.path("hkl").isArray() && spot.get("residual").doubleValue() < 1) {
        told++;
      }
    }
    assertThat(told).isGreaterThan(15);
  }

  @Test
  void onlyThePlacesOfSpotsLeaveThePage() throws IOException {
    Page page = opened();
    List<Request> requests = new CopyOnWriteArrayList<>();
    page.context().onRequest(requests::add);
    byte[] image = painted(OBLIQUE);
    drop(page, "my secret name.tif", image);
    assertThat(first(page)).isVisible();
    page.locator("#tone-invert").check();
    page.waitForDownload(() -> page.locator("[data-out=png]").click());

    List<Request> sending =
        requests.stream().filter(request -> !request.method().equals("GET")).toList();
    assertThat(sending)
        .isNotEmpty()
        .allSatisfy(
            request -> {
              assertThat(request.url()).endsWith("/v1/identify");
              assertThat(request.postData().length()).isLessThan(20_000);
              TreeSet<String> names = new TreeSet<>();
              ReferenceCrystal.JSON
                  .readTree(request.postData())
                  .fieldNames()
                  .forEachRemaining(names::add);
              assertThat(List.of("centre", "limit", "scale", "spots", "unit")).containsAll(names);
            });
    assertThat(requests)
        .allSatisfy(
            request -> {
              assertThat(request.url().length()).isLessThan(300);
              assertThat(request.url()).doesNotContain("secret");
            });
    HttpResponse<byte[]> worker = service.get("/assets/image-worker.0000000000.js");
    worker = service.get(worker.headers().firstValue("Location").orElseThrow());
    assertThat(worker.headers().firstValue("Content-Security-Policy").orElseThrow())
        .isEqualTo("default-src 'none'; script-src 'self'; frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", "photo.jpg", "half.tif", "stack.emd"})
  void whatIsNoImageIsRefusedInWords(String name) throws IOException {
    byte[] file =
        switch (name) {
          case "notes.txt" ->
              "Dear diary, today I aligned the microscope.".getBytes(StandardCharsets.UTF_8);
          case "photo.jpg" ->
              new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
          case "half.tif" -> java.util.Arrays.copyOf(painted(OBLIQUE), 5000);
          default -> "\u0089HDF\r\n\u001A\n and more".getBytes(StandardCharsets.ISO_8859_1);
        };
    String words =
        switch (name) {
          case "notes.txt" -> "this is no image of a kind that is read here";
          case "photo.jpg" -> "the JPEG file is damaged";
          case "half.tif" -> "the TIFF file is damaged or not complete";
          default ->
              "this is an HDF5 file (EMD and the like), which is not read in the page; open it with ./zoneaxis index";
        };
    Page page = opened();
    drop(page, name, file);

    assertThat(page.getByRole(AriaRole.ALERT)).containsText(name + ": " + words);
    assertThat(page.locator("#image-work")).isHidden();
    drop(page, "tenorite.tif", painted(OBLIQUE));
    assertThat(page.locator("#image-told")).containsText("Net of");
    assertThat(page.locator("#image-problem")).isHidden();
  }

  @Test
  void ringsAndImagesOfLatticesAreToldFromSpots() {
    Page page = opened();
    PaintedFrame rings = new PaintedFrame(400, 400, 2).ground(50, 210, 190, 900, 40);
    for (int square : new int[] {3, 4, 8, 11, 12}) {
      rings.ring(210, 190, 50 * Math.sqrt(square), 1.8, 500);
    }
    drop(page, "rings.tif", rings.tiff());
    assertThat(page.locator("#image-told")).containsText("5 rings");
    assertThat(page.locator(".stage .ring")).hasCount(5);
    assertThat(first(page)).isVisible();

    PaintedFrame lattice = new PaintedFrame(300, 300, 3).ground(300, 0, 0, 0, 1);
    for (int m = -8; m < 32; m++) {
      for (int n = 0; n < 26; n++) {
        lattice.spot(6 + 12 * m + 3.1 * n, 5 + 12 * n, 900, 3.4);
      }
    }
    drop(page, "columns.tif", lattice.tiff());
    assertThat(page.locator("#image-told")).containsText("No diffraction pattern");
    assertThat(page.locator("#image-notes")).containsText("no diffraction pattern");
    assertThat(page.locator("#candidates li")).hasCount(0);
  }

  @Test
  void allIsCorrectedByKeyboardAndUndone() throws IOException {
    Page page = opened();
    drop(page, "tenorite.tif", painted(OBLIQUE));
    assertThat(first(page)).isVisible();
    String before = page.locator("#image-told").textContent();
    Locator vector = page.locator("[data-handle=a]");
    vector.focus();
    vector.press("Shift+ArrowRight");
    assertThat(page.locator("#image-undo")).isEnabled();
    page.locator("#image-undo").press("Enter");
    assertThat(page.locator("#image-told")).hasText(before);

    page.locator("[data-tool=spots]").press("Enter");
    page.locator("#stage").focus();
    page.locator("#stage").press("ArrowRight");
    page.locator("#stage").press("Enter");
    assertThat(page.locator(".stage .spot.out")).hasCount(1);
    page.locator("#stage").press("Control+z");
    assertThat(page.locator(".stage .spot.out")).hasCount(0);

    page.locator("[data-tool=turn]").press("Enter");
    String turn = page.locator("#lay-turn").inputValue();
    page.locator("#stage").focus();
    page.locator("#stage").press("ArrowLeft");
    assertThat(page.locator("#lay-turn")).not().hasValue(turn);
    assertThat(Axe.serious(page)).isEmpty();
  }

  @Test
  void aTapLeavesASpotOutAndADragTurnsThePattern() throws IOException {
    Page page = opened();
    drop(page, "tenorite.tif", painted(OBLIQUE));
    assertThat(page.locator(".stage .pattern circle").first()).isAttached();
    page.locator("[data-tool=spots]").click();
    page.locator(".stage .spot.net").nth(3).click(new Locator.ClickOptions().setForce(true));
    assertThat(page.locator(".stage .spot.out")).hasCount(1);
    page.locator("[data-tool=turn]").click();
    var box = page.locator("#stage").boundingBox();
    double x = box.x + box.width * CENTRE_X / SIDE;
    double y = box.y + box.height * CENTRE_Y / SIDE;
    double before = Double.parseDouble(page.locator("#lay-turn").inputValue());
    page.mouse().move(x + 150, y);
    page.mouse().down();
    page.mouse().move(x + 140, y - 40);
    page.mouse().move(x, y - 150);
    page.mouse().up();
    double after = Double.parseDouble(page.locator("#lay-turn").inputValue());

    assertThat(((after - before) % 360 + 360) % 360).isCloseTo(90, within(3.0));
  }

  @Test
  void takesAwayADrawingWithTheImageAndOutlinesAndATable() throws IOException {
    Page page = opened();
    drop(page, "tenorite.tif", painted(OBLIQUE));
    assertThat(page.locator(".stage .pattern circle").first()).isAttached();

    Download svg = page.waitForDownload(() -> page.locator("[data-out=svg]").click());
    assertThat(svg.suggestedFilename()).isEqualTo("tenorite-indexed.svg");
    assertThat(Files.readString(svg.path()))
        .startsWith("<svg")
        .contains("href=\"data:image/png;base64,", "<circle", "aria-label=")
        .doesNotContain("<text", "NaN", "undefined");
    Download csv = page.waitForDownload(() -> page.locator("[data-out=csv]").click());
    assertThat(Files.readString(csv.path()).lines())
        .hasSizeGreaterThan(15)
        .allMatch(line -> line.split(",", -1).length == 12)
        .first()
        .isEqualTo(
            "x (px),y (px),right (1/nm),up (1/nm),g (1/nm),intensity,m,n,h,k,l,residual (px)");
    assertThat(page.locator("#image-methods")).containsText("root mean square residual");
  }

  @Test
  void fitsAPhoneAndIsAccessible() throws IOException {
    Page page = chromium.visitor(options -> options.setViewportSize(360, 740).setHasTouch(true));
    page.navigate("/image");
    page.locator("#image-file")
        .setInputFiles(new FilePayload("tenorite.tif", "image/tiff", painted(OBLIQUE)));

    assertThat(first(page)).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(Axe.serious(page)).isEmpty();
    assertThat(Map.of("stage", page.locator("#stage").boundingBox().width > 300))
        .containsEntry("stage", true);
  }
}
