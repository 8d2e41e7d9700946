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
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page that indexes an image, in a real browser. */
@Tag("long")
class ImagePageTest extends BrowserTest {

  private static final int SIDE = PaintedTenorite.SIDE;
  private static final double CENTRE_X = PaintedTenorite.CENTRE_X;
  private static final double CENTRE_Y = PaintedTenorite.CENTRE_Y;
  private static final double SCALE = PaintedTenorite.SCALE;
  private static final double TURN = PaintedTenorite.TURN;

  private static final String SAID = "root mean square residual";
  private static final String CITED = "Crystallography Open Database (public domain)";

  private static final String PASTE =
      """
      ([name, text]) => {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([bytes], name));
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }
      """;

  private static byte[] painted() throws IOException {
    return PaintedTenorite.tiff(service);
  }

  private static Page opened() {
    Page page = chromium.visitor();
    page.navigate("/image");
    assertThat(page.locator("#stage")).isAttached();
    assertThat(page.locator("[data-tool=look][aria-pressed=true]")).isAttached();
    return page;
  }

  private static void drop(Page page, String name, byte[] file) {
    ImageDesk.drop(page, name, file);
  }

  private static Locator first(Page page) {
    return page.locator("#candidates [data-candidate='0']");
  }

  private static JsonNode json(Page page) throws IOException {
    return ImageDesk.json(page);
  }

