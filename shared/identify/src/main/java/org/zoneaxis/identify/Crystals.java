package org.zoneaxis.identify;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.ring.RingLine;
import org.zoneaxis.identify.zone.CrystalZones;

/**
 * Some materials, with what spots and rings are compared with: made when it is first asked for,
 * since a question needs one of both. Thread-safe.
 */
final class Crystals {

  private final List<KnownCrystal> crystals;
  private final double[] common;
  private Optional<CrystalNets> nets = Optional.empty();
  private Optional<List<RingLine>> rings = Optional.empty();

  Crystals(List<KnownCrystal> crystals) {
    this.crystals = List.copyOf(crystals);
    this.common = crystals.stream().map(KnownCrystal::facts).mapToDouble(Commonness::log).toArray();
  }

  Set<MaterialId> ids() {
    return crystals.stream().map(crystal -> crystal.facts().id()).collect(Collectors.toSet());
  }

  MaterialFacts facts(int crystal) {
    return crystals.get(crystal).facts();
  }

  CrystalZones zones(int crystal) {
    return crystals.get(crystal).zones();
  }

  synchronized CrystalNets nets() {
    if (nets.isEmpty()) {
      nets = Optional.of(new CrystalNets(crystals));
    }
    return nets.get();
  }

  /** The rings of each. */
  synchronized List<RingLine> rings() {
    if (rings.isEmpty()) {
      rings = Optional.of(crystals.stream().map(KnownCrystal::zones).map(RingLine::new).toList());
    }
    return rings.get();
  }

  /** By crystal: how likely it is for a query; negative infinity where it is not asked for. */
  double[] logPrior(IdentifyQuery query) {
    List<Integer> elements =
        query.elements().stream().map(Element::atomicNumber).distinct().toList();
    Set<MaterialId> materials = new HashSet<>(query.materials());
    double[] prior = new double[crystals.size()];
    for (int i = 0; i < prior.length; i++) {
      prior[i] =
          isWanted(facts(i), query, elements, materials)
              ? common[i] + Commonness.ofElements(facts(i), elements)
              : Double.NEGATIVE_INFINITY;
    }
    return prior;
  }

  /** How many crystals a query looks at. */
  static int count(double[] prior) {
    return (int) Arrays.stream(prior).filter(Double::isFinite).count();
  }

  private static boolean isWanted(
      MaterialFacts material,
      IdentifyQuery query,
      List<Integer> elements,
      Set<MaterialId> materials) {
    return (elements.isEmpty() || material.consistsOf(elements))
        && (materials.isEmpty() || materials.contains(material.id()))
        && (query.calculated() || material.origin() != CellOrigin.CALCULATED)
        && (query.frameworks() || !material.framework());
  }
}
