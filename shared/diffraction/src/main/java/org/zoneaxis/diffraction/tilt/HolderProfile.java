package org.zoneaxis.diffraction.tilt;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.diffraction.tilt.Holder.Kind;

/**
 * Holders to begin with, with usual limits, and what is known of the signs of their angles. What a
 * goniometer counts as positive differs between instruments and is turned with the image, so a
 * profile is a beginning: the direction of the alpha axis on the screen has to be given for the
 * camera length, and a second zone tells the signs ({@link Settlement#ofSigns}). Only the product
 * of both signs matters beside that direction.
 */
public enum HolderProfile {
  /**
   * FEI and Thermo Fisher (D. N. Mastronarde, notes on physical and specimen coordinates of a
   * Tecnai F30, SerialEM: tilting positive turns the rod counter-clockwise as seen from its tip).
   */
  FEI(
      "FEI / Thermo Fisher",
      Kind.DOUBLE_TILT,
      40,
      30,
      "Alpha is right-handed about the axis that points to the tip of the holder: so on a Tecnai F30"
          + " (notes for SerialEM). Of beta nothing published was found; right-handed is assumed."),
  /**
   * JEOL (ARM200CF of Nanocartography, Elemental Microscopy EM000001, figure 28; alpha of a JEOL
   * 2010 in the examples of pycotem).
   */
  JEOL(
      "JEOL",
      Kind.DOUBLE_TILT,
      35,
      30,
      "Two zones of a copper-nickel crystal, seen in an ARM200CF, agree within 0.3\u00B0 where both"
          + " angles count the same way, and are more than 5\u00B0 off where one is reversed"
          + " (Nanocartography, EM000001, figure 28). Other models were not tested."),
  /** Hitachi. */
  HITACHI(
      "Hitachi",
      Kind.DOUBLE_TILT,
      30,
      30,
      "Nothing published was found of the signs of Hitachi's holders; right-handed is assumed for"
          + " both."),
  /** Gatan's double-tilt holders (646, 652), beta driven in the holder. */
  GATAN(
      "Gatan double tilt",
      Kind.DOUBLE_TILT,
      60,
      45,
      "Alpha is that of the microscope the holder is in. Of the sign of beta nothing published was"
          + " found; right-handed is assumed for both."),
  /** Tilt-rotate holders: the second angle turns the specimen in its plane. */
  TILT_ROTATE(
      "tilt-rotate",
      Kind.TILT_ROTATE,
      60,
      180,
      "Alpha is that of the microscope the holder is in. Which way the rotation counts differs, and"
          + " nothing published was found; counter-clockwise as seen from the source is assumed."),
  /** Any other double tilt: its limits and signs are to be given. */
  OWN(
      "own double tilt",
      Kind.DOUBLE_TILT,
      45,
      45,
      "Both angles count as you say, right-handed where you say nothing.");

  private final String title;
  private final Kind kind;
  private final double alphaLimit;
  private final double betaLimit;
  private final String signs;

  HolderProfile(String title, Kind kind, double alphaLimit, double betaLimit, String signs) {
    this.title = title;
    this.kind = kind;
    this.alphaLimit = alphaLimit;
    this.betaLimit = betaLimit;
    this.signs = signs;
  }

  /** The name in print. */
  public String title() {
    return title;
  }

  /** The name in an address. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is known of the signs of its angles, and what is assumed, in sentences. */
  public String signs() {
    return signs;
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
