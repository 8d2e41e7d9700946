package org.zoneaxis.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A database as a stand-in plays it, its entries named as a test likes. */
enum StandIn {
  /** The Materials Project, asked with a key. */
  MATERIALS_PROJECT("Materials Project", "mp-") {
    @Override
    MappingBuilder request(String id) {
      return any(urlPathEqualTo("/mp/materials/summary/"))
          .withQueryParam("material_ids", equalTo(id));
    }

    @Override
    String good(String id) {
      return PROJECT.text("mp-81.json").replace("\"mp-81\"", '"' + id + '"');
    }
  },

  /** The Materials Project, asked without a key. */
  OPTIMADE("Materials Project", "mp-") {
    @Override
    MappingBuilder request(String id) {
      return any(urlPathEqualTo("/optimade/v1/structures/" + id));
    }

    @Override
    String good(String id) {
      return EXAMPLES.text("materials-project-mp-7000.json").replace("\"mp-7000\"", '"' + id + '"');
    }
  },

  /** The Crystallography Open Database. */
  COD("Crystallography Open Database", "cod-") {
    @Override
    MappingBuilder request(String id) {
      return any(urlPathEqualTo("/cod/" + id.substring("cod-".length()) + ".cif"));
    }

    @Override
    String good(String id) {
      return new String(Cifs.bytes("9009668-CaCO3-Calcite.cif"), StandardCharsets.ISO_8859_1)
          .replace("9009668", id.substring("cod-".length()));
    }
  };

  static final RecordedAnswers PROJECT = new RecordedAnswers("materials-project");
  static final RecordedAnswers EXAMPLES = new RecordedAnswers("optimade");

  /** Of no entry in the library, and small enough to be the name of a material, not an alias. */
  private static final int FIRST_NUMBER = 2_700_000;

  private final String provider;
  private final String prefix;

  StandIn(String provider, String prefix) {
    this.provider = provider;
    this.prefix = prefix;
  }

  /** What people call it. */
  String provider() {
    return provider;
  }

  /** The name of one of its entries. */
  String id(int n) {
    return prefix + (FIRST_NUMBER + n);
  }

  /** What is asked of it about an entry. */
  abstract MappingBuilder request(String id);

  /** An answer with which all is well. */
  abstract String good(String id);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
