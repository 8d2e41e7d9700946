package org.zoneaxis.source.upstream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.zoneaxis.figure.json.JsonField;

/** The recorded and made-up answers of a database, with the status they came with. */
public final class Fixtures {

  private final String folder;

  /** The fixtures of a folder of the test resources. */
  public Fixtures(String folder) {
    this.folder = folder;
  }

  /** The names of all files that the index lists, but the index. */
  public List<String> names() {
    return index().stream().map(file -> file.get("file").text().orElseThrow()).toList();
  }

  /** The index's line on a file. */
  public JsonField entry(String name) {
    return index().stream()
        .filter(file -> file.get("file").text().orElseThrow().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonField> index() {
    return UpstreamJson.read("index", bytes("index.json")).get("files").items();
  }

  /** The content of a file. */
  public byte[] bytes(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            Fixtures.class.getResourceAsStream("/" + folder + "/" + name), name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of a file as text. */
  public String text(String name) {
    return new String(bytes(name), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The content of a file as JSON. */
  public JsonField json(String name) {
    return UpstreamJson.read(name, bytes(name));
  }

  /** The answer of a file, with its status and headers. */
  public ResponseDefinitionBuilder response(String name) {
    JsonField entry = entry(name);
    ResponseDefinitionBuilder response =
        aResponse()
            .withStatus(entry.get("status").integer().orElseThrow())
            .withHeader("Content-Type", entry.get("contentType").text().orElse("application/json"))
            .withBody(bytes(name));
    entry
        .get("headers")
        .get("Retry-After")
        .text()
        .ifPresent(seconds -> response.withHeader("Retry-After", seconds));
    return response;
  }
}
