package org.zoneaxis.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that the embedded storage keeps, looked at from below. */
record Bucket(Path folder) {

  /** The keys of all objects and their tags: the MD5 of content and metadata. */
  Map<String, String> listing() {
    Map<String, String> listing = new TreeMap<>();
    for (Path file : files()) {
      listing.put(folder.relativize(file).toString(), tag(whole(file)));
    }
    return listing;
  }

  /** The keys of the objects in whose content or metadata a word stands. */
  List<String> holding(String word) {
    return files().stream()
        .filter(file -> new String(whole(file), StandardCharsets.ISO_8859_1).contains(word))
        .map(Path::toString)
        .toList();
  }

  /** Takes all objects away, and the folders they were in, which would have to be walked again. */
  void clear() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!one.equals(folder)) {
          Files.delete(one);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The storage keeps metadata in attributes of the file. */
  private static byte[] whole(Path file) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    UserDefinedFileAttributeView attributes =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    try {
      for (String name : attributes.list().stream().sorted().toList()) {
        ByteBuffer value = ByteBuffer.allocate(attributes.size(name));
        attributes.read(name, value);
        whole.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(value.array());
      }
      whole.writeBytes(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole.toByteArray();
  }

  private static String tag(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
