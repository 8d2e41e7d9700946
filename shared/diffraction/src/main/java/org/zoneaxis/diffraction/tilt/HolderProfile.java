package org.zoneaxis.diffraction.tilt;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.diffraction.tilt.Holder.Kind;

/**
 * Holders to begin with, with usual limits. What a maker's goniometer counts as positive differs
 * between instruments and is turned with the image, so a profile is a beginning: the direction of
 * the alpha axis on the screen has to be given for the camera length, and a second zone tells the
 * signs ({@link Settlement#ofSigns}). Only the product of both signs matters beside that direction.
 */
public enum HolderProfile {
  /**
   * FEI and Thermo Fisher: alpha is right-handed about the axis that points to the tip of the
   * holder (D. N. Mastronarde's notes on the coordinates of a Tecnai F30, SerialEM).
   */
  FEI("FEI / Thermo Fisher", Kind.DOUBLE_TILT, 40, 30),
  /** JEOL: X and Y tilts are alpha and beta. */
  JEOL("JEOL", Kind.DOUBLE_TILT, 35, 30),
  /** Hitachi. */
  HITACHI("Hitachi", Kind.DOUBLE_TILT, 30, 30),
  /** Gatan's double-tilt holders (646, 652), beta driven in the holder. */
  GATAN("Gatan double tilt", Kind.DOUBLE_TILT, 60, 45),
  /** Tilt-rotate holders: the second angle turns the specimen in its plane. */
  TILT_ROTATE("tilt-rotate", Kind.TILT_ROTATE, 60, 180),
  /** Any other double tilt: its limits and signs are to be given. */
  OWN("own double tilt", Kind.DOUBLE_TILT, 45, 45);

  private final String title;
  private final Kind kind;
  private final double alphaLimit;
  private final double betaLimit;

  HolderProfile(String title, Kind kind, double alphaLimit, double betaLimit) {
    this.title = title;
    this.kind = kind;
    this.alphaLimit = alphaLimit;
    this.betaLimit = betaLimit;
  }

  /** The name in print. */
  public String title() {
    return title;
  }

  /** The name in an address. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The holder, its alpha axis to the right, both angles right-handed. */
  public Holder holder() {
    return new Holder(kind, 1, 1, 0, alphaLimit, betaLimit);
  }

  /**
   * The profile of a name in an address.
   *
   * @throws NotationException where it is none; it lists those that are
   */
  public static HolderProfile of(String slug) {
    return Stream.of(values())
        .filter(profile -> profile.slug().equals(slug))
        .findFirst()
        .orElseThrow(
            () ->
                new NotationException(
                    "holder",
                    slug,
                    "one of "
                        + Stream.of(values())
                            .map(HolderProfile::slug)
                            .collect(Collectors.joining(", "))));
  }
}
