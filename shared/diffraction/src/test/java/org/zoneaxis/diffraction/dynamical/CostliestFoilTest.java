package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.solver.Waves;

/** What the most expensive request takes that is accepted: it is looked for, and computed. */
class CostliestFoilTest {

  private static final int TRIES = 60;

  /** The most that an answer may hold at a time, of which structure and drawing are little. */
  private static final long MOST_BYTES = 100L << 20;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  private record Request(
      Crystal crystal, ZoneAxis axis, DynamicalParameters parameters, double thickness) {

    BlochSetting setting() {
      return BlochSetting.of(crystal, axis, parameters, WorkBudget.ofFoil());
    }

    Request within(double gmax, double smax) {
      return new Request(crystal, axis, parameters.within(gmax, smax), thickness);
    }

    void answer() {
      new BlochSimulator().simulate(crystal, axis, parameters, thickness, Optional.empty());
    }
  }

  /** Known crystals, and one or two atoms in whatever cell. */
  private static Crystal crystal(Random random) {
    List<Crystal> known =
        List.of(
            Foils.silicon(), Foils.galliumArsenide(), Foils.aluminiumNitride(), Foils.triclinic());
    if (random.nextInt(3) == 0) {
      return known.get(random.nextInt(known.size()));
    }
    double edge = 4 * StrictMath.pow(25, random.nextDouble());
    return new Crystal(
        Lattice.ofParameters(
            edge,
            edge * (0.6 + random.nextDouble()),
            edge * (0.6 + random.nextDouble()),
            70 + random.nextInt(40),
            70 + random.nextInt(40),
            70 + random.nextInt(40)),
        List.of(
            new Site(0.02, 0.11, 0.07, List.of(Occupant.full(Element.Pb))),
            new Site(0.53, 0.41, 0.31, List.of(Occupant.full(Element.O)))));
  }

  private static Request request(Random random) {
    List<ZoneAxis> axes =
        List.of(new ZoneAxis(1, 1, 0), new ZoneAxis(1, 1, 1), new ZoneAxis(0, 0, 1));
    return new Request(
        crystal(random),
        axes.get(random.nextInt(axes.size())),
        new DynamicalParameters(
            new ElectronBeam(20 + random.nextInt(1481)),
            LaueCentre.ON_AXIS,
            Optional.empty(),
            0.2 + random.nextInt(381) / 100.0,
            0.005 * StrictMath.pow(600, random.nextDouble()),
            random.nextInt(31) / 100.0,
            0.5),
        1 + random.nextInt(10_000));
  }

  @Test
  void staysWithinTheMemoryOfAFunction() {
    Random random = new Random(20);
    Optional<Request> costliest = Optional.empty();
    double most = 0;
    for (int i = 0; i < TRIES; i++) {
      Request request = request(random);
      try {
        double cost = request.setting().waves().cost(thicknesses(request));
        if (cost <= WorkBudget.ofFoil().left() && cost > most) {
          most = cost;
          costliest = Optional.of(request);
        }
      } catch (WorkTooLargeException e) {
        assertThat(e.expected()).isNotEmpty();
      }
    }
    assertThat(most).isGreaterThan(0.2 * WorkBudget.ofFoil().left());
    BlochSetting setting = costliest.orElseThrow().setting();
    double[] thicknesses = thicknesses(costliest.orElseThrow());
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] kept = {0};
    long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
    FoilWaves.Series series = setting.series(thicknesses, WorkBudget.ofFoil());
    long after = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
    for (Waves one : series.amplitudes()) {
      kept[0] += 16L * one.re().length;
    }
    assertThat(kept[0]).isLessThan(MOST_BYTES);
    assertThat(after - before).isLessThan(10 * MOST_BYTES);
  }

  private static double[] thicknesses(Request request) {
    return IntStream.rangeClosed(0, 2000)
        .mapToDouble(i -> request.thickness() * i / 2000)
        .toArray();
  }

  /** Whatever is refused names something that is not, and both are so at little cost. */
  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void acceptsWhatItNames(long seed) {
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < TRIES / 3; i++) {
      Request request = request(random);
      WorkTooLargeException refusal =
          catchThrowableOfType(WorkTooLargeException.class, request::answer);
      if (refusal == null || refusal.expected().startsWith("no gmax")) {
        continue;
      }
      refused++;
      double[] named =
          NUMBER
              .matcher(refusal.expected())
              .results()
              .mapToDouble(number -> Double.parseDouble(number.group()))
              .toArray();
      if (refusal.field().equals("thickness")) {
        assertThatCode(
                () ->
                    request.setting().amplitudes(new double[] {10 * named[0]}, WorkBudget.ofFoil()))
            .as("%s of %s", refusal, request)
            .doesNotThrowAnyException();
      } else {
        int at = 0;
        for (String word : new String[] {"gmax", "smax"}) {
          if (refusal.expected().contains(word + " at most") || named.length == 1) {
            double limit = named[Math.min(at++, named.length - 1)];
            boolean isSmax = refusal.expected().contains("smax at most") && word.equals("smax");
            DynamicalParameters asked = request.parameters();
            assertThatCode(
                    () ->
                        request
                            .within(isSmax ? asked.gmax() : limit, isSmax ? limit : asked.smax())
                            .setting())
                .as("%s of %s", refusal, request)
                .doesNotThrowAnyException();
          }
        }
      }
    }
    assertThat(refused).isGreaterThan(2);
  }
}
