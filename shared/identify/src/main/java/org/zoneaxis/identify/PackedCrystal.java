package org.zoneaxis.identify;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.zoneaxis.identify.zone.ZonesCodec;

/**
 * A material whose zones are still as {@link ZonesCodec} wrote them: some kilobytes, where the
 * index of their nets takes half a megabyte. Immutable.
 */
public final class PackedCrystal {

  private final MaterialFacts facts;
  private final byte[] zones;

  /**
   * A material.
   *
   * @param facts what an answer says about it
   * @param zones its zones and rings as {@link ZonesCodec} writes them; not to be changed any more
   * @throws IllegalArgumentException where they are not whole
   */
  public PackedCrystal(MaterialFacts facts, byte[] zones) {
    if (!ZonesCodec.isWhole(zones)) {
      throw new IllegalArgumentException("the zones of " + facts.id() + " are not whole");
    }
    this.facts = facts;
    this.zones = zones;
  }

  MaterialFacts facts() {
    return facts;
  }

  KnownCrystal unpacked() {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(zones))) {
      return new KnownCrystal(facts, ZonesCodec.read(in, facts.lattice()));
    } catch (IOException e) {
      throw new UncheckedIOException("the zones of " + facts.id() + " cannot be read", e);
    }
  }
}
