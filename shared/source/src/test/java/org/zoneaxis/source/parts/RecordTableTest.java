package org.zoneaxis.source.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
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
    List<Integer> seen = new ArrayList<>();
    column.forEach((number, bytes, at) -> seen.add(number));
    assertThat(seen).hasSize(100_000).isSorted();
    assertThatThrownBy(() -> column.read(100_000)).isInstanceOf(BrokenPartException.class);
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
