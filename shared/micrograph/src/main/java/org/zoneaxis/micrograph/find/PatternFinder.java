package org.zoneaxis.micrograph.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.micrograph.frame.Frame;
import org.zoneaxis.micrograph.frame.Levels;
import org.zoneaxis.micrograph.frame.Preparation;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.net.NetSearch;
import org.zoneaxis.micrograph.net.Transmitted;
import org.zoneaxis.micrograph.ring.Ring;
import org.zoneaxis.micrograph.ring.RingFit;
import org.zoneaxis.micrograph.ring.RingSearch;
import org.zoneaxis.micrograph.spot.Spot;
import org.zoneaxis.micrograph.spot.SpotSearch;

/** Finds what is on an image. */
public final class PatternFinder {

  /** With more evidence than this for a net, no rings are looked for. */
  private static final double CLEAR_NET = 60;

  /** Nets of further grains that are looked for, at most. */
  private static final int MOST_NETS = 3;

  /** In pixels. */
  private static final int LEAST_SIDE = 32;

  /** In standard deviations of the noise. */
  private static final double CLEAR_SPOT = 30;

  /** The ground of a pattern is below this share of the range of counts. */
  private static final double MOSTLY_DARK = 0.2;

  /** So it is in this share of the frame. */
  private static final double MOST = 0.9;

  /** A ring that is seen in this share of its directions is one for certain. */
  private static final double CLEAR_RING = 0.9;

  /** The transmitted beam is a node of another net within this share of its vector. */
  private static final double SAME_NODE = 0.12;

  private PatternFinder() {}

  /** Finds what is on an image, without help. */
  public static ImageFeatures find(Image image) {
    return find(image, FindOptions.NONE);
  }

  /** Finds what is on an image. */
  public static ImageFeatures find(Image image, FindOptions options) {
    if (Math.min(image.width(), image.height()) < LEAST_SIDE) {
      return new ImageFeatures(
          PatternKind.OTHER,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of("The image is too small to be searched."));
    }
    boolean negative = Negative.is(image);
    ImageFeatures features = searched(negative ? image.negative() : image, options);
    if (!negative) {
      return features;
    }
    if (features.net().isPresent() || features.kind() == PatternKind.RINGS) {
      return features.noting("The image is a negative: its spots are dark.");
    }
    // An image with something dark on it, such as a particle.
    return searched(image, options);
  }

  private static ImageFeatures searched(Image image, FindOptions options) {
    Preparation prepared = Preparation.of(image, options.excluded());
    List<String> notes = new ArrayList<>(setAside(prepared));
    List<Spot> spots = SpotSearch.find(image, prepared, options.threshold());
    Optional<NetFit> found = NetSearch.find(spots);
    // Who says where the transmitted beam is says that there is one.
    if (options.centre().isEmpty()
        && found.filter(fit -> SpecimenImage.is(fit, spots, prepared)).isPresent()) {
      return ofSpecimen(spots, notes);
    }
    Optional<NetFit> net = found.map(fit -> centred(fit, prepared, spots, options));
    Optional<RingFit> rings =
        net.filter(fit -> fit.evidence() > CLEAR_NET).isPresent()
            ? Optional.empty()
            : rings(prepared.frame(), options);
    if (rings.filter(PatternFinder::isClear).isPresent() && !isBetter(net, rings)) {
      return ofRings(rings.get(), spots, notes);
    }
    if (net.isPresent()) {
      return ofNet(net.get(), prepared, spots, notes);
    }
    return withoutNet(prepared, spots, rings, options, notes);
  }

  private static NetFit centred(
      NetFit fit, Preparation prepared, List<Spot> spots, FindOptions options) {
    return options
        .centre()
        .map(centre -> Transmitted.at(spots, fit, centre.x(), centre.y()))
        .orElseGet(() -> Transmitted.of(prepared, spots, fit));
  }

  private static ImageFeatures ofSpecimen(List<Spot> spots, List<String> notes) {
    notes.add(
        "The image is filled with a net of like spots without a transmitted beam: it looks like an"
            + " image of a lattice, and is no diffraction pattern.");
    return new ImageFeatures(
        PatternKind.OTHER,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        spots,
        Optional.empty(),
        notes);
  }

  private static List<String> setAside(Preparation prepared) {
    List<String> notes = new ArrayList<>();
    if (prepared.stopped()) {
      notes.add("The shadow of a beam stop was set aside.");
    }
    if (prepared.drawn()) {
      notes.add("Letters, lines or colours that are drawn on the image were set aside.");
    }
    if (prepared.hotPixels() > 0) {
      notes.add(
          prepared.hotPixels() == 1
              ? "A hot pixel was set aside."
              : prepared.hotPixels() + " hot pixels were set aside.");
    }
    return notes;
  }

  private static Optional<RingFit> rings(Frame frame, FindOptions options) {
    return options.centre().isPresent()
        ? RingSearch.about(frame, options.centre().get().x(), options.centre().get().y())
        : RingSearch.find(frame);
  }

