package org.zoneaxis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.dynamical.BlochSimulator;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.diffraction.dynamical.DynamicalPattern;
import org.zoneaxis.diffraction.dynamical.ThicknessSeries;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/**
 * Bloch waves of GaAs [110] at 200 kV with absorption on one core, structure factors included:
 * along the axis, where symmetry helps, and tilted off every symmetry.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BlochBenchmark {

  private static final ZoneAxis AXIS = new ZoneAxis(1, 1, 0);

  /** gmax and smax in 1/angstrom: 91, 181, 314 and 516 beams. */
  @Param({"1.6 0.06", "2.3 0.08", "3.0 0.12", "3.3 0.16"})
  public String limits;

  /** The centre of the Laue circle. */
  @Param({"0 0 0", "0.3 -0.3 -0.7"})
  public String laue;

  private final BlochSimulator simulator = new BlochSimulator();
  private Crystal crystal;
  private DynamicalParameters parameters;
  private List<Double> thicknesses;

  /** Makes the crystal. */
  @Setup
  public void prepare() {
    double[][] centring = {{0, 0, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};
    List<Site> sites = new ArrayList<>();
    for (double[] v : centring) {
      sites.add(new Site(v[0], v[1], v[2], List.of(Occupant.full(Element.Ga))));
      sites.add(
          new Site(v[0] + 0.25, v[1] + 0.25, v[2] + 0.25, List.of(Occupant.full(Element.As))));
    }
    double a = 5.6533;
    crystal = new Crystal(Lattice.ofParameters(a, a, a, 90, 90, 90), sites);
    double[] limit = numbers(limits);
    double[] centre = numbers(laue);
    parameters =
        new DynamicalParameters(
            new ElectronBeam(200),
            new LaueCentre(centre[0], centre[1], centre[2]),
            Optional.empty(),
            limit[0],
            limit[1],
            0.1,
            0.5);
    thicknesses = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      thicknesses.add(5.0 * i);
    }
  }

  private static double[] numbers(String text) {
    return List.of(text.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
  }

  /** One foil of 50 nm: the pattern with all its beams. */
  @Benchmark
  public DynamicalPattern pattern() {
    return simulator.simulate(crystal, AXIS, parameters, 500, Optional.empty());
  }

  /**
   * A hundred foils, the last of 50 nm: the strongest beams, for which all have to be looked at.
   */
  @Benchmark
  public ThicknessSeries hundredThicknessesOfTheStrongest() {
    return simulator.series(crystal, AXIS, parameters, thicknesses, List.of());
  }

  /** A hundred foils, the last of 50 nm: the direct beam. */
  @Benchmark
  public ThicknessSeries hundredThicknesses() {
    return simulator.series(
        crystal, AXIS, parameters, thicknesses, List.of(MillerIndices.DIRECT_BEAM));
  }
}
