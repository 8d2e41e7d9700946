package org.zoneaxis.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The browser of this machine, without a window; keeps what pages complain about. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  /** Milliseconds for what a page is to show, on however busy a machine. */
  private static final double PATIENCE = 90_000;

  /** One for all classes that this process tests: each visitor has been nowhere yet. */
  private static Browser running;

  private final URI service;
  private final Browser browser;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> strangers = new CopyOnWriteArrayList<>();

  private Chromium(URI service, Browser browser) {
    this.service = service;
    this.browser = browser;
  }

  static Chromium start(URI service) {
    return new Chromium(service, browser(executable()));
  }

  /** What ends with this process. */
  private static synchronized Browser browser(Path executable) {
    if (running == null || !running.isConnected()) {
      Playwright playwright = Playwright.create();
      try {
        running =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      } catch (RuntimeException e) {
        playwright.close();
        throw e;
      }
    }
    return running;
  }

  private static Path executable() {
    String given = System.getenv("CHROMIUM");
    Stream<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(Stream.ofNullable(given).map(Path::of), found)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "These tests drive a real Chromium, and there is none: install it"
                        + " (Debian: apt-get install chromium), or say where it is in the"
                        + " environment variable CHROMIUM. Looked for "
                        + String.join(", ", NAMES)
                        + " on the PATH"
                        + (given == null ? "." : ", and for " + given + ".")));
  }

  /** A visitor who has been nowhere yet, on a desktop. */
  Page visitor() {
    return visitor(options -> options);
  }

  Page visitor(UnaryOperator<Browser.NewContextOptions> wishes) {
    BrowserContext context =
        browser.newContext(
            wishes.apply(
                new Browser.NewContextOptions()
                    .setBaseURL(service.toString())
                    .setViewportSize(1280, 900)
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)));
    context.setDefaultTimeout(PATIENCE);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // What a page asks for and does not get is said in place; that is tested there.
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          URI asked = URI.create(request.url().replaceFirst("^blob:", "").replaceAll("#.*", ""));
          if (!service.getAuthority().equals(asked.getAuthority())) {
            strangers.add(request.url());
          }
        });
    return page;
  }

  /** What scripts failed at and policies forbade, since the last time. */
  List<String> complaints() {
    List<String> said = List.copyOf(complaints);
    complaints.clear();
    return said;
  }

  /** Requests to other hosts. */
  List<String> strangers() {
    return List.copyOf(strangers);
  }

  void leave() {
    browser.contexts().forEach(BrowserContext::close);
  }

  /** Ends all visits; the next class goes on with the browser. */
  @Override
  public void close() {
    leave();
  }
}