  /** Several rings, or one that is almost all around. */
  private static boolean isClear(RingFit rings) {
    return rings.rings().size() >= 2
        || rings.rings().stream().anyMatch(ring -> ring.coverage() > CLEAR_RING);
  }

  /** Whether a net is a better account than rings. */
  private static boolean isBetter(Optional<NetFit> net, Optional<RingFit> rings) {
    return net.isPresent()
        && rings.get().rings().stream()
                .mapToDouble(Ring::coverage)
                .filter(c -> c > CLEAR_RING)
                .count()
            < 3;
  }

  private static ImageFeatures ofRings(RingFit rings, List<Spot> spots, List<String> notes) {
    return new ImageFeatures(
        PatternKind.RINGS,
        Optional.of(new Centre(rings.x(), rings.y(), true)),
        Optional.empty(),
        List.of(),
        spots,
        Optional.of(rings),
        notes);
  }

  private static ImageFeatures ofNet(
      NetFit net, Preparation prepared, List<Spot> spots, List<String> notes) {
    List<NetFit> others = otherNets(net, spots);
    if (!others.isEmpty()) {
      notes.add(
          "Spots that are not of the first net lie on "
              + (others.size() == 1 ? "another" : others.size() + " others")
              + ", as where several grains are lit.");
    }
    double x = net.net().x();
    double y = net.net().y();
    if (!prepared.frame().isSeen(prepared.frame().toFrame(x), prepared.frame().toFrame(y))) {
      notes.add("The transmitted beam is hidden; its place is that of the net.");
    }
    return new ImageFeatures(
        PatternKind.SPOTS,
        Optional.of(new Centre(x, y, true)),
        Optional.of(net),
        others,
        spots,
        Optional.empty(),
        notes);
  }

  /** Nets of what is left, through the same transmitted beam. */
  private static List<NetFit> otherNets(NetFit net, List<Spot> spots) {
    List<NetFit> others = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    net.assigned().forEach(assigned -> taken.add(assigned.spot()));
    int transmitted =
        net.assigned().stream()
            .filter(assigned -> assigned.m() == 0 && assigned.n() == 0)
            .mapToInt(NetFit.Assigned::spot)
            .findFirst()
            .orElse(-1);
    while (others.size() < MOST_NETS) {
      List<Integer> rest = new ArrayList<>();
      for (int i = 0; i < spots.size(); i++) {
        if (!taken.contains(i) || i == transmitted) {
          rest.add(i);
        }
      }
      Optional<NetFit> found =
          NetSearch.find(rest.stream().map(spots::get).toList())
              .map(fit -> renumbered(fit, rest))
              .flatMap(fit -> through(fit, net.net().x(), net.net().y()));
      if (found.isEmpty()) {
        break;
      }
      others.add(found.get());
      found.get().assigned().forEach(assigned -> taken.add(assigned.spot()));
    }
    return others;
  }

  private static NetFit renumbered(NetFit fit, List<Integer> places) {
    return new NetFit(
        fit.net(),
        fit.residual(),
        fit.assigned().stream()
            .map(a -> new NetFit.Assigned(places.get(a.spot()), a.m(), a.n(), a.distance()))
            .toList(),
        fit.evidence());
  }

  private static Optional<NetFit> through(NetFit fit, double x, double y) {
    int m = (int) Math.rint(fit.net().m(x, y));
    int n = (int) Math.rint(fit.net().n(x, y));
    double dx = fit.net().nodeX(m, n) - x;
    double dy = fit.net().nodeY(m, n) - y;
    double reach = SAME_NODE * fit.net().a();
    return dx * dx + dy * dy < reach * reach ? Optional.of(fit.from(m, n)) : Optional.empty();
  }

  private static ImageFeatures withoutNet(
      Preparation prepared,
      List<Spot> spots,
      Optional<RingFit> rings,
      FindOptions options,
      List<String> notes) {
    Levels levels = prepared.levels();
    boolean dark =
        prepared.background().share(MOST) - levels.dark()
            < MOSTLY_DARK * (levels.largest() - levels.dark());
    boolean clear = spots.stream().anyMatch(spot -> spot.significance() > CLEAR_SPOT);
    if (!dark || !clear || SpecimenImage.isOfMany(spots, prepared)) {
      notes.add("There are no spots on a net and no rings: this is no diffraction pattern.");
      return new ImageFeatures(
          PatternKind.OTHER, Optional.empty(), Optional.empty(), List.of(), spots, rings, notes);
    }
    notes.add("The spots are too few, or of too many crystals, to tell a net.");
    return new ImageFeatures(
        PatternKind.SPOTS,
        options.centre().or(() -> LoneCentre.of(prepared, spots)),
        Optional.empty(),
        List.of(),
        spots,
        Optional.empty(),
        notes);
  }
}
