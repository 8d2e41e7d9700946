package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever was done to an image can be undone. */
@Tag("long")
class ImageUndoTest extends BrowserTest {

  private static final String STATE =
      """
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => [
        document.querySelector('#image-told').textContent,
        ...[...document.querySelectorAll('#image-work input:not([type=range])')].map((field) => field.id + '=' + (field.type === 'checkbox' ? field.checked : field.value)),
        document.querySelector('#candidates [aria-pressed=true]')?.textContent,
        document.querySelectorAll('.stage .spot.net').length + ' spots',
        document.querySelectorAll('.stage .spot.out').length + ' left out',
        document.querySelectorAll('.stage .mask').length + ' masks',
        document.querySelectorAll('.stage .pattern circle').length + ' circles',
        location.search,
      ].join(' | '))
      """;

  private static String state(ImageDesk desk) {
    desk.settled();
    return (String) desk.page.evaluate(STATE);
  }

  private static Consumer<ImageDesk> keys(String tool, String... keys) {
    return desk -> {
      desk.tool(tool);
      desk.page.locator("#stage").focus();
      for (String key : keys) {
        desk.key(key);
      }
    };
  }

  private static Consumer<ImageDesk> filled(String field, String text) {
    return desk -> desk.fill(field, text);
  }

  private static Consumer<ImageDesk> pressed(String place) {
    return desk -> desk.page.locator(place).press("Space");
  }

  private static final List<Map.Entry<String, Consumer<ImageDesk>>> CHANGES =
      List.of(
          Map.entry("a turn by key", keys("turn", "Shift+ArrowLeft")),
          Map.entry("a size by key", keys("turn", "Shift+ArrowUp")),
          Map.entry("a turn that is typed", filled("lay-turn", "33")),
          Map.entry("a size that is typed", filled("lay-scale", "95,5")),
          Map.entry("the distortion", pressed("#lay-affine")),
          Map.entry("a candidate", pressed("#candidates [data-candidate='1']")),
          Map.entry("a material", filled("image-material", "cod-9008961")),
          Map.entry("elements", filled("image-elements", "Fe")),
          Map.entry("a zone axis", filled("image-zone", "0 1 0")),
          Map.entry("a voltage", filled("image-kv", "300")),
          Map.entry("a pixel", filled("image-pixel", "0,08")),
          Map.entry("a threshold", filled("threshold", "40")),
          Map.entry("a spot", keys("spots", "ArrowRight", "Enter")),
          Map.entry(
              "a mask",
              keys(
                  "mask",
                  "Space",
                  "Shift+ArrowRight",
                  "Space",
                  "Shift+ArrowDown",
                  "Space",
                  "Enter")));

  @Test
  void everyChangeIsUndone() throws IOException {
    ImageDesk desk = ImageDesk.open(chromium.visitor());
    desk.dropAndWait("tenorite.tif", PaintedTenorite.tiff(service));
    assertThat(desk.page.locator("#image-undo")).isDisabled();
    String before = state(desk);
    for (Map.Entry<String, Consumer<ImageDesk>> change : CHANGES) {
      change.getValue().accept(desk);
      assertThat(state(desk)).as(change.getKey()).isNotEqualTo(before);
      desk.page.locator("#image-undo").press("Enter");
      assertThat(state(desk)).as(change.getKey() + ", undone").isEqualTo(before);
      assertThat(desk.page.locator("#image-undo")).isDisabled();
    }
    // All of them, one after the other, and back.
    for (Map.Entry<String, Consumer<ImageDesk>> change : CHANGES.subList(0, 5)) {
      change.getValue().accept(desk);
      desk.settled();
    }
    desk.page.locator("#calibrate").press("Enter");
    assertThat(state(desk)).isNotEqualTo(before);
    for (int i = 0; i < 6; i++) {
      desk.page.locator("#stage").press("Control+z");
    }
    assertThat(state(desk)).isEqualTo(before);
    assertThat(desk.page.locator("#image-undo")).isDisabled();
  }

  @Test
  void aHeldKeyIsUndoneAtOnce() throws IOException {
    ImageDesk desk = ImageDesk.open(chromium.visitor());
    desk.dropAndWait("tenorite.tif", PaintedTenorite.tiff(service));
    String before = state(desk);
    desk.tool("turn");
    Page page = desk.page;
    page.locator("#stage").focus();
    for (int i = 0; i < 20; i++) {
      page.keyboard().down("ArrowLeft"); // without a release it repeats
    }
    page.keyboard().up("ArrowLeft");
    assertThat(state(desk)).isNotEqualTo(before);
    desk.key("Control+z");

    assertThat(state(desk)).isEqualTo(before);
  }

  /** The keys of the browser stay those of the browser. */
  @Test
  void keysOfTheBrowserAreLeftToIt() throws IOException {
    ImageDesk desk = ImageDesk.open(chromium.visitor());
    desk.dropAndWait("tenorite.tif", PaintedTenorite.tiff(service));
    Locator stage = desk.page.locator("#stage");
    for (String options :
        List.of(
            "key: '+', ctrlKey: true",
            "key: '0', metaKey: true",
            "key: 'ArrowLeft', altKey: true")) {
      Object taken =
          stage.evaluate(
              "(stage) => !stage.dispatchEvent(new KeyboardEvent('keydown', {"
                  + options
                  + ", bubbles: true, cancelable: true }))");
      assertThat(taken).as(options).isEqualTo(false);
    }
    // Letters in a field are undone in the field.
    desk.tool("turn");
    desk.key("Shift+ArrowLeft");
    String turned = desk.value("lay-turn");
    desk.page.locator("#image-elements").pressSequentially("Cu");
    desk.page.locator("#image-elements").press("Control+z");
    assertThat(desk.page.locator("#lay-turn")).hasValue(turned);
  }
}
