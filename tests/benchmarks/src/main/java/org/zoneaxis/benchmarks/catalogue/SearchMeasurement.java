package org.zoneaxis.benchmarks.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.StoredCatalogue;
import org.zoneaxis.source.parts.CachedParts;

/** Searches as a process does that has just begun, as one that has forgotten all, and as usual. */
final class SearchMeasurement {

  static final String HEAD =
      "| materials | first answer | forgetful p50 | p99 | calls | usual p50 | p99 | heap | resident |\n"
          + "|---|---|---|---|---|---|---|---|---|";

  /** As the function has it. */
  private static final long CACHE = 16L << 20;

  private static final int PAGE = 20;
  private static final double MEBI = 1024 * 1024;
  private static final int ROUNDS = 3;

  private SearchMeasurement() {}

  /** Searches: {@code library}, or the folder of a catalogue; and what a call takes. */
  public static void main(String[] arguments) throws Exception {
    int wait = Integer.parseInt(arguments[1]);
    if (arguments[0].equals("library")) {
      long begun = System.nanoTime();
      MaterialIndex index =
          MaterialIndex.of(
              new Library().entries().map(LibraryEntry::listed).toList(), CuratedNames.standard());
      index.search("silicon", 0, PAGE);
      double first = millis(begun);
      List<String> queries = queries(index);
      double[] usual = times(index, queries, () -> {});
      row("library, in memory", first, new double[] {0}, 0, usual);
      keep(index);
      return;
    }
    Path folder = Path.of(arguments[0]);
    PartFolder parts = new PartFolder(folder, wait);
    CachedParts cache = new CachedParts(parts::read, CACHE);
    long begun = System.nanoTime();
    CatalogueHead head = CatalogueHead.read(Files.readAllBytes(folder.resolve("head.json")));
    MaterialIndex index =
        MaterialIndex.over(StoredCatalogue.open(head, cache), CuratedNames.standard());
    index.search("silicon", 0, PAGE);
    double first = millis(begun);
    List<String> queries = Files.readAllLines(folder.resolve("queries.txt"));
    times(index, queries, () -> {});
    long calls = parts.calls();
    double[] forgetful = times(index, queries, cache::forget);
    double each = (double) (parts.calls() - calls) / queries.size() / ROUNDS;
    times(index, queries, () -> {});
    double[] usual = times(index, queries, () -> {});
    row(Integer.toString(index.size()), first, forgetful, each, usual);
    keep(index);
  }

  private static List<String> queries(MaterialIndex index) {
    return index.search("", 0, MaterialIndex.MAX_LIMIT).hits().stream()
        .flatMap(hit -> Queries.of(hit.entry()).stream())
        .toList();
  }

  private static double[] times(MaterialIndex index, List<String> queries, Runnable before) {
    double[] times = new double[queries.size() * ROUNDS];
    int count = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (String query : queries) {
        before.run();
        long begun = System.nanoTime();
        index.search(query, 0, PAGE);
        times[count++] = millis(begun);
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static double millis(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private static void row(
      String name, double first, double[] forgetful, double calls, double[] usual)
      throws Exception {
    System.gc();
    long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f ms | %.2f ms | %.2f ms | %.1f | %.3f ms | %.2f ms | %.1f MiB | %d MiB |%n",
        name,
        first,
        forgetful[forgetful.length / 2],
        forgetful[forgetful.length * 99 / 100],
        calls,
        usual[usual.length / 2],
        usual[usual.length * 99 / 100],
        heap / MEBI,
        resident());
  }

  private static long resident() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0L);
  }

  /** Keeps what is measured from being collected before. */
  private static void keep(MaterialIndex index) {
    if (index.size() < 0) {
      throw new IllegalStateException();
    }
  }
}
