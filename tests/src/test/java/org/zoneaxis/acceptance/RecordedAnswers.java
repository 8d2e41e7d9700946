package org.zoneaxis.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The answers of a database that the tests of its client have; a README beside them says whose. */
final class RecordedAnswers {

  private final Path folder;
  private final List<JsonNode> index = new ArrayList<>();

  RecordedAnswers(String name) {
    this.folder =
        Path.of(System.getProperty("zoneaxis.root"), "shared/source/src/test/resources", name);
    try {
      new ObjectMapper().readTree(bytes("index.json")).get("files").forEach(index::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that the index lists. */
  List<String> names() {
    return index.stream().map(entry -> entry.get("file").asText()).toList();
  }

  int status(String name) {
    return entry(name).get("status").asInt();
  }

  private JsonNode entry(String name) {
    return index.stream()
        .filter(entry -> entry.get("file").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** An answer with its status and headers, and another body. */
  ResponseDefinitionBuilder response(String name, String body) {
    JsonNode entry = entry(name);
    ResponseDefinitionBuilder response =
        aResponse()
            .withStatus(entry.get("status").asInt())
            .withHeader("Content-Type", entry.path("contentType").asText("application/json"))
            .withBody(body);
    entry
        .path("headers")
        .properties()
        .forEach(header -> response.withHeader(header.getKey(), header.getValue().asText()));
    return response;
  }
}
