package org.zoneaxis.refresh.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.identify.zone.CrystalZones;
import org.zoneaxis.identify.zone.CrystalZonesFinder;
import org.zoneaxis.identify.zone.ZonesCodec;
import org.zoneaxis.library.Library;
import org.zoneaxis.source.catalogue.CrystalSketch;

class ZoneSketcherTest {

  private final ZoneSketcher sketcher = new ZoneSketcher();

  private static Material material(String id) {
    return new Library().find(MaterialId.parse(id)).orElseThrow();
  }

  /** Copper, quartz, and alumina. */
  @ParameterizedTest
  @ValueSource(strings = {"cod-9008468", "cod-5000035", "cod-1010914"})
  void sketchHasTheZonesAndTheirNets(String id) throws IOException {
    Material material = material(id);
    CrystalZones zones = new CrystalZonesFinder().of(material.crystal());

    CrystalSketch sketch = sketcher.sketch(material);

    CrystalZones read =
        ZonesCodec.read(
            new DataInputStream(new ByteArrayInputStream(sketch.bytes())),
            material.crystal().lattice());
    assertThat(read).isEqualTo(zones);
    assertThat(sketch.nets())
        .isNotEmpty()
        .allMatch(net -> net.x() >= 0 && net.x() <= 0.5 && net.area() > 0)
        .allMatch(net -> Math.hypot(net.x(), net.y()) > 0.999);
  }

  @Test
  void netOfCopperAlongTheCubeAxisIsASquare() {
    double edge = material("cod-9008468").crystal().lattice().lengthA();

    assertThat(sketcher.sketch(material("cod-9008468")).nets())
        .anySatisfy(
            net -> {
              assertThat(net.x()).isLessThan(1e-6);
              assertThat(net.y()).isBetween(1 - 1e-6, 1 + 1e-6);
              assertThat(net.area() * edge * edge).isBetween(4 - 1e-5, 4 + 1e-5);
            });
  }
}
