package org.zoneaxis.diffraction.dynamical;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/** What the most expensive request takes that is accepted: it is looked for, and computed. */
class CostliestFoilTest {

  private static final int TRIES = 60;

  /** All that is ever allocated for curves of 2000 thicknesses; a third of it is there at once. */
  private static final long MOST_BYTES = 1L << 30;

  private record Request(
      Crystal crystal, ZoneAxis axis, DynamicalParameters parameters, double thickness) {

    BlochSetting setting() {
      return BlochSetting.of(crystal, axis, parameters);
    }
  }

  private static Request request(Random random) {
    List<Crystal> crystals =
        List.of(
            Foils.silicon(), Foils.galliumArsenide(), Foils.aluminiumNitride(), Foils.triclinic());
    List<ZoneAxis> axes =
        List.of(new ZoneAxis(1, 1, 0), new ZoneAxis(1, 1, 1), new ZoneAxis(0, 0, 1));
    return new Request(
        crystals.get(random.nextInt(crystals.size())),
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
        double products = request.setting().waves().products(request.thickness());
        if (products <= BlochSetting.PRODUCTS && products > most) {
          most = products;
          costliest = Optional.of(request);
        }
      } catch (WorkTooLargeException e) {
        assertThat(e.limit()).contains("at most");
      }
    }
    assertThat(most).isGreaterThan(0.2 * BlochSetting.PRODUCTS);
    Request request = costliest.orElseThrow();
    List<Double> thicknesses = new ArrayList<>();
    for (int i = 0; i <= 2000; i++) {
      thicknesses.add(request.thickness() * i / 2000);
    }
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
    ThicknessSeries series =
        new BlochSimulator()
            .series(
                request.crystal(), request.axis(), request.parameters(), thicknesses, List.of());
    long after = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
    assertThat(series.curves()).hasSize(6);
    assertThat(after - before).isLessThan(MOST_BYTES);
  }
}
