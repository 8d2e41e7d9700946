package org.zoneaxis.source.remote;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.source.DatabaseSettings;
import org.zoneaxis.source.cod.CodEntry;
import org.zoneaxis.source.cod.CodSearch;
import org.zoneaxis.source.materialsproject.MaterialsProjectCredit;
import org.zoneaxis.source.materialsproject.MaterialsProjectSearch;
import org.zoneaxis.source.optimade.OptimadeProvider;
import org.zoneaxis.source.upstream.HttpFetcher;

/** The databases of a deployment that are searched, measured structures first. */
public final class RemoteDatabases {

  private RemoteDatabases() {}

  /** All of them; the Materials Project with the key where there is one, else with OPTIMADE. */
  public static List<RemoteDatabase> of(DatabaseSettings settings, HttpFetcher fetcher) {
    List<RemoteDatabase> all = new ArrayList<>();
    all.add(
        new CodDatabase(
            new OptimadeDatabase(CodDatabase.KEY, cod(settings.cod()), fetcher),
            new CodSearch(fetcher, settings.cod())));
    OptimadeProvider materialsProject =
        MaterialsProjectCredit.optimade(settings.materialsProjectOptimade());
    all.add(
        settings
            .key()
            .<RemoteDatabase>map(
                key ->
                    new MaterialsProjectDatabase(
                        materialsProject.name(),
                        new MaterialsProjectSearch(fetcher, settings.materialsProject(), key)))
            .orElseGet(
                () ->
                    new OptimadeDatabase(MaterialsProjectDatabase.KEY, materialsProject, fetcher)));
    settings
        .optimade()
        .forEach(named -> all.add(new OptimadeDatabase(named.key(), named.provider(), fetcher)));
    return List.copyOf(all);
  }

  /** Entries found here are fetched as files, in the cell as published. */
  private static OptimadeProvider cod(URI baseUrl) {
    return new OptimadeProvider(
        CodEntry.PROVIDER,
        URI.create(baseUrl.toString().replaceAll("/+$", "") + "/optimade"),
        "cod-",
        "",
        "https://www.crystallography.net/cod/",
        "public domain",
        "",
        CellSetting.AS_PUBLISHED,
        CellOrigin.MEASURED);
  }
}
