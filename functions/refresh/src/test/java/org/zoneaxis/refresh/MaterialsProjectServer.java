package org.zoneaxis.refresh;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.zoneaxis.crystal.MaterialId;

/**
 * Answers as the Materials Project does about whatever material it is asked for: with a document
 * whose form is that of {@code mp-149.json} and whose cell follows from the number of the material.
 * It refuses whoever shows no key.
 */
public final class MaterialsProjectServer implements AutoCloseable {

  /** The key that it wants. */
  public static final String KEY = "TheKeyOfTheOperator-0123456789ab";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REFUSED = 401;

  /** By how much an axis is longer than the one before it, in half angstroms. */
  private static final double STRETCH = 0.25;

  /** What it says about a material. */
  public enum Says {
    /** A face-centred cell. */
    PLAIN,
    /** The same, a little larger. */
    CORRECTED,
    /** That it has been withdrawn. */
    DEPRECATED,
    /** Nothing. */
    NOTHING,
    /** A structure without atoms. */
    UNUSABLE
  }

  /**
   * A request.
   *
   * @param ids the materials asked for
   * @param deprecated whether it was for those that have been withdrawn
   */
  public record Asked(List<MaterialId> ids, boolean deprecated) {}

  private final double stretch;
  private final WireMockServer server;
  private final JsonNode template;
  private final List<Asked> requests = new CopyOnWriteArrayList<>();
  private volatile Function<MaterialId, Says> says = id -> Says.PLAIN;
  private volatile IntFunction<Optional<ResponseDefinition>> trouble = number -> Optional.empty();

  private MaterialsProjectServer(double stretch) {
    this.stretch = stretch;
    this.template = template();
    this.server =
        new WireMockServer(
            wireMockConfig()
                .dynamicPort()
                .gzipDisabled(true)
                .disableRequestJournal()
                .extensions(new Answering()));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(WireMock.ok()));
  }

  /** On a free port; its crystals are orthorhombic, whose symmetry is soon found. */
  public static MaterialsProjectServer start() {
    return new MaterialsProjectServer(STRETCH);
  }

  /** On a free port; its crystals are cubic, of all the ones that take longest. */
  public static MaterialsProjectServer startCubic() {
    return new MaterialsProjectServer(0);
  }

  private static JsonNode template() {
    try (InputStream in =
        MaterialsProjectServer.class.getResourceAsStream("/materials-project/mp-149.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address. */
  public URI url() {
    return URI.create(server.baseUrl());
  }

  /** The environment in which all databases are this one. */
  public Map<String, String> environment() {
    return Map.of(
        "ZONEAXIS_MP_URL", server.baseUrl(),
        "ZONEAXIS_MP_OPTIMADE_URL", server.baseUrl(),
        "ZONEAXIS_COD_URL", server.baseUrl(),
        "MP_API_KEY", KEY);
  }

  /** From now on it says this about each material. */
  public void says(Function<MaterialId, Says> about) {
    says = about;
  }

  /**
   * From now on it answers some requests in another way.
   *
   * @param answer by the number of the request from now on, beginning at 0
   */
  public void trouble(IntFunction<Optional<ResponseDefinitionBuilder>> answer) {
    int now = requests.size();
    trouble = number -> answer.apply(number - now).map(ResponseDefinitionBuilder::build);
  }

  /** All is well again. */
  public void noTrouble() {
    trouble = number -> Optional.empty();
  }

  /** All requests so far, in order. */
  public List<Asked> requests() {
    return List.copyOf(requests);
  }

  /** No requests so far. */
  public void forget() {
    requests.clear();
    noTrouble();
  }

  private final class Answering implements ResponseDefinitionTransformerV2 {
    @Override
    public String getName() {
      return "materials-project";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
      Request request = event.getRequest();
      if (!KEY.equals(request.getHeader("X-API-KEY"))) {
        return new ResponseDefinitionBuilder().withStatus(REFUSED).build();
      }
      List<MaterialId> ids =
          Arrays.stream(request.queryParameter("material_ids").firstValue().split(","))
              .map(MaterialId::parse)
              .toList();
      boolean deprecated = Boolean.parseBoolean(request.queryParameter("deprecated").firstValue());
      int number;
      synchronized (requests) {
        number = requests.size();
        requests.add(new Asked(ids, deprecated));
      }
      return trouble
          .apply(number)
          .orElseGet(
              () ->
                  new ResponseDefinitionBuilder()
                      .withStatus(200)
                      .withHeader("Content-Type", "application/json")
                      .withBody(answer(ids, deprecated))
                      .build());
    }
  }

  private String answer(List<MaterialId> ids, boolean deprecated) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode data = root.putArray("data");
    for (MaterialId id : ids) {
      Says about = says.apply(id);
      if (about != Says.NOTHING && deprecated == (about == Says.DEPRECATED)) {
        data.add(document(id, about));
      }
    }
    ObjectNode meta = template.get("meta").deepCopy();
    root.set("meta", meta.put("total_doc", data.size()));
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode document(MaterialId id, Says about) {
    ObjectNode document = template.get("data").get(0).deepCopy();
    document.put("material_id", id.text());
    document.put("deprecated", about == Says.DEPRECATED);
    ObjectNode structure = (ObjectNode) document.get("structure");
    double half = 2 + Math.floorMod(id.text().hashCode(), 1000) / 1000.0;
    if (about == Says.CORRECTED) {
      half += 0.125;
    }
    ArrayNode matrix = ((ObjectNode) structure.get("lattice")).putArray("matrix");
    double y = half + stretch;
    double z = y + stretch;
    matrix.addArray().add(0.0).add(y).add(z);
    matrix.addArray().add(half).add(0.0).add(z);
    matrix.addArray().add(half).add(y).add(0.0);
    if (about == Says.UNUSABLE) {
      structure.putArray("sites");
    }
    return document;
  }

  @Override
  public void close() {
    server.stop();
  }
}
