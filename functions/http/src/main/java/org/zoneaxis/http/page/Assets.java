package org.zoneaxis.http.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zoneaxis.storage.object.Sha256;

/**
 * What the pages need besides themselves: style, scripts, icon. Each is served under a name that
 * holds the start of the SHA-256 of its content, so that it can be kept for ever.
 */
@Singleton
public final class Assets {

  static final String ROUTE = "/assets/";

  private static final String FOLDER = "/org/zoneaxis/http/web/assets/";

  /** Scripts that nobody wrote here; their lines are not touched. */
  private static final Set<String> ENGINES = Set.of("engine.js", "foil-engine.js");

  private static final String HDF5_READER = "jsfive.js";

  private static final String ENGINE_FOLDER = "/org/zoneaxis/engine/";
  private static final int HASH_DIGITS = 10;

  /** A module comes after those that it imports, whose hashed names it holds. */
  private static final Map<String, String> FILES = files();

  private static final Pattern REFERENCE = Pattern.compile("(?<=[\"'(])\\./([a-z-]+\\.[a-z]+)");
  private static final Pattern HASHED =
      Pattern.compile("([a-z-]+)\\.[0-9a-f]{" + HASH_DIGITS + "}\\.([a-z]+)");

  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final Map<String, Asset> byPath = new LinkedHashMap<>();

  /**
   * A file.
   *
   * @param path where it is served, with its hash
   * @param bytes its content
   * @param contentType its media type
   */
  @SuppressWarnings("ArrayRecordComponent") // sent, never compared
  record Asset(String path, byte[] bytes, String contentType) {

    String etag() {
      return '"' + path.substring(ROUTE.length()) + '"';
    }
  }

  Assets() {
    FILES.forEach(
        (name, type) -> {
          byte[] bytes = text(name).getBytes(StandardCharsets.UTF_8);
          Asset asset = new Asset(path(name, bytes), bytes, type);
          byName.put(name, asset);
          byPath.put(asset.path(), asset);
        });
  }

  private String text(String name) {
    if (ENGINES.contains(name)) {
      return read(ENGINE_FOLDER + name);
    }
    return name.equals(HDF5_READER)
        ? read(FOLDER + name)
        : REFERENCE.matcher(lean(read(FOLDER + name))).replaceAll(this::hashedReference);
  }

  private static Map<String, String> files() {
    String script = "text/javascript; charset=utf-8";
    Map<String, String> files = new LinkedHashMap<>();
    String style = "text/css; charset=utf-8";
    files.put("icon.svg", "image/svg+xml; charset=utf-8");
    files.put("style.css", style);
    files.put("image.css", style);
    ENGINES.stream().sorted().forEach(engine -> files.put(engine, script));
    files.put("strict-math.js", script);
    files.put(HDF5_READER, script);
    files.put("image-hdf.js", script);
    files.put("image-worker.js", script);
    files.put("image-net.js", script);
    files.put("image-view.js", script);
    files.put("world.js", script);
    files.put("search.js", script);
    files.put("image-ask.js", script);
    files.put("image-lay.js", script);
    files.put("image-words.js", script);
    files.put("image-out.js", script);
    files.put("engine-ask.js", script);
    files.put("foil-worker.js", script);
    files.put("foil-live.js", script);
    files.put("foil.js", script);
    files.put("identify.css", "text/css; charset=utf-8");
    files.put("identify.js", script);
    files.put("image.js", script);
    files.put("figures.js", script);
    files.put("take-away.js", script);
    files.put("page.js", script);
    return files;
  }

  private String hashedReference(MatchResult reference) {
    return Matcher.quoteReplacement(path(reference.group(1)));
  }

  private static String path(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String hash = Sha256.of(bytes).hex().substring(0, HASH_DIGITS);
    return ROUTE + name.substring(0, dot) + "." + hash + name.substring(dot);
  }

  /** Without indentation and comments, which are for readers of the sources. */
  private static String lean(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .filter(line -> !(line.startsWith("/*") && line.endsWith("*/")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String read(String name) {
    try (InputStream resource = Assets.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file is served. */
  public String path(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("there is no asset " + name + " yet");
    }
    return asset.path();
  }

  /** The file that is served at a path. */
  Optional<Asset> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /**
   * Where the file is now whose path of another version this is: a page that a shared cache kept
   * over an update still asks for it.
   */
  Optional<String> successor(String path) {
    Matcher matcher = HASHED.matcher(path.substring(ROUTE.length()));
    return matcher.matches()
        ? Optional.ofNullable(byName.get(matcher.group(1) + "." + matcher.group(2)))
            .map(Asset::path)
        : Optional.empty();
  }
}
