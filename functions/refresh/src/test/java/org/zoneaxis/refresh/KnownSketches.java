package org.zoneaxis.refresh;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.refresh.catalogue.ZoneSketcher;
import org.zoneaxis.source.catalogue.CrystalSketch;
import org.zoneaxis.source.catalogue.CrystalSketcher;

/**
 * The sketches that a run makes, each made once for all tests: the stand-in for the database has
 * few crystals, and tests that are about something else have them over and over.
 */
final class KnownSketches implements CrystalSketcher {

  static final CrystalSketcher ALL = new KnownSketches();

  private final CrystalSketcher sketcher = new ZoneSketcher();
  private final Map<Crystal, CrystalSketch> known = new ConcurrentHashMap<>();

  private KnownSketches() {}

  @Override
  public int version() {
    return sketcher.version();
  }

  @Override
  public CrystalSketch sketch(Material material) {
    return known.computeIfAbsent(material.crystal(), crystal -> sketcher.sketch(material));
  }
}