  @Test
  void droppedImageShowsItsSpotsAndWhatItIsAtOnce() throws IOException {
    Page page = opened();
    drop(page, "tenorite.tif", painted());

    assertThat(page.locator("#image-told")).containsText("Net of");
    assertThat(first(page)).isVisible();
    page.locator("#image-elements").fill("Cu, O");
    page.locator("#image-elements").press("Enter");
    assertThat(page.locator(".stage .spot.net").first()).isAttached();
    assertThat(page.locator("#image-facts")).containsText("TIFF, 400 \u00D7 400");
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
    drop(page, "tenorite.tif", painted());
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
    byte[] image = painted();
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

  @Test
  void whatIsNoImageIsRefusedInWords() throws IOException {
    Map<String, byte[]> files =
        Map.of(
            "notes.txt",
            "Dear diary, today I aligned the microscope.".getBytes(StandardCharsets.UTF_8),
            "photo.jpg",
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
            "half.tif",
            Arrays.copyOf(painted(), 5000),
            "stack.emd",
            "\u0089HDF\r\n\u001A\n and more".getBytes(StandardCharsets.ISO_8859_1));
    Map<String, String> words =
        Map.of(
            "notes.txt",
            "this is no image of a kind that is read here",
            "photo.jpg",
            "the JPEG file is damaged",
            "half.tif",
            "the TIFF file is damaged or not complete",
            "stack.emd",
            "the HDF5 file is damaged");
    Page page = opened();
    for (String name : words.keySet()) {
      drop(page, name, files.get(name));
      assertThat(page.getByRole(AriaRole.ALERT)).containsText(name + ": " + words.get(name));
      assertThat(page.locator("#image-work")).isHidden();
    }
    drop(page, "tenorite.tif", painted());
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
    drop(page, "tenorite.tif", painted());
    assertThat(page.locator(".stage .pattern circle").first()).isAttached();
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
    double turn = Double.parseDouble(page.locator("#lay-turn").inputValue());
    page.locator("#stage").focus();
    page.locator("#stage").press("ArrowLeft");
    assertThat(Double.parseDouble(page.locator("#lay-turn").inputValue()))
        .isCloseTo(turn + 0.2, within(0.011));
    assertThat(Axe.serious(page)).isEmpty();
  }

  @Test
  void aTapLeavesASpotOutAndADragTurnsThePattern() throws IOException {
    Page page = opened();
    drop(page, "tenorite.tif", painted());
    assertThat(page.locator(".stage .pattern circle").first()).isAttached();
    page.locator("[data-tool=spots]").click();
    page.locator(".stage .spot.net").nth(3).click(new Locator.ClickOptions().setForce(true));
    assertThat(page.locator(".stage .spot.out")).hasCount(1);
    ImageDesk.settled(page);
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
    drop(page, "tenorite.tif", painted());
    assertThat(page.locator(".stage .pattern circle").first()).isAttached();

    Download svg = page.waitForDownload(() -> page.locator("[data-out=svg]").click());
    assertThat(svg.suggestedFilename()).isEqualTo("tenorite-indexed.svg");
    assertThat(Files.readString(svg.path()))
        .startsWith("<svg")
        .contains("href=\"data:image/png;base64,", "<circle", "aria-label=", SAID, CITED);
    // Without the image, whose digits may spell anything.
    assertThat(Files.readString(svg.path()).replaceAll("base64,[^\"]*", ""))
        .doesNotContain("<text", "NaN", "undefined");
    Download csv = page.waitForDownload(() -> page.locator("[data-out=csv]").click());
    assertThat(Files.readString(csv.path()))
        .contains("# Spots were found", "# zoneaxis ", "# Structure cod-");
    assertThat(Files.readString(csv.path()).lines().filter(line -> !line.startsWith("# ")))
        .hasSizeGreaterThan(15)
        .allMatch(line -> line.split(",", -1).length == 12)
        .first()
        .isEqualTo(
            "x (px),y (px),right (1/nm),up (1/nm),g (1/nm),intensity,m,n,h,k,l,residual (px)");
    Download png = page.waitForDownload(() -> page.locator("[data-out=png]").click());
    byte[] picture = Files.readAllBytes(png.path());
    assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(1560);
    assertThat(new String(picture, StandardCharsets.UTF_8))
        .contains("iTXtDescription", SAID, CITED);
    JsonNode document = json(page);
    assertThat(document.get("methods").textValue()).contains(SAID);
    assertThat(document.get("citation").textValue()).startsWith("zoneaxis ");
    assertThat(document.at("/source/licence").textValue()).isEqualTo("public domain");
    assertThat(page.locator("#image-methods")).containsText(SAID);
    assertThat(page.locator("#image-citation")).containsText(CITED);
  }

  /** Three patterns side by side, as figures have them. */
  private static byte[] strip() {
    PaintedFrame frame = new PaintedFrame(900, 300, 3);
    for (int panel = 0; panel < 3; panel++) {
      double x = 151.3 + 298 * panel;
      frame.ground(20, x, 148.6, 0, 1);
      for (int m = -4; m <= 4; m++) {
        for (int n = -4; n <= 4; n++) {
          double right = 24.6 * m - 5.2 * n;
          double down = 4.1 * m + 29.3 * n;
          double far = Math.hypot(right, down);
          if (far < 105) {
            frame.spot(x + right, 148.6 + down, 9000 * Math.exp(-far / 40), 1.6);
          }
        }
      }
    }
    return frame.tiff(SCALE / 10);
  }

  @Test
  void theBarOfOneOfSeveralPanelsIsInThatPanel() throws IOException {
    Page page = opened();
    drop(page, "strip.tif", strip());
    assertThat(page.locator("#image-told")).containsText("Net of");
    assertThat(page.locator("#candidates:not([aria-busy])")).isAttached();
    double centre = json(page).at("/centre/0").doubleValue();

    Download svg = page.waitForDownload(() -> page.locator("[data-out=svg]").click());
    Matcher bar =
        Pattern.compile("<rect x=\"([0-9.]+)\" y=\"[0-9.]+\" width=\"([0-9.]+)\"[^>]*paint-order")
            .matcher(Files.readString(svg.path()));

    assertThat(bar.find()).isTrue();
    double left = Double.parseDouble(bar.group(1)) * 900 / 520;
    double right = left + Double.parseDouble(bar.group(2)) * 900 / 520;
    assertThat(left).isBetween(centre - 149, centre);
    assertThat(right).isBetween(left + 10, centre + 149);
  }

  /** A place of the image on the screen. */
  private static double[] onScreen(Page page, double x, double y) {
    var box = page.locator("#stage").boundingBox();
    double zoom = box.width / SIDE;
    return new double[] {box.x + zoom * (x + 0.5), box.y + zoom * (y + 0.5)};
  }

  private static int spots(Page page) {
    return page.locator(".stage .spot.net").count();
  }

  @Test
  void aPolygonIsMaskedByMouseOrKeyboardAndUndone() throws IOException {
    Page page = opened();
    drop(page, "tenorite.tif", painted());
    assertThat(first(page)).isVisible();
    int before = spots(page);

    page.locator("[data-tool=mask]").click();
    for (double[] corner : new double[][] {{3, 3}, {397, 3}, {397, 120}, {3, 120}}) {
      double[] place = onScreen(page, corner[0], corner[1]);
      page.mouse().click(place[0], place[1]);
    }
    page.locator("#close-mask").click();
    assertThat(page.locator(".stage .mask")).hasCount(1);
    page.waitForCondition(() -> spots(page) < before);
    assertThat(page.locator("#image-told")).containsText("Net of");

    page.locator("#stage").focus();
    for (String key : List.of("Space", "Shift+ArrowRight", "Space", "Shift+ArrowDown", "Space")) {
      page.locator("#stage").press(key);
    }
    page.locator("#stage").press("Space");
    page.locator("#stage").press("Backspace");
    page.locator("#stage").press("Enter");
    assertThat(page.locator(".stage .mask")).hasCount(2);
    page.locator("#stage").press("Control+z");
    assertThat(page.locator(".stage .mask")).hasCount(1);
    page.locator("#drop-masks").click();
    assertThat(page.locator(".stage .mask")).hasCount(0);
    page.waitForCondition(() -> spots(page) == before);
  }

  @Test
  void thresholdIsUndoneAndWhatIsLeftOutStaysOut() throws IOException {
    Page page = opened();
    drop(page, "tenorite.tif", painted());
    assertThat(first(page)).isVisible();
    int before = spots(page);
    page.locator("[data-tool=spots]").click();
    page.locator(".stage .spot.net").nth(2).click(new Locator.ClickOptions().setForce(true));
    assertThat(page.locator(".stage .spot.out")).hasCount(1);

    page.locator("#threshold").fill("400");
    page.locator("#threshold").press("Enter");
    ImageDesk.settled(page);
    assertThat(spots(page)).isLessThan(before - 1);
    assertThat(page.locator(".stage .spot.out")).hasCount(1);

    page.locator("#image-undo").click();
    assertThat(page.locator("#threshold")).hasValue("6");
    page.waitForCondition(() -> spots(page) == before - 1);
    page.locator("#image-undo").click();
    assertThat(page.locator(".stage .spot.out")).hasCount(0);
    page.waitForCondition(() -> spots(page) == before);
  }

  @Test
  void anImageIsPastedOrPhotographed() throws IOException {
    Page page = opened();
    page.evaluate(PASTE, List.of("pasted.tif", Base64.getEncoder().encodeToString(painted())));
    assertThat(page.locator("#image-told")).containsText("Net of");
    assertThat(page.locator("#image-facts")).containsText("pasted.tif");

    assertThat(page.locator("#image-camera")).hasAttribute("capture", "environment");
    int[][] counts = PaintedTenorite.frame(service, 0, CENTRE_X, CENTRE_Y).counts();
    BufferedImage screen = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int grey = (int) (255 * Math.min(1, Math.pow(counts[y][x] / 4000.0, 0.7)));
        screen.setRGB(x, y, 0x10101 * grey);
      }
    }
    ByteArrayOutputStream photograph = new ByteArrayOutputStream();
    ImageIO.write(screen, "jpeg", photograph);
    page.locator("#image-camera")
        .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photograph.toByteArray()));
    assertThat(page.locator("#image-facts")).containsText("photo.jpg, JPEG, 400");
    assertThat(page.locator("#image-told")).containsText("Net of");
  }

  @Test
  void thePatternFollowsTheDistortionWhenAsked() throws IOException {
    Page page = opened();
    drop(page, "tenorite.tif", PaintedTenorite.tiff(service, 0.03, CENTRE_X, CENTRE_Y));
    ImageDesk.settled(page);
    page.locator("#image-material").fill("cod-9008961");
    page.locator("#image-material").press("Enter");
    ImageDesk.settled(page);
    assertThat(page).hasURL(Pattern.compile(".*material=cod-9008961.*"));
    JsonNode stiff = json(page).at("/overlay/matrix");
    assertThat(stiff.get(0).doubleValue()).isCloseTo(stiff.get(3).doubleValue(), within(1e-9));

    page.locator("#lay-affine").check();
    JsonNode bent = json(page).at("/overlay/matrix");
    // Half of the turn is compressed, half is not.
    double across = Math.hypot(bent.get(0).doubleValue(), bent.get(1).doubleValue());
    double down = Math.hypot(bent.get(2).doubleValue(), bent.get(3).doubleValue());
    assertThat(down / across).isCloseTo(0.97, within(0.006));
  }

  /** Whoever follows an address sees the pattern lie as it was left, on the image that he has. */
  @Test
  void theAddressLaysThePatternAsItWasLeft() throws IOException {
    Page page = chromium.visitor();
    page.navigate("/image?material=cod-9008961&zone=0,1,0&rotation=40.5&scale=120");
    assertThat(page.locator("[data-tool=look][aria-pressed=true]")).isAttached();
    drop(page, "tenorite.tif", painted());

    assertThat(page.locator("#lay-turn")).hasValue("40.5");
    assertThat(page.locator("#lay-scale")).hasValue("120");
    page.locator("#fit-again").click();
    assertThat(page.locator("#lay-scale")).not().hasValue("120");
    assertThat(page).hasURL(Pattern.compile(".*zone=0,1,0&rotation=-?[0-9.]+&scale=13[45].*"));
  }

  /** Where nothing can be told from the spots, a crystal can be laid over them by hand. */
  @Test
  void aPatternIsLaidOverAnImageWithoutANet() throws IOException {
    Page page = opened();
    PaintedFrame beams = new PaintedFrame(SIDE, SIDE, 4).ground(60, CENTRE_X, CENTRE_Y, 600, 50);
    beams.spot(CENTRE_X, CENTRE_Y, 30_000, 1.7).spot(CENTRE_X + 67.3, CENTRE_Y, 9_000, 1.7);
    drop(page, "beams.tif", beams.tiff());
    assertThat(page.locator("#image-told")).containsText("no net");
    page.locator("#image-material").fill("cod-9008468");
    page.locator("#image-zone").fill("1 -1 0");
    page.locator("#image-zone").press("Enter");

    assertThat(first(page)).containsText("as you say");
    assertThat(page.locator(".stage .pattern circle").first()).isAttached();
    assertThat(page).hasURL(Pattern.compile(".*material=cod-9008468&zone=1,-1,0&rotation=0&.*"));
    page.locator("[data-tool=turn]").click();
    page.locator("#stage").focus();
    page.locator("#stage").press("Shift+ArrowLeft");
    assertThat(page.locator("#lay-turn")).hasValue("2");
    assertThat(page.locator("#image-methods")).containsText("was laid over the image");
    page.locator("#image-zone").fill("up");
    page.locator("#image-zone").press("Enter");
    assertThat(page.locator("#no-candidate")).containsText("A zone axis is written as 110");
  }

  @Test
  void fitsAPhoneAndIsAccessible() throws IOException {
    Page page = chromium.visitor(options -> options.setViewportSize(360, 740).setHasTouch(true));
    page.navigate("/image");
    page.locator("#image-file")
        .setInputFiles(new FilePayload("tenorite.tif", "image/tiff", painted()));

    assertThat(first(page)).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(Axe.serious(page)).isEmpty();
    assertThat(page.locator("#stage").boundingBox().width).isGreaterThan(300);
    page.locator("[data-tool=mask]").tap();
    for (double[] corner : new double[][] {{20, 20}, {120, 20}, {120, 90}}) {
      double[] place = onScreen(page, corner[0], corner[1]);
      page.touchscreen().tap(place[0], place[1]);
    }
    page.locator("#close-mask").tap();
    assertThat(page.locator(".stage .mask")).hasCount(1);
    ImageDesk.settled(page);
    page.locator("[data-tool=spots]").tap();
    page.locator(".stage .spot.net").nth(3).tap(new Locator.TapOptions().setForce(true));
    assertThat(page.locator(".stage .spot.out")).hasCount(1);
  }
}
