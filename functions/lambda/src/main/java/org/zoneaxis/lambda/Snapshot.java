package org.zoneaxis.lambda;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.crac.Context;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.storage.FigureService;

/**
 * What is done before Lambda takes a snapshot of the process and after it resumes one.
 *
 * <p>Before: every kind of request is answered once, against a storage that is no storage, so that
 * the snapshot holds the classes loaded and the hot code compiled. After: everything is forgotten
 * that was true there. Between them nothing is kept that is secret, unique or a matter of time: no
 * credentials, no key, no connection, no structure.
 */
final class Snapshot implements Resource {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

  /** A material of the library: no network is needed. */
  private static final String SILICON = "cod-9008566";

  private static final List<String> PATHS =
      List.of(
          "/v1/diffraction/" + SILICON + "/110.svg",
          "/v1/diffraction/" + SILICON + "/111.svg",
          "/v1/diffraction/" + SILICON + "/001.json",
          "/v1/diffraction/" + SILICON + "/112.csv",
          "/v1/diffraction/" + SILICON + "/none.svg",
          "/v1/materials/" + SILICON,
          "/v1/materials?q=silicon",
          "/health",
          "/");

  private final HttpHandler handler;
  private final Detour detour;
  private final FigureService figures;

  Snapshot(HttpHandler handler, ApplicationContext context) {
    this.handler = handler;
    this.detour = context.getBean(Detour.class);
    this.figures = context.getBean(FigureService.class);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try (EmptyStore store = EmptyStore.open()) {
      detour.begin(store.port());
      for (String path : PATHS) {
        prime(path);
      }
      // The certificates that are trusted, and the code that checks them.
      SSLContext.getDefault().getSocketFactory();
    } catch (IOException | NoSuchAlgorithmException | RuntimeException e) {
      // A snapshot of a process that is not warm is better than none.
      LOG.warn("warming up failed", e);
    } finally {
      forget();
    }
  }

  private void prime(String path) throws IOException {
    String location = handler.rehearse(path);
    if (location.startsWith("/p/")) {
      figures.forgetAll();
      handler.rehearse(location);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    forget();
  }

  private void forget() {
    detour.end();
    figures.forgetAll();
  }
}
