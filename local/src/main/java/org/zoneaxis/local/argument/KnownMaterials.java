package org.zoneaxis.local.argument;

import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.source.Databases;
import org.zoneaxis.source.upstream.FetchLimits;
import org.zoneaxis.source.upstream.Timekeeper;
import org.zoneaxis.storage.structure.UnknownMaterialException;

/** Materials that a command names. */
public final class KnownMaterials {

  private final Map<String, String> environment;

  public KnownMaterials(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * A material from the library, or else from its database over the network.
   *
   * @throws UnknownMaterialException where neither knows it
   * @throws CommandException where it is an upload, of which neither can know
   */
  public Material get(MaterialId id) {
    return new Library().find(id).or(() -> inDatabase(id)).orElseThrow(() -> missing(id));
  }

  private static RuntimeException missing(MaterialId id) {
    return id.isUpload()
        ? new CommandException(
            id + " is an upload, which only the server has that took it; name its file with --cif")
        : new UnknownMaterialException(id);
  }

  /** Finds the materials of the library. */
  public static MaterialIndex library() {
    return MaterialIndex.of(
        new Library().entries().map(LibraryEntry::listed).toList(), CuratedNames.standard());
  }

  private Optional<Material> inDatabase(MaterialId id) {
    return Databases.of(
            DatabaseEnvironment.settings(environment), FetchLimits.DEFAULTS, Timekeeper.system())
        .stream()
        .filter(database -> database.answersFor(id))
        .findFirst()
        .flatMap(database -> database.find(id));
  }
}
