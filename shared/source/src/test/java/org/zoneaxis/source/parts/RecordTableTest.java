package org.zoneaxis.source.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecordTableTest {

  private final PartsInMemory parts = new PartsInMemory();

  private static byte[] record(int number) {
    ByteWriter out = new ByteWriter();
    out.writeText("record " + number);
    out.writeDouble(number / 7.0);
    out.writeText("x".repeat(number % 100));
    return out.toBytes();
  }

  @Test
  void findsEveryRecordByItsNumber() {
    RecordTableWriter writer = new RecordTableWriter(parts, 1 << 17);
    for (int i = 0; i < 10_000; i++) {
      writer.add(record(i));
    }
    Section section = writer.finish();
    RecordTable table = new RecordTable(section, parts);

    assertThat(section.parts()).hasSizeGreaterThan(3);
    for (int i = 0; i < 10_000; i++) {
      ByteReader in = table.read(i);
      assertThat(in.readText()).isEqualTo("record " + i);
      assertThat(in.readDouble()).isEqualTo(i / 7.0);
      assertThat(in.readText()).hasSize(i % 100);
      assertThat(in.isAtEnd()).isTrue();
    }
    assertThatThrownBy(() -> table.read(10_000)).isInstanceOf(BrokenPartException.class);
    assertThat(table.partsOf(List.of(0, 1, 9999))).hasSize(2);
  }

  @Test
  void findsEveryValueOfAColumn() {
    ColumnWriter writer = new ColumnWriter(parts, 4);
    for (int i = 0; i < 100_000; i++) {
      writer.add(RecordTable.key(i * 3));
    }
    Section section = writer.finish();
    Column column = new Column(section, parts, 4);

    assertThat(section.parts()).hasSizeGreaterThan(2);
    for (int i = 0; i < 100_000; i += 7) {
      assertThat(column.read(i).readFixed()).isEqualTo(3 * i);
    }
    assertThatThrownBy(() -> column.read(100_000)).isInstanceOf(BrokenPartException.class);
  }

  @Test
  void findsTheValuesOfARange() {
    SplittableRandom random = new SplittableRandom(5);
    long[] values = new long[50_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextLong();
    }
    long[] sorted =
        LongStream.of(values)
            .boxed()
            .sorted(Long::compareUnsigned)
            .mapToLong(Long::longValue)
            .toArray();
    Section section = SortedValues.write(sorted, parts);
    SortedValues stored = new SortedValues(section, parts);

    assertThat(section.parts()).hasSizeGreaterThan(3);
    for (int i = 0; i < 200; i++) {
      long one = random.nextInt(20) == 0 ? 0 : random.nextLong();
      long other = random.nextInt(20) == 0 ? -1 : random.nextLong();
      long from = Long.compareUnsigned(one, other) < 0 ? one : other;
      long to = from == one ? other : one;
      List<Long> seen = new ArrayList<>();
      parts.takeRead();
      stored.forEach(from, to, seen::add);
      assertThat(parts.takeRead()).isSubsetOf(stored.partsOf(from, to));
      assertThat(seen)
          .isEqualTo(
              LongStream.of(sorted)
                  .filter(v -> Long.compareUnsigned(v, from) >= 0)
                  .filter(v -> Long.compareUnsigned(v, to) <= 0)
                  .boxed()
                  .toList());
    }
    assertThat(SortedValues.write(new long[0], parts).parts()).isEmpty();
  }

  @Test
  void sectionIsReadAsItWasWritten() {
    RecordTableWriter writer = new RecordTableWriter(parts, 1 << 17);
    for (int i = 0; i < 10_000; i++) {
      writer.add(record(i));
    }
    Section section = writer.finish();
    ByteWriter out = new ByteWriter();
    section.write(out);

    Section read = Section.read(new ByteReader(out.toBytes()));

    assertThat(read.parts())
        .extracting(Section.Entry::part)
        .isEqualTo(section.parts().stream().map(Section.Entry::part).toList());
    assertThat(new RecordTable(read, parts).read(4711).readText()).isEqualTo("record 4711");
  }

  @Test
  void readingBeyondTheEndIsNoticed() {
    ByteWriter out = new ByteWriter();
    out.writeNumber(5);
    ByteReader in = new ByteReader(out.toBytes());

    assertThatThrownBy(in::readText).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new ByteReader(new byte[] {-1, -1, -1, -1, -1, 1}).readNumber())
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new ByteReader(new byte[3]).readFixed())
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
