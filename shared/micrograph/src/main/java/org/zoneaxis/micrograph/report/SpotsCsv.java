package org.zoneaxis.micrograph.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.identify.IndexedSpot;
import org.zoneaxis.micrograph.find.Centre;
import org.zoneaxis.micrograph.index.ImageFrame;
import org.zoneaxis.micrograph.index.Indexing;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * The spots of an image as a table: places in pixels, lengths in 1/nm where the size of a pixel is
 * known or follows from the likeliest candidate, indices of the net and of the crystal, distance
 * from the node.
 */
public final class SpotsCsv {

  /** The names of the columns, with units. */
  public static final String HEADER =
      "x (px),y (px),right (1/nm),up (1/nm),g (1/nm),intensity,m,n,h,k,l,residual (px)\n";

  private SpotsCsv() {}

  /** The table without its head. */
  public static String rows(Indexing indexing, Origin origin) {
    List<Optional<IndexedSpot>> indexed = indexing.indexed();
    List<Optional<NetFit.Assigned>> assigned = indexing.assigned();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < assigned.size(); i++) {
      Spot spot = indexing.features().spots().get(i);
      out.append(Decimal.of(spot.x() + origin.left(), 3)).append(',');
      out.append(Decimal.of(spot.y() + origin.top(), 3)).append(',');
      lengths(out, indexing, spot);
      out.append(Decimal.of(spot.intensity(), 1)).append(',');
      Optional<NetFit.Assigned> node = assigned.get(i);
      out.append(node.map(one -> one.m() + "," + one.n()).orElse(",")).append(',');
      Optional<MillerIndices> hkl =
          indexed
              .get(i)
              .flatMap(IndexedSpot::hkl)
              .or(() -> node.flatMap(one -> TransmittedSpot.hkl(indexing, one)));
      out.append(hkl.map(h -> h.h() + "," + h.k() + "," + h.l()).orElse(",,")).append(',');
      out.append(node.map(one -> Decimal.of(one.distance(), 3)).orElse("")).append('\n');
    }
    return out.toString();
  }

  private static void lengths(StringBuilder out, Indexing indexing, Spot spot) {
    OptionalDouble pixel = indexing.perNanometre();
    Optional<Centre> centre = indexing.features().centre();
    if (pixel.isEmpty() || centre.isEmpty()) {
      out.append(",,,");
      return;
    }
    var place = new ImageFrame(centre.get().x(), centre.get().y()).toPattern(spot.x(), spot.y());
    double right = place.x() * pixel.getAsDouble();
    double up = place.y() * pixel.getAsDouble();
    out.append(Decimal.of(right, 4)).append(',').append(Decimal.of(up, 4)).append(',');
    out.append(Decimal.of(Math.sqrt(right * right + up * up), 4)).append(',');
  }
}
