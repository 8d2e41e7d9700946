package org.zoneaxis.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.library.search.SearchPage;

/**
 * What a search costs among the library's entries, and among as many as the Materials Project has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SearchBenchmark {

  private static final Element[] ELEMENTS = Element.values();
  private static final int PAGE = 20;

  /** The library's entries, and made-up ones up to this number. */
  @Param({"500", "150000"})
  public int entries;

  /** A name, a formula in another order, elements, a misspelling, and the longest nonsense. */
  @Param({
    "rutile",
    "O2Ti",
    "Fe-O",
    "magnitite",
    "a (((a))) .* \\ a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a"
  })
  public String query;

  private MaterialIndex index;

  /** Builds the index. */
  @Setup
  public void build() {
    List<CatalogueEntry> all =
        new ArrayList<>(new Library().entries().map(LibraryEntry::listed).toList());
    SplittableRandom random = new SplittableRandom(1);
    for (int number = 1_000_000; all.size() < entries; number++) {
      all.add(madeUp(number, random));
    }
    index = MaterialIndex.of(all, CuratedNames.standard());
  }

  private static CatalogueEntry madeUp(int number, SplittableRandom random) {
    List<Formula.Term> terms = new ArrayList<>();
    int elements = 1 + random.nextInt(5);
    for (int i = 0; i < elements; i++) {
      Element element = ELEMENTS[(random.nextInt(20) * 5 + i) % ELEMENTS.length];
      terms.add(new Formula.Term(element, BigDecimal.valueOf(1 + random.nextInt(8))));
    }
    return new CatalogueEntry(
        MaterialId.parse("mp-" + number),
        new Formula(terms),
        List.of("Compound " + Integer.toString(number, Character.MAX_RADIX)),
        Optional.of(new SpaceGroup(1 + random.nextInt(230), "P1")),
        new UnitCell(4 + random.nextDouble(), 5, 6, 90, 90, 90),
        1 + random.nextInt(100),
        new Revision("0".repeat(64)),
        CellOrigin.MEASURED);
  }

  /** The first page of a search. */
  @Benchmark
  public SearchPage firstPage() {
    return index.search(query, 0, PAGE);
  }
}
