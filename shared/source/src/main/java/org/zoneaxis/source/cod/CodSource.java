package org.zoneaxis.source.cod;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.cif.CifDocument;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.source.upstream.BulkAnswer;
import org.zoneaxis.source.upstream.BulkLookup;
import org.zoneaxis.source.upstream.Deadline;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.HttpQuery;
import org.zoneaxis.source.upstream.HttpReply;
import org.zoneaxis.source.upstream.MinimumInterval;
import org.zoneaxis.source.upstream.Timekeeper;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamSource;

/**
 * Entries of the Crystallography Open Database by their number: {@code {base}/{number}.cif}. The
 * database is run by volunteers and has no bulk form, so requests are kept apart.
 */
public final class CodSource implements UpstreamSource {

  /** The address of the database. */
  public static final URI DEFAULT_URL = URI.create("https://www.crystallography.net/cod");

  /** At most two requests a second. */
  public static final Duration INTERVAL = Duration.ofMillis(500);

  /** More than is read, so that a large entry is told apart from a flood. */
  private static final int MAX_BYTES = 2 * CifReader.MAX_BYTES;

  private final HttpFetcher fetcher;
  private final URI baseUrl;
  private final MinimumInterval interval;

  /**
   * A client.
   *
   * @param baseUrl address of the database, with or without a slash at its end
   * @param time the clocks
   */
  public CodSource(HttpFetcher fetcher, URI baseUrl, Timekeeper time) {
    this.fetcher = fetcher;
    this.baseUrl = baseUrl;
    this.interval = new MinimumInterval(INTERVAL, time);
  }

  @Override
  public String provider() {
    return CodEntry.PROVIDER;
  }

  @Override
  public boolean answersFor(MaterialId id) {
    return CodEntry.isNamedBy(id);
  }

  /** Entries are published structures; asking for thousands one by one would be a burden. */
  @Override
  public boolean correctsStructures() {
    return false;
  }

  @Override
  public Optional<Material> find(MaterialId id) {
    return answersFor(id) ? file(id).map(file -> material(id, file)) : Optional.empty();
  }

  /** With one request for each entry. */
  @Override
  public Map<MaterialId, BulkAnswer> findAll(Collection<MaterialId> ids) {
    return BulkLookup.of(
        ids.stream().filter(this::answersFor).toList(),
        1,
        one ->
            file(one.get(0))
                .map(file -> Map.of(one.get(0), new Entry(one.get(0), file)))
                .orElse(Map.of()),
        entry -> new BulkAnswer.Found(material(entry.id(), entry.file())));
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  private record Entry(MaterialId id, byte[] file) {}

  private static Material material(MaterialId id, byte[] file) {
    CifDocument document = CifReader.read(file);
    if (document.codNumber().filter(number -> !number.equals(CodEntry.number(id))).isPresent()) {
      throw UpstreamException.badAnswer(CodEntry.PROVIDER, "answered with another entry");
    }
    return CodEntry.material(id, document);
  }

  private Optional<byte[]> file(MaterialId id) {
    Deadline deadline = fetcher.deadline();
    fetcher.pause(CodEntry.PROVIDER, interval.take(deadline), deadline);
    URI address =
        URI.create(baseUrl.toString().replaceAll("/+$", "") + "/" + CodEntry.number(id) + ".cif");
    HttpReply reply =
        fetcher.fetch(
            new HttpQuery(
                CodEntry.PROVIDER,
                address,
                "chemical/x-cif, text/plain;q=0.5",
                Optional.empty(),
                MAX_BYTES),
            deadline);
    return reply.isFound() ? Optional.of(checked(reply.body())) : Optional.empty();
  }

  /** Whatever it is, a file with an entry in it has a data block, and a page begins with a tag. */
  private static byte[] checked(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1).strip();
    if (text.startsWith("<") || !text.toLowerCase(Locale.ROOT).contains("data_")) {
      throw UpstreamException.badAnswer(
          CodEntry.PROVIDER, "answered with something that is not a CIF");
    }
    return file;
  }
}
