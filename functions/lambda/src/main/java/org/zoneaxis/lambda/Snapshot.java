package org.zoneaxis.lambda;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.crac.Context;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zoneaxis.http.search.StoreMemory;
import org.zoneaxis.storage.figure.FigureService;

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

  /** Beside every form of every figure: another pattern, for the sake of the hot code. */
  private static final List<String> PATHS =
      List.of(
          "/v1/diffraction/" + SILICON + "/111.svg",
          "/v1/diffraction/" + SILICON + "/none.svg",
          "/v1/materials/" + SILICON,
          "/v1/materials?q=silicon",
          "/v1/identify?ratio=1&angle=70.5",
          "/v1/atlas",
          "/health",
          "/",
          "/?material=" + SILICON + "&zone=110",
          "/identify?ratio=1&angle=70.5",
          "/image",
          "/atlas",
          "/api",
          "/openapi.yml");

  /** Polonium, which has one atom in its cell. */
  private static final String CIF =
      """
      data_polonium
      _cell_length_a 3.359
      _cell_length_b 3.359
      _cell_length_c 3.359
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 90
      _space_group_name_H-M_alt 'P 1'
      loop_
      _atom_site_label
      _atom_site_type_symbol
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      Po1 Po 0 0 0
      """;

  private final HttpHandler handler;
  private final Detour detour;
  private final FigureService figures;
  private final Collection<StoreMemory> memories;

  Snapshot(HttpHandler handler, ApplicationContext context) {
    this.handler = handler;
    this.detour = context.getBean(Detour.class);
    this.figures = context.getBean(FigureService.class);
    this.memories = context.getBeansOfType(StoreMemory.class);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      rehearse();
    } catch (IOException | NoSuchAlgorithmException | RuntimeException e) {
      // A snapshot of a process that is not warm is better than none.
      LOG.warn("warming up failed", e);
    }
  }

  /** Goes through all that requests pass, and forgets it. */
  void rehearse() throws IOException, NoSuchAlgorithmException {
    try (EmptyStore store = EmptyStore.open()) {
      detour.begin(store.port());
      for (String path : Stream.concat(examples(), PATHS.stream()).toList()) {
        prime(path);
      }
      handler.rehearseUpload(CIF);
      // The certificates that are trusted, and the code that checks them.
      SSLContext.getDefault().getSocketFactory();
    } finally {
      forget();
    }
  }

  private Stream<String> examples() {
    return figures.catalogue().figures().stream()
        .flatMap(
            figure ->
                figure.formats().stream()
                    .map(
                        format ->
                            "/v1/"
                                + figure.name()
                                + "/"
                                + figure.words().example()
                                + "."
                                + format.extension()));
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
    memories.forEach(StoreMemory::forget);
  }
}
