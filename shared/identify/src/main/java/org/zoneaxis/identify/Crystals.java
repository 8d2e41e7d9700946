package org.zoneaxis.identify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.ring.RingLine;
import org.zoneaxis.identify.score.ZonePrior;
import org.zoneaxis.identify.zone.NetIndex;

/** Some materials with the index of their nets, made once. Immutable and thread-safe. */
final class Crystals {

  private final List<MaterialFacts> facts;
  private final NetIndex index;
  private final ZonePrior zonePrior;
  private final double[] common;
  private final List<RingLine> rings;

  /** By zone; equal ones are one object. */
  private final Family[] families;

  Crystals(List<KnownCrystal> crystals) {
    this.facts = crystals.stream().map(KnownCrystal::facts).toList();
    this.index = new NetIndex(crystals.stream().map(KnownCrystal::zones).toList());
    this.zonePrior = new ZonePrior(index);
    this.rings = crystals.stream().map(KnownCrystal::zones).map(RingLine::new).toList();
    this.families = families();
    this.common = facts.stream().mapToDouble(Commonness::log).toArray();
  }

  private Family[] families() {
    Map<Family, Family> known = new HashMap<>();
    Family[] all = new Family[index.zoneCount()];
    for (int zone = 0; zone < all.length; zone++) {
      Family family = Family.of(facts.get(index.crystal(zone)), index.spots(zone));
      all[zone] = known.computeIfAbsent(family, same -> same);
    }
    return all;
  }

  /** What a zone has in common with others. */
  Family family(int zone) {
    return families[zone];
  }

  MaterialFacts facts(int crystal) {
    return facts.get(crystal);
  }

  RingLine rings(int crystal) {
    return rings.get(crystal);
  }

  NetIndex index() {
    return index;
  }

  ZonePrior zonePrior() {
    return zonePrior;
  }

  /** By crystal: how likely it is for a query; negative infinity where it is not asked for. */
  double[] logPrior(IdentifyQuery query) {
    List<Integer> elements =
        query.elements().stream().map(Element::atomicNumber).distinct().toList();
    Set<MaterialId> materials = new HashSet<>(query.materials());
    double[] prior = new double[facts.size()];
    for (int i = 0; i < prior.length; i++) {
      prior[i] =
          isWanted(facts.get(i), query, elements, materials)
              ? common[i] + Commonness.ofElements(facts.get(i), elements)
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
