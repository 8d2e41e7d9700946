package org.zoneaxis.refresh.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.zone.CrystalZones;
import org.zoneaxis.identify.zone.CrystalZonesFinder;
import org.zoneaxis.identify.zone.ZonesCodec;
import org.zoneaxis.source.catalogue.CrystalSketch;
import org.zoneaxis.source.catalogue.CrystalSketcher;
import org.zoneaxis.source.catalogue.NetShape;

/**
 * Sketches crystals by their zones and rings, as the table of the library has them, so that what is
 * stored is identified as the library is.
 */
public final class ZoneSketcher implements CrystalSketcher {

  /** The nets of so many zones are looked up, which begin with those of small indices. */
  private static final int NETS = 16;

  @Override
  public int version() {
    return ZonesCodec.VERSION;
  }

  @Override
  public CrystalSketch sketch(Material material) {
    try {
      return sketch(new CrystalZonesFinder().of(material.crystal()));
    } catch (WorkTooLargeException | CrystalException | IOException e) {
      return CrystalSketch.NONE;
    }
  }

  private static CrystalSketch sketch(CrystalZones zones) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      ZonesCodec.write(zones, out);
    }
    List<NetShape> nets = zones.nets().stream().limit(NETS).map(ZoneSketcher::shape).toList();
    return new CrystalSketch(bytes.toByteArray(), nets);
  }

  private static NetShape shape(NetMetric net) {
    return new NetShape(
        Math.min(0.5, Math.max(0, -net.ab() / net.aa())), net.area() / net.aa(), net.area());
  }
}
