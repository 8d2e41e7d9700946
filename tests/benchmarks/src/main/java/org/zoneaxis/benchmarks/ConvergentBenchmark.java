package org.zoneaxis.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
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
import org.zoneaxis.diffraction.dynamical.ConvergentComputation;
import org.zoneaxis.diffraction.dynamical.ConvergentParameters;
import org.zoneaxis.diffraction.dynamical.ConvergentPattern;
import org.zoneaxis.diffraction.dynamical.ConvergentSimulator;
import org.zoneaxis.diffraction.dynamical.DynamicalBeam;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/** Convergent-beam discs of silicon [111]: 15 of 64 by 64 points, 100 kV, 100 nm, absorbing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 7)
public class ConvergentBenchmark {

  private static final ZoneAxis AXIS = new ZoneAxis(1, 1, 1);

  private Crystal silicon;
  private ConvergentParameters parameters;

  /** Makes the crystal, and chooses the discs. */
  @Setup
  public void prepare() {
    double[][] centring = {{0, 0, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};
    List<Site> sites = new ArrayList<>();
    for (double[] v : centring) {
      for (double shift : new double[] {0, 0.25}) {
        sites.add(
            new Site(v[0] + shift, v[1] + shift, v[2] + shift, List.of(Occupant.full(Element.Si))));
      }
    }
    silicon = new Crystal(Lattice.ofParameters(5.431, 5.431, 5.431, 90, 90, 90), sites);
    DynamicalParameters wave =
        new DynamicalParameters(
            new ElectronBeam(100), LaueCentre.ON_AXIS, Optional.empty(), 1.6, 0.05, 0.1, 0.46);
    List<MillerIndices> discs =
        new BlochSimulator()
            .simulate(silicon, AXIS, wave, 1000, Optional.empty()).beams().stream()
                .map(DynamicalBeam::hkl)
                .limit(15)
                .toList();
    parameters = new ConvergentParameters(wave, 4, 64, List.of(1000.0), discs);
  }

  private ConvergentComputation computation() {
    return new ConvergentSimulator().prepare(silicon, AXIS, parameters, Optional.empty());
  }

  /** By one thread, as an answer does it. */
  @Benchmark
  public ConvergentPattern oneCore() {
    ConvergentComputation computation = computation();
    for (int block = 0; block < computation.blocks(); block++) {
      computation.compute(block);
    }
    return computation.result();
  }

  /** By as many as there are processors. */
  @Benchmark
  public ConvergentPattern allCores() {
    ConvergentComputation computation = computation();
    IntStream.range(0, computation.blocks()).parallel().forEach(computation::compute);
    return computation.result();
  }
}
