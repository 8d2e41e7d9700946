package org.zoneaxis.http.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.source.remote.RemoteAnswer;

/** Results of a search here and in the databases on the network. */
public final class WorldJson {

  private WorldJson() {}

  /**
   * What became of asking a database.
   *
   * @param database its short name
   * @param name what people call it
   * @param outcome {@code answered}, {@code failed} or {@code not asked}
   * @param found how many materials it gave
   * @param leftOut how many entries of its answer cannot be used here
   * @param complete whether this is all that it has
   * @param message what went wrong, or why it was not asked
   */
  @Serdeable
  record Database(
      String database,
      String name,
      String outcome,
      int found,
      int leftOut,
      boolean complete,
      Optional<String> message) {

    static Database of(RemoteAnswer answer) {
      return new Database(
          answer.key(),
          answer.name(),
          answer.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          answer.findings().hits().size(),
          answer.findings().leftOut(),
          answer.findings().complete(),
          Optional.of(answer.message()).filter(text -> !text.isEmpty()));
    }
  }

  /**
   * A page of results.
   *
   * @param results those that are here, then those that only databases have
   * @param databases what became of asking each
   * @param notes what is to be known about those that are here; left out where there is nothing
   */
  @Serdeable
  public record Results(
      String query,
      int total,
      int offset,
      int limit,
      @JsonInclude List<MaterialJson.Result> results,
      @JsonInclude List<Database> databases,
      List<String> notes) {

    public static Results of(String query, int offset, int limit, Worldwide.Found found) {
      return new Results(
          query,
          found.total(),
          offset,
          limit,
          Stream.concat(
                  found.here().hits().stream().map(MaterialJson.Result::of),
                  found.elsewhere().stream().map(MaterialJson.Result::of))
              .toList(),
          found.answers().stream().map(Database::of).toList(),
          found.notes());
    }
  }
}
