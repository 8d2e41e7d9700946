package org.zoneaxis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;

/** The page that indexes an image, as a visitor handles it. */
final class ImageDesk {

  /**
   * Answers of the worker to some tasks wait, and all that come after them, until they are let go.
   */
  private static final String HOLDING =
      """
      (() => {
        const held = [];
        const tasks = new Map();
        window.holding = new Set();
        window.heldAnswers = () => held.length;
        window.letGo = () => {
          window.holding.clear();
          held.splice(0).forEach((deliver) => deliver());
        };
        window.Worker = class extends Worker {
          postMessage(message, ...more) {
            tasks.set(message.id, message.task);
            super.postMessage(message, ...more);
          }
          addEventListener(type, listener, ...more) {
            const waiting = (event) => {
              const deliver = () => listener(event);
              if (held.length || window.holding.has(tasks.get(event.data.id))) held.push(deliver);
              else deliver();
            };
            super.addEventListener(type, type === 'message' ? waiting : listener, ...more);
          }
        };
      })()
      """;

  private static final String DROP =
      """
      (place, [name, text]) => {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], name));
        place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }
      """;

  final Page page;

  private ImageDesk(Page page) {
    this.page = page;
  }

  /** The page with no image yet. */
  static ImageDesk open(Page page, String address) {
    page.addInitScript(HOLDING);
    page.navigate(address);
    assertThat(page.locator("[data-tool=look][aria-pressed=true]")).isAttached();
    return new ImageDesk(page);
  }

  static ImageDesk open(Page page) {
    return open(page, "/image");
  }

  void drop(String name, byte[] file) {
    drop(page, name, file);
  }

  static void drop(Page page, String name, byte[] file) {
    page.locator("#desk").evaluate(DROP, List.of(name, Base64.getEncoder().encodeToString(file)));
  }

  /** Drops an image, and waits for the pattern that is laid over it. */
  void dropAndWait(String name, byte[] file) {
    drop(name, file);
    settled();
    assertThat(page.locator(".stage .pattern circle").first()).isAttached();
  }

  /** Waits until nothing is asked any more. */
  void settled() {
    settled(page);
  }

  static void settled(Page page) {
    assertThat(page.locator("#image-told")).not().isEmpty();
    assertThat(page.locator("#candidates:not([aria-busy])")).isAttached();
  }

  /** How many spots the pattern has that is laid over the image. */
  int laid() {
    return page.locator(".stage .pattern circle").count();
  }

  void hold(String task) {
    page.evaluate("(task) => window.holding.add(task)", task);
  }

  void waitUntilHeld() {
    page.waitForCondition(() -> ((Number) page.evaluate("heldAnswers()")).intValue() > 0);
  }

  void letGo() {
    page.evaluate("letGo()");
  }

  Locator candidate(int row) {
    return page.locator("#candidates [data-candidate='" + row + "']");
  }

  void tool(String name) {
    page.locator("[data-tool=" + name + "]").press("Enter");
  }

  void key(String key) {
    page.locator("#stage").press(key);
  }

  void fill(String field, String text) {
    page.locator("#" + field).fill(text);
    page.locator("#" + field).press("Enter");
  }

  String value(String field) {
    return page.locator("#" + field).inputValue();
  }

  String told() {
    return page.locator("#image-told").textContent();
  }

  /** All that is known of the image, when nothing is asked any more. */
  JsonNode json() throws IOException {
    return json(page);
  }

  static JsonNode json(Page page) throws IOException {
    settled(page);
    Download download = page.waitForDownload(() -> page.locator("[data-out=json]").click());
    return ReferenceCrystal.JSON.readTree(Files.readString(download.path()));
  }

  /** The middle of a handle on the screen. */
  double[] handle(String name) {
    var box = page.locator("[data-handle=" + name + "] .grip").boundingBox();
    return new double[] {box.x + box.width / 2, box.y + box.height / 2};
  }
}
