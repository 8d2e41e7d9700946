package org.zoneaxis.http.tilt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.diffraction.tilt.HolderProfile;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.Spelled;

/** What a request for tilts may say: the present tilts, the picture on the screen, the holder. */
public final class TiltOptions {

  private static final String DEGREES = "degrees";

  /** A holder's profile as requests write it. */
  record Profile(HolderProfile holder) implements Spelled {

    @Override
    public String text() {
      return holder.slug();
    }

    @Override
    public String label() {
      return holder.title();
    }
  }

  /** The profiles by their names. */
  private record Profiles() implements Notation<Profile> {

    @Override
    public Profile read(Option<?> option, String text) {
      return new Profile(HolderProfile.of(text));
    }

    @Override
    public String write(Profile value) {
      return value.text();
    }

    @Override
    public Domain domain() {
      return new Domain.Choices(PROFILES);
    }
  }

  private static final List<Profile> PROFILES =
      Stream.of(HolderProfile.values()).map(Profile::new).toList();

  static final Option<BigDecimal> ALPHA =
      Option.measured("alpha", DEGREES, "0", "-90", "90")
          .meaning("Alpha", "alpha at which the zone is seen", "9.5");

  static final Option<BigDecimal> BETA =
      Option.measured("beta", DEGREES, "0", "-180", "180")
          .meaning("Beta", "beta at which the zone is seen", "3.3");

  static final Option<Optional<Indices>> REFLECTION =
      Option.reflection("reflection")
          .meaning("Reflection", "a reflection of the zone whose direction is given", "2,0,0")
          .usually("shortest (g1)");

  static final Option<BigDecimal> AZIMUTH =
      Option.measured("azimuth", DEGREES, "0", "-360", "360")
          .meaning(
              "Its direction",
              "direction of the reflection on the screen, counter-clockwise from the right",
              "30");

  static final Option<Profile> HOLDER =
      Option.of("holder", new Profiles(), new Profile(HolderProfile.FEI))
          .meaning("Holder", "the holder, which gives kind and limits", "gatan");

  static final Option<BigDecimal> AXIS =
      Option.measured("axis", DEGREES, "0", "-360", "360")
          .meaning(
              "Alpha axis",
              "direction of the alpha axis on the screen, counter-clockwise from the right",
              "12");

  static final Option<Optional<BigDecimal>> ALPHA_LIMIT =
      Option.measurement("alphaLimit", DEGREES, "1", "90")
          .meaning("Largest alpha", "largest absolute alpha", "35")
          .usually("that of the holder");

  static final Option<Optional<BigDecimal>> BETA_LIMIT =
      Option.measurement("betaLimit", DEGREES, "1", "180")
          .meaning("Largest beta", "largest absolute beta", "25")
          .usually("that of the holder");

  static final Option<Optional<Indices>> SECOND =
      Option.direction("second")
          .meaning(
              "Second zone", "another zone that was seen, which settles what one cannot", "1,1,2")
          .usually("none");

  static final Option<BigDecimal> SECOND_ALPHA =
      Option.measured("secondAlpha", DEGREES, "0", "-90", "90")
          .meaning("Its alpha", "alpha at which the second zone was seen", "-20.3");

  static final Option<BigDecimal> SECOND_BETA =
      Option.measured("secondBeta", DEGREES, "0", "-180", "180")
          .meaning("Its beta", "beta at which the second zone was seen", "3.3");

  public static final List<Option<?>> ALL =
      List.of(
          ALPHA,
          BETA,
          REFLECTION,
          AZIMUTH,
          HOLDER,
          AXIS,
          ALPHA_LIMIT,
          BETA_LIMIT,
          SECOND,
          SECOND_ALPHA,
          SECOND_BETA);

  public static final List<String> NAMES = OptionValues.names(ALL);

  private TiltOptions() {}
}
