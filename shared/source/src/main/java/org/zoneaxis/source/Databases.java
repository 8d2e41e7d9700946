package org.zoneaxis.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.zoneaxis.source.cod.CodSource;
import org.zoneaxis.source.materialsproject.MaterialsProject;
import org.zoneaxis.source.materialsproject.MaterialsProjectCredit;
import org.zoneaxis.source.optimade.OptimadeSource;
import org.zoneaxis.source.upstream.ApiKey;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.FetchObserver;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.Timekeeper;
import org.zoneaxis.source.upstream.UpstreamSource;

/** The databases that are asked over the network. */
public final class Databases {

  private Databases() {}

  /**
   * A client for each database; each material is one database's.
   *
   * @param settings where they are; the Materials Project is asked through its own API where there
   *     is a key, here or kept elsewhere, and through its OPTIMADE server otherwise
   * @param limits how long asking may take
   * @param time the clocks
   */
  public static List<UpstreamSource> of(
      DatabaseSettings settings, FetchLimits limits, Timekeeper time) {
    return of(settings, limits, time, FetchObserver.NONE);
  }

  /**
   * As above.
   *
   * @param observer sees every request
   */
  public static List<UpstreamSource> of(
      DatabaseSettings settings, FetchLimits limits, Timekeeper time, FetchObserver observer) {
    HttpFetcher fetcher = new HttpFetcher(settings.userAgent(), limits, time, observer);
    Function<ApiKey, UpstreamSource> withKey =
        key -> new MaterialsProject(fetcher, settings.materialsProject(), key);
    UpstreamSource without =
        new OptimadeSource(
            fetcher, MaterialsProjectCredit.optimade(settings.materialsProjectOptimade()));
    UpstreamSource materialsProject =
        settings
            .key()
            .map(withKey)
            .or(
                () ->
                    settings
                        .secret()
                        .map(secret -> new SecretKeySource(secret, withKey, without, time)))
            .orElse(without);
    List<UpstreamSource> all = new ArrayList<>();
    all.add(materialsProject);
    all.add(new CodSource(fetcher, settings.cod(), time));
    settings.optimade().forEach(named -> all.add(new OptimadeSource(fetcher, named.provider())));
    return List.copyOf(all);
  }
}
