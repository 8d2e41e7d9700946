package org.zoneaxis.benchmarks.catalogue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.refresh.catalogue.ZoneSketcher;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.CatalogueWriter;
import org.zoneaxis.source.catalogue.CrystalSketch;

/** Builds a catalogue of made-up materials in a folder, and a list of queries for it. */
final class BuildMeasurement {

  static final String HEAD =
      "| materials | a sketch | added | written | processor | parts | bytes |\n|---|---|---|---|---|---|---|";

  private static final ZoneSketcher SKETCHER = new ZoneSketcher();

  private BuildMeasurement() {}

  /** Builds: the folder and the number of materials. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int number = Integer.parseInt(arguments[1]);
    Library library = new Library();
    MadeUpMaterials materials = new MadeUpMaterials(id -> sketch(library, id));
    double sketch = materials.prepare();
    PartFolder parts = new PartFolder(folder, 0);
    List<String> queries = new ArrayList<>();
    Path waiting = Files.createTempFile("waiting", "");
    long cpu = processorNanos();
    long begun = System.nanoTime();
    try (CatalogueWriter writer =
        new CatalogueWriter(waiting, CuratedNames.standard(), SKETCHER.version())) {
      int step = Math.max(1, number / 300);
      int[] count = {0};
      materials.make(
          number,
          made -> {
            writer.add(made.entry(), made.sketch(), false);
            if (count[0]++ % step == 0) {
              queries.addAll(Queries.of(made.entry()));
            }
          });
      long added = System.nanoTime();
      CatalogueHead head = writer.finish(parts);
      long written = System.nanoTime();
      double processor = (processorNanos() - cpu) / 1e9;
      Files.write(folder.resolve("head.json"), head.write());
      Files.write(folder.resolve("queries.txt"), queries);
      System.out.printf(
          Locale.ROOT,
          "| %d | %.1f ms | %.1f s | %.1f s | %.1f s | %d | %.1f MB |%n",
          number,
          sketch,
          (added - begun) / 1e9,
          (written - added) / 1e9,
          processor,
          files(folder).size(),
          files(folder).stream().mapToLong(Long::longValue).sum() / 1e6);
    } finally {
      Files.delete(waiting);
    }
  }

  private static CrystalSketch sketch(Library library, MaterialId id) {
    return SKETCHER.sketch(library.find(id).orElseThrow());
  }

  private static List<Long> files(Path folder) throws Exception {
    List<Long> sizes = new ArrayList<>();
    try (var all = Files.list(folder)) {
      for (Path file : all.filter(file -> !file.getFileName().toString().contains(".")).toList()) {
        sizes.add(Files.size(file));
      }
    }
    return sizes;
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
