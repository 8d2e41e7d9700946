package org.zoneaxis.source.materialsproject;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.ApiKey;
import org.zoneaxis.source.upstream.Deadline;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.HttpQuery;
import org.zoneaxis.source.upstream.HttpReply;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamJson;

/** Searches by formula or elements with the Materials Project's own API, which wants a key. */
public final class MaterialsProjectSearch {

  /** Where it gives so many, there may be more. */
  public static final int LIMIT = 40;

  private static final int MAX_BYTES = 8 * 1024 * 1024;

  private final HttpFetcher fetcher;
  private final URI baseUrl;
  private final ApiKey key;

  /** A search, at an address with or without a slash at its end. */
  public MaterialsProjectSearch(HttpFetcher fetcher, URI baseUrl, ApiKey key) {
    this.fetcher = fetcher;
    this.baseUrl = baseUrl;
    this.key = key;
  }

  /**
   * What there is of a formula or a chemical system, the first forty.
   *
   * @param parameter {@code formula=TiO2} or {@code chemsys=Cr-Fe-Ni}
   * @return materials; the places of those that cannot be used are empty
   * @throws UpstreamException where there is no answer that can be used
   */
  public List<Optional<Material>> find(String parameter, Deadline deadline) {
    String address =
        baseUrl.toString().replaceAll("/+$", "")
            + "/materials/summary/?"
            + parameter
            + "&deprecated=false&_fields="
            + String.join(",", SummaryDocument.FIELDS)
            + "&_limit="
            + LIMIT;
    String provider = MaterialsProjectCredit.PROVIDER;
    HttpReply reply =
        fetcher.fetch(
            new HttpQuery(
                provider, URI.create(address), "application/json", Optional.of(key), MAX_BYTES),
            deadline);
    JsonField data = UpstreamJson.read(provider, reply.body()).get("data");
    if (!reply.isFound() || !data.isArray()) {
      throw UpstreamException.badAnswer(provider, "answered without a list of documents");
    }
    List<Optional<Material>> materials = new ArrayList<>();
    for (JsonField document : data.items()) {
      if (deadline.isOver()) {
        break;
      }
      materials.add(material(document));
    }
    return materials;
  }

  private static Optional<Material> material(JsonField document) {
    try {
      MaterialId id = MaterialId.parse(document.get("material_id").text().orElse(""));
      return Optional.of(new SummaryDocument(id, document).material());
    } catch (NotationException | CrystalException e) {
      return Optional.empty();
    }
  }
}
