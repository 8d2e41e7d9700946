package org.zoneaxis.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.tilt.StageTilt;
import org.zoneaxis.diffraction.tilt.TiltTarget;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.table.TextTable;
import org.zoneaxis.figure.tilt.TiltOptions;
import org.zoneaxis.figure.tilt.TiltPlan;
import org.zoneaxis.figure.tilt.TiltStatement;

/** A plan of tilts for a terminal. */
final class TiltText {

  private TiltText() {}

  static String of(TiltPlan plan) {
    boolean hexagonal = plan.material().crystal().lattice().isHexagonal();
    StringBuilder text = new StringBuilder();
    text.append(plan.material().bestName())
        .append(" (")
        .append(plan.material().id().text())
        .append(") from ")
        .append(zone(plan.seen().zone().indices(hexagonal)))
        .append(" at alpha, beta ")
        .append(words(plan.seen().tilt()))
        .append(", ")
        .append(plan.options().get(TiltOptions.HOLDER).label())
        .append(", degrees\n");
    text.append(TiltStatement.of(plan)).append('\n');
    text.append("Signs: ")
        .append(plan.options().get(TiltOptions.HOLDER).holder().signs())
        .append("\n\n");
    text.append(targets(plan.targets(), hexagonal));
    if (!plan.turned().isEmpty()) {
      text.append("\nTurned by 180\u00B0 about the zone that is seen:\n");
      text.append(targets(plan.turned(), hexagonal));
    }
    if (!plan.twoBeam().isEmpty()) {
      text.append("\nTwo-beam conditions:\n").append(twoBeam(plan.twoBeam(), hexagonal));
    }
    return text.toString();
  }

  private static String targets(List<TiltTarget> targets, boolean hexagonal) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("zone", "alpha", "beta", "angle", "reached", "band", "way"));
    for (TiltTarget target : targets) {
      List<String> row = new ArrayList<>();
      row.add(zone(target.zone().orElseThrow().indices(hexagonal)));
      row.addAll(reached(target));
      row.add(
          target.band().map(plane -> IndexLettering.inLine(plane.indices(hexagonal))).orElse(""));
      row.add(target.path().stream().map(TiltText::words).collect(Collectors.joining(" > ")));
      rows.add(row);
    }
    return TextTable.aligned(rows);
  }

  private static String twoBeam(List<TiltPlan.TwoBeam> conditions, boolean hexagonal) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("reflection", "alpha", "beta", "angle", "reached"));
    for (TiltPlan.TwoBeam condition : conditions) {
      List<String> row = new ArrayList<>();
      row.add(IndexLettering.inLine(condition.hkl().indices(hexagonal)));
      row.addAll(reached(condition.target()));
      rows.add(row);
    }
    return TextTable.aligned(rows);
  }

  private static List<String> reached(TiltTarget target) {
    return List.of(
        Decimal.fixed(target.tilt().alpha(), 2),
        Decimal.fixed(target.tilt().beta(), 2),
        Decimal.fixed(target.angle(), 2),
        target.reachable() ? "yes" : "no");
  }

  private static String zone(List<Integer> indices) {
    return "[" + IndexLettering.inLine(indices) + "]";
  }

  private static String words(StageTilt tilt) {
    return Decimal.fixed(tilt.alpha(), 1) + ", " + Decimal.fixed(tilt.beta(), 1);
  }
}
