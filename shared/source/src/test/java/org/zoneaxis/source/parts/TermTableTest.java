package org.zoneaxis.source.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class TermTableTest {

  private static final Comparator<String> BY_BYTES =
      Comparator.comparing(
          (String term) -> term.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final PartsInMemory parts = new PartsInMemory();

  private Section written(Map<String, int[]> table) {
    TermTableWriter writer = new TermTableWriter(parts);
    table.forEach(writer::add);
    return writer.finish();
  }

  private static Map<String, int[]> table(int terms, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, int[]> table = new TreeMap<>(BY_BYTES);
    while (table.size() < terms) {
      StringBuilder term = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        term.append(
            random.nextInt(40) == 0 ? "\u03B1" : Character.toString('a' + random.nextInt(5)));
      }
      table.put(
          term.toString(),
          random.ints(1 + random.nextInt(6), 0, 200_000).distinct().sorted().toArray());
    }
    return table;
  }

  @Test
  void findsEveryTermAndNoOther() {
    Map<String, int[]> table = table(20_000, 1);
    Section section = written(table);
    TermTable stored = new TermTable(section, parts);

    assertThat(section.parts()).hasSizeGreaterThan(1);
    table.forEach(
        (term, entries) ->
            assertThat(stored.find(term).orElseThrow().toArray()).isEqualTo(entries));
    for (String other : List.of("", "f", "aaaaaaaaaaaaaaaaaaaaaaaa", "\uFFFF", "abc\u0000")) {
      assertThat(stored.find(other)).isEmpty();
    }
  }

  @Test
  void showsTheTermsThatBeginSoInOrder() {
    Map<String, int[]> table = table(20_000, 2);
    TermTable stored = new TermTable(written(table), parts);

    for (String beginning : List.of("", "a", "ab", "e", "eee", "\u03B1", "zz", "abcdabcdabcd")) {
      Map<String, int[]> shown = new LinkedHashMap<>();
      stored.forEachBeginning(beginning, (term, entries) -> shown.put(term, entries.toArray()));
      List<String> expected =
          table.keySet().stream().filter(term -> term.startsWith(beginning)).toList();
      assertThat(List.copyOf(shown.keySet())).isEqualTo(expected);
      expected.forEach(term -> assertThat(shown.get(term)).isEqualTo(table.get(term)));
    }
  }

  @Test
  void readsOnePartForATermAndSaysWhich() {
    Map<String, int[]> table = table(20_000, 3);
    TermTable stored = new TermTable(written(table), parts);
    parts.takeRead();

    for (String term : List.of("abc", "d", "eeee")) {
      stored.find(term);
      assertThat(parts.takeRead()).hasSize(1).isSubsetOf(stored.partsOf(term));
    }
  }

  @Property(tries = 200)
  void numbersAreReadAsTheyWereWritten(
      @ForAll @Size(max = 300) @UniqueElements List<@IntRange(max = 5000) Integer> given) {
    int[] numbers = given.stream().mapToInt(Integer::intValue).sorted().toArray();
    ByteWriter out = new ByteWriter();
    NumberSet.write(numbers, out);
    NumberSet read = new NumberSet(new ByteReader(out.toBytes()));
    BitSet set = new BitSet();

    read.addTo(set);

    assertThat(read.toArray()).isEqualTo(numbers);
    assertThat(set.stream().toArray()).isEqualTo(numbers);
    assertThat(out.size()).isLessThanOrEqualTo(Math.max(3, 3 + 2 * numbers.length));
  }

  @Test
  void denseNumbersTakeABitEach() {
    ByteWriter out = new ByteWriter();
    NumberSet.write(IntStream.range(0, 80_000).map(i -> 2 * i).toArray(), out);

    assertThat(out.size()).isLessThan(160_000 / 8 + 10);
  }

  @Test
  void refusesTermsOutOfOrder() {
    TermTableWriter writer = new TermTableWriter(parts);
    writer.add("b", new int[] {1});

    assertThatThrownBy(() -> writer.add("a", new int[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> writer.add("b", new int[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whatever is in a part: it is read, or called broken, and soon. */
  @Test
  void bytesOfAnotherFormAreABrokenPart() {
    SplittableRandom random = new SplittableRandom(4);
    Map<String, int[]> table = table(300, 5);
    byte[] whole = parts.parts().get(written(table).parts().get(0).part());
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int faults = random.nextInt(4); faults > 0; faults--) {
        bytes[random.nextInt(Math.min(bytes.length, 1 + random.nextInt(300)))] =
            (byte) random.nextInt();
      }
      TermTable broken =
          new TermTable(
              new Section(List.of(new Section.Entry(new byte[0], parts.write(bytes)))), parts);
      try {
        broken.find("abc").ifPresent(NumberSet::toArray);
        broken.forEachBeginning("b", (term, entries) -> entries.addTo(new BitSet()));
      } catch (BrokenPartException e) {
        assertThat(e).hasMessageContaining("form");
      }
    }
  }
}
