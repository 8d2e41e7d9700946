package org.zoneaxis.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.factor.StructureFactor;

/** Patterns of an independent program (see README.md beside patterns.json), g1 turned right. */
public final class ReferencePatterns {

  /** A pattern and its material. */
  public record Example(String name, Material material, DiffractionPattern pattern) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final List<Example> examples = new ArrayList<>();

  /** The patterns of a file in the form of patterns.json. */
  ReferencePatterns(InputStream file) throws IOException {
    for (JsonNode structure : new ObjectMapper().readTree(file).get("structures")) {
      Material material = material(structure);
      for (JsonNode pattern : structure.get("patterns")) {
        examples.add(
            new Example(
                pattern.get("id").asText(),
                material,
                pattern(pattern, material.crystal().lattice())));
      }
    }
  }

  public static List<Example> all() {
    try (InputStream file = ReferencePatterns.class.getResourceAsStream("patterns.json")) {
      return new ReferencePatterns(file).examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Example named(String name) {
    return all().stream().filter(example -> example.name().equals(name)).findFirst().orElseThrow();
  }

  List<Example> examples() {
    return examples;
  }

  private static Material material(JsonNode node) {
    JsonNode cell = node.get("lattice_parameters");
    Lattice lattice =
        Lattice.ofParameters(
            cell.get(0).asDouble(),
            cell.get(1).asDouble(),
            cell.get(2).asDouble(),
            cell.get(3).asDouble(),
            cell.get(4).asDouble(),
            cell.get(5).asDouble());
    List<Site> sites = new ArrayList<>();
    JsonNode atoms = node.get("sites");
    for (int i = 0; i < atoms.get("Z").size(); i++) {
      JsonNode position = atoms.get("positions").get(i);
      Element element = Element.valueOf(atoms.get("species").get(i).asText());
      double occupancy = atoms.get("occupancy").get(i).asDouble();
      sites.add(
          new Site(
              position.get(0).asDouble(),
              position.get(1).asDouble(),
              position.get(2).asDouble(),
              List.of(new Occupant(element, occupancy, OptionalDouble.empty()))));
    }
    SpaceGroup group =
        new SpaceGroup(
            node.get("spacegroup").get("number").asInt(),
            node.get("spacegroup").get("symbol").asText());
    Crystal crystal =
        new Crystal(lattice, sites, CellSetting.CONVENTIONAL_STANDARD, Optional.of(group));
    return new Material(
        MaterialId.parse("cod-9008566"),
        crystal,
        new Source(
            "Crystallography Open Database",
            "https://www.crystallography.net/cod/9008566.html",
            "CC0",
            ""),
        List.of(node.get("name").asText()),
        List.of());
  }

  private static DiffractionPattern pattern(JsonNode node, Lattice lattice) {
    JsonNode axis = node.get("zone_axis");
    ZoneAxis zoneAxis =
        axis.size() == 4
            ? ZoneAxis.ofWeber(
                axis.get(0).asInt(), axis.get(1).asInt(), axis.get(2).asInt(), axis.get(3).asInt())
            : new ZoneAxis(axis.get(0).asInt(), axis.get(1).asInt(), axis.get(2).asInt());
    PatternParameters parameters =
        new PatternParameters(
            new ElectronBeam(node.get("voltage_kV").asDouble()),
            node.get("k_max").asDouble(),
            node.get("sigma_excitation_error").asDouble(),
            node.get("precession_angle_degrees").asDouble());
    List<Reflection> reflections = new ArrayList<>();
    for (JsonNode row : node.get("reflections")) {
      reflections.add(reflection(row, zoneAxis));
    }
    return turned(zoneAxis, parameters, lattice, reflections);
  }

  private static Reflection reflection(JsonNode row, ZoneAxis zoneAxis) {
    MillerIndices hkl =
        new MillerIndices(row.get(0).asInt(), row.get(1).asInt(), row.get(2).asInt());
    return new Reflection(
        hkl,
        row.get(3).asDouble(),
        row.get(4).asDouble(),
        row.get(5).asDouble(),
        row.get(6).asDouble(),
        hkl.laueZone(zoneAxis),
        new StructureFactor(row.get(7).asDouble(), row.get(8).asDouble()),
        row.get(9).asDouble(),
        0);
  }

  /** The pattern with its shortest reflection to the right, scaled to the strongest. */
  static DiffractionPattern turned(
      ZoneAxis zoneAxis,
      PatternParameters parameters,
      Lattice lattice,
      List<Reflection> reflections) {
    Optional<PatternBasis> basis = basis(reflections, lattice);
    Optional<Reflection> right =
        basis.map(
            found ->
                reflections.stream()
                    .filter(reflection -> reflection.hkl().equals(found.g1().hkl()))
                    .findFirst()
                    .orElseThrow());
    double cosine = right.map(g1 -> g1.right() / g1.g()).orElse(1.0);
    double sine = right.map(g1 -> g1.up() / g1.g()).orElse(0.0);
    double strongest =
        reflections.stream()
            .filter(reflection -> !reflection.hkl().isDirectBeam())
            .mapToDouble(Reflection::intensity)
            .max()
            .orElse(1);
    List<Reflection> turned = new ArrayList<>();
    for (Reflection old : reflections) {
      turned.add(
          new Reflection(
              old.hkl(),
              cosine * old.right() + sine * old.up(),
              cosine * old.up() - sine * old.right(),
              old.g(),
              old.excitationError(),
              old.laueZone(),
              old.structureFactor(),
              old.intensity(),
              100 * old.intensity() / strongest));
    }
    turned.sort(
        Comparator.comparingDouble((Reflection reflection) -> Math.rint(1e8 * reflection.g()))
            .thenComparing(Reflection::hkl));
    return new DiffractionPattern(
        zoneAxis, parameters, basis.map(found -> found.g1().hkl()), basis, turned);
  }

  private static Optional<PatternBasis> basis(List<Reflection> reflections, Lattice lattice) {
    List<Reflection> zone =
        reflections.stream()
            .filter(reflection -> reflection.laueZone() == 0 && !reflection.hkl().isDirectBeam())
            .sorted(
                Comparator.comparingDouble((Reflection r) -> Math.rint(1e7 * r.g()))
                    .thenComparing(Reflection::hkl, Comparator.reverseOrder()))
            .toList();
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    Reflection g1 = zone.get(0);
    Reflection g2 = null;
    double best = 0;
    for (Reflection candidate : zone) {
      if (g2 != null && candidate.g() > g2.g() + 1e-7) {
        break;
      }
      double sine = (g1.right() * candidate.up() - g1.up() * candidate.right());
      double cosine = (g1.right() * candidate.right() + g1.up() * candidate.up());
      double angle = StrictMath.toDegrees(StrictMath.atan2(sine, cosine));
      if (angle > best + 1e-6 && angle < 90 + 1e-6) {
        best = angle;
        g2 = candidate;
      }
    }
    if (g2 == null) {
      return Optional.empty();
    }
    double first = lattice.reciprocal(g1.hkl()).length();
    double second = lattice.reciprocal(g2.hkl()).length();
    return Optional.of(
        new PatternBasis(
            new PatternBasis.Vector(g1.hkl(), first),
            new PatternBasis.Vector(g2.hkl(), second),
            second / first,
            best));
  }
}
