package org.zoneaxis.figure.tilt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.diffraction.tilt.HolderProfile;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.figure.option.Spelled;

/** What a request for tilts may say: the present tilts, the picture on the screen, the holder. */
public final class TiltOptions {

  private static final String DEGREES = "degrees";

  /** The field of a page in which the target stands. */
  public static final String TO = "to";

  /** More targets than anybody looks at. */
  private static final int MOST = 12;

  /** A holder's profile as requests write it. */
  public record Profile(HolderProfile holder) implements Spelled {

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

  /** Which way an angle counts. */
  public enum Sense implements Spelled {
    RIGHT_HANDED("right", "right-handed", 1),
    LEFT_HANDED("left", "left-handed", -1);

    private final String text;
    private final String label;
    private final int sign;

    Sense(String text, String label, int sign) {
      this.text = text;
      this.label = label;
      this.sign = sign;
    }

    int sign() {
      return sign;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Some zones, with semicolons between them. */
  private record Zones(int most) implements Notation<List<Indices>> {

    @Override
    public List<Indices> read(Option<?> option, String text) {
      String[] parts = text.split(";", most + 1);
      if (parts.length > most) {
        throw new RequestException(option.name(), text, "write at most " + most + " zones");
      }
      List<Indices> zones = new ArrayList<>();
      for (String part : parts) {
        zones.add(Indices.parse(option.name(), part));
      }
      return List.copyOf(zones);
    }

    @Override
    public String write(List<Indices> value) {
      return value.stream().map(Indices::toString).collect(Collectors.joining(";"));
    }

    @Override
    public Domain domain() {
      return new Domain.Text("u,v,w;u,v,w, at most " + most);
    }
  }

  private static final List<Profile> PROFILES =
      Stream.of(HolderProfile.values()).map(Profile::new).toList();

  public static final Option<BigDecimal> ALPHA =
      Option.measured("alpha", DEGREES, "0", "-90", "90")
          .meaning("Alpha", "alpha at which the zone is seen", "9.5");

  public static final Option<BigDecimal> BETA =
      Option.measured("beta", DEGREES, "0", "-180", "180")
          .meaning("Beta", "beta at which the zone is seen", "3.3");

  public static final Option<Optional<Indices>> REFLECTION =
      Option.reflection("reflection")
          .meaning("Reflection", "a reflection of the zone whose direction is given", "2,0,0")
          .usually("shortest (g1)");

  public static final Option<BigDecimal> AZIMUTH =
      Option.measured("azimuth", DEGREES, "0", "-360", "360")
          .meaning(
              "Its direction",
              "direction of the reflection on the screen, counter-clockwise from the right",
              "30");

  public static final Option<Profile> HOLDER =
      Option.of("holder", new Profiles(), new Profile(HolderProfile.FEI))
          .meaning("Holder", "the holder, which gives kind and limits", "gatan");

  public static final Option<BigDecimal> AXIS =
      Option.measured("axis", DEGREES, "0", "-360", "360")
          .meaning(
              "Alpha axis",
              "direction of the alpha axis on the screen, counter-clockwise from the right",
              "12");

  public static final Option<Optional<BigDecimal>> ALPHA_LIMIT =
      Option.measurement("alphaLimit", DEGREES, "1", "90")
          .meaning("Largest alpha", "largest absolute alpha", "35")
          .usually("that of the holder");

  public static final Option<Optional<BigDecimal>> BETA_LIMIT =
      Option.measurement("betaLimit", DEGREES, "1", "180")
          .meaning("Largest beta", "largest absolute beta", "25")
          .usually("that of the holder");

  public static final Option<Sense> ALPHA_SIGN =
      Option.choice("alphaSign", Sense.RIGHT_HANDED, List.of(Sense.values()))
          .meaning("Alpha counts", "which way alpha counts about its axis", "left");

  public static final Option<Sense> BETA_SIGN =
      Option.choice("betaSign", Sense.RIGHT_HANDED, List.of(Sense.values()))
          .meaning("Beta counts", "which way beta counts about its axis", "left");

  public static final Option<List<Indices>> ALSO =
      Option.of("also", new Zones(MOST), List.<Indices>of())
          .meaning("Other targets", "other zones that are looked for", "0,1,1;1,1,1")
          .usually("none");

  public static final Option<List<Indices>> TWO_BEAM =
      Option.reflections("twoBeam", MOST)
          .meaning(
              "Two beams",
              "reflections of the zone to be brought to the Bragg condition",
              "2,0,0;0,2,0")
          .usually("the two shortest and their opposites");

  public static final Option<Optional<Indices>> SECOND =
      Option.direction("second")
          .meaning(
              "Second zone", "another zone that was seen, which settles what one cannot", "1,1,2")
          .usually("none");

  public static final Option<BigDecimal> SECOND_ALPHA =
      Option.measured("secondAlpha", DEGREES, "0", "-90", "90")
          .meaning("Its alpha", "alpha at which the second zone was seen", "-20.3");

  public static final Option<BigDecimal> SECOND_BETA =
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
          ALPHA_SIGN,
          BETA_SIGN,
          ALSO,
          TWO_BEAM,
          SECOND,
          SECOND_ALPHA,
          SECOND_BETA,
          FigureOptions.KV);

  public static final List<String> NAMES = OptionValues.names(ALL);

  private TiltOptions() {}
}
