package org.zoneaxis.micrograph.file;

import java.util.function.Consumer;

/** Writes a DM3 or DM4 file: a thumbnail of one pixel, then the image. */
final class DmSample {

  private final boolean wide;
  private final boolean little;

  DmSample(boolean wide, boolean little) {
    this.wide = wide;
    this.little = little;
  }

  byte[] bytes() {
    Bytes root = new Bytes(false);
    group(root, 2);
    named(root, "ImageList", 20, this::images);
    named(root, "Thumbnails", 20, this::thumbnails);
    Bytes file = new Bytes(false).i32(wide ? 4 : 3);
    length(file, root.size()).i32(little ? 1 : 0).bytes(root.toArray());
    return file.toArray();
  }

  private Bytes length(Bytes bytes, long length) {
    return wide ? bytes.i64(length) : bytes.i32(length);
  }

  private void group(Bytes bytes, int count) {
    length(bytes.u8(1).u8(0), count);
  }

  private void named(Bytes bytes, String name, int kind, Consumer<Bytes> content) {
    bytes.u8(kind).u16(name.length()).text(name);
    Bytes inner = new Bytes(false);
    content.accept(inner);
    if (wide) {
      bytes.i64(inner.size());
    }
    bytes.bytes(inner.toArray());
  }

  private void number(Bytes bytes, String name, int type, Consumer<Bytes> value) {
    named(
        bytes,
        name,
        21,
        inner -> {
          length(length(inner.text("%%%%"), 1), type);
          Bytes ordered = new Bytes(little);
          value.accept(ordered);
          inner.bytes(ordered.toArray());
        });
  }

  private void array(Bytes bytes, String name, int type, int count, byte[] values) {
    named(
        bytes,
        name,
        21,
        inner ->
            length(length(length(length(inner.text("%%%%"), 3), 20), type), count).bytes(values));
  }

  private void text(Bytes bytes, String name, String text) {
    Bytes letters = new Bytes(little);
    text.chars().forEach(letters::u16);
    array(bytes, name, 4, text.length(), letters.toArray());
  }

  private void thumbnails(Bytes bytes) {
    group(bytes, 1);
    named(
        bytes,
        "",
        20,
        inner -> {
          group(inner, 1);
          number(inner, "ImageIndex", 5, value -> value.i32(0));
        });
  }

  private void images(Bytes bytes) {
    group(bytes, 2);
    named(bytes, "", 20, inner -> image(inner, 1, 1, new byte[2]));
    named(
        bytes,
        "",
        20,
        inner -> image(inner, SampleFiles.WIDTH, SampleFiles.HEIGHT, SampleFiles.counts(little)));
  }

  private void image(Bytes bytes, int width, int height, byte[] values) {
    group(bytes, 2);
    named(
        bytes,
        "ImageData",
        20,
        data -> {
          group(data, 4);
          named(data, "Calibrations", 20, this::calibrations);
          array(data, "Data", 4, width * height, values);
          number(data, "DataType", 5, value -> value.i32(10));
          named(
              data,
              "Dimensions",
              20,
              lengths -> {
                group(lengths, 2);
                number(lengths, "", 5, value -> value.i32(width));
                number(lengths, "", 5, value -> value.i32(height));
              });
        });
    named(
        bytes,
        "ImageTags",
        20,
        tags -> {
          group(tags, 1);
          named(
              tags,
              "Microscope Info",
              20,
              info -> {
                group(info, 3);
                text(info, "Operation Mode", "DIFFRACTION");
                number(info, "Voltage", 7, value -> value.f64(200_000));
                number(info, "STEM Camera Length", 7, value -> value.f64(380));
              });
        });
  }

  private void calibrations(Bytes bytes) {
    group(bytes, 1);
    named(
        bytes,
        "Dimension",
        20,
        dimensions -> {
          group(dimensions, 1);
          named(
              dimensions,
              "",
              20,
              first -> {
                group(first, 2);
                number(first, "Scale", 6, value -> value.f32(0.02));
                text(first, "Units", "1/nm");
              });
        });
  }
}
