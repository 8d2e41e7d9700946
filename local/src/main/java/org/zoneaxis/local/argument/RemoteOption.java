package org.zoneaxis.local.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.http.search.Searched;
import org.zoneaxis.http.search.Worldwide;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.source.DatabaseSettings;
import org.zoneaxis.source.remote.RemoteAnswer;
import org.zoneaxis.source.remote.RemoteDatabases;
import org.zoneaxis.source.remote.RemoteMemory;
import org.zoneaxis.source.remote.WorldSearch;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.Timekeeper;
import picocli.CommandLine.Option;

/** Whether databases on the network are searched too, and which. */
public final class RemoteOption {

  @Option(
      names = "--remote",
      description =
          "Search the databases on the network too, 4 seconds in all. What the library has comes"
              + " first; which databases failed is said.")
  private boolean remote;

  @Option(
      names = "--databases",
      paramLabel = "NAMES",
      description = "Of the databases these only, such as cod,mp; means --remote.")
  private Optional<String> databases = Optional.empty();

  /** Whether they are. */
  public boolean isGiven() {
    return remote || databases.isPresent();
  }

  /**
   * Searches.
   *
   * @param library what is here
   * @param environment the variables that say where the databases are
   */
  public Worldwide.Found find(
      MaterialIndex library, Map<String, String> environment, String query, int offset, int limit) {
    DatabaseSettings settings = DatabaseEnvironment.settings(environment);
    HttpFetcher fetcher =
        new HttpFetcher(settings.userAgent(), FetchLimits.SEARCH, Timekeeper.system());
    WorldSearch world =
        new WorldSearch(
            RemoteDatabases.of(settings, fetcher), fetcher, RemoteMemory.NONE, WorldSearch.BUDGET);
    return new Worldwide(Searched.of(library), world)
        .find(query, databases.orElse(""), offset, limit);
  }

  /** Remarks on the answers, in sentences: what failed, what is incomplete. */
  public static List<String> remarks(List<RemoteAnswer> answers) {
    List<String> remarks = new ArrayList<>();
    List<String> notAsked = new ArrayList<>();
    for (RemoteAnswer answer : answers) {
      switch (answer.outcome()) {
        case FAILED -> remarks.add(answer.message());
        case NOT_ASKED -> notAsked.add(answer.key());
        case ANSWERED -> {
          if (!answer.findings().complete()) {
            remarks.add(answer.name() + " has more than it gave.");
          }
          if (answer.findings().leftOut() > 0) {
            remarks.add(
                answer.findings().leftOut()
                    + " of the entries of "
                    + answer.name()
                    + " cannot be used here.");
          }
        }
      }
    }
    if (!notAsked.isEmpty()) {
      remarks.add(
          "These can be asked for formulae and elements only: "
              + String.join(", ", notAsked)
              + ".");
    }
    return List.copyOf(remarks);
  }
}
