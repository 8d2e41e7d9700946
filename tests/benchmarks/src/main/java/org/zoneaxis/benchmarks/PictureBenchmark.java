package org.zoneaxis.benchmarks;

import java.io.IOException;
import java.io.InputStream;
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
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.pattern.FigureStyle;
import org.zoneaxis.figure.pattern.PatternFigure;
import org.zoneaxis.figure.structure.StructureFigure;
import org.zoneaxis.figure.structure.StructureProjector;
import org.zoneaxis.figure.structure.StructureView;
import org.zoneaxis.figure.validation.SvgValidator;

/**
 * What a picture costs once the JVM is warm: the pattern alone, the drawing alone, the validation
 * alone, and all three, with the default options; and the same of a structure.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PictureBenchmark {

  private static final PatternParameters PARAMETERS =
      new PatternParameters(new ElectronBeam(200), 1.5, 0.01, 0);

  /** 8, 28, 108 and 576 atoms. */
  @Param({"silicon 1 1 0", "olivine 0 1 0", "chabazite 0 0 1", "faujasite 1 1 0"})
  public String subject;

  private final PatternSimulator simulator = new PatternSimulator();
  private final PatternFigure figure = new PatternFigure();
  private final StructureFigure structureFigure = new StructureFigure();
  private final SvgValidator validator = new SvgValidator();

  private Material material;
  private ZoneAxis zoneAxis;
  private DiffractionPattern pattern;
  private byte[] svg;
  private StructureView view;

  /** Reads the structure and makes what the single steps start from. */
  @Setup
  public void prepare() throws IOException {
    String[] parts = subject.split(" ");
    zoneAxis =
        new ZoneAxis(
            Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    try (InputStream cif = PictureBenchmark.class.getResourceAsStream(parts[0] + ".cif")) {
      Crystal crystal = CifReader.read(cif.readAllBytes()).crystal();
      material =
          new Material(
              new MaterialId("cif-" + Revision.of(crystal).uploadForm()),
              crystal,
              new Source("uploaded structure", "", "", ""),
              List.of(),
              List.of());
    }
    pattern = pattern();
    svg = drawing();
    view = structure();
  }

  /** Structure to pattern. */
  @Benchmark
  public DiffractionPattern pattern() {
    return simulator.simulate(material.crystal(), zoneAxis, PARAMETERS, Optional.empty());
  }

  /** Pattern to SVG. */
  @Benchmark
  public byte[] drawing() {
    return figure.render(material, pattern, FigureStyle.DEFAULT, FigureFormat.SVG);
  }

  /** SVG to verdict. */
  @Benchmark
  public void validation() {
    validator.validate(svg);
  }

  /** Structure to verdict. */
  @Benchmark
  public byte[] wholePicture() {
    byte[] picture = figure.render(material, pattern(), FigureStyle.DEFAULT, FigureFormat.SVG);
    validator.validate(picture);
    return picture;
  }

  /** Crystal to cell as it is seen: orientation, borders, bonds. */
  @Benchmark
  public StructureView structure() {
    return StructureProjector.project(
        material.crystal(),
        zoneAxis,
        simulator.orientation(material.crystal(), zoneAxis, Optional.empty()));
  }

  /** Cell as it is seen to SVG. */
  @Benchmark
  public byte[] structureDrawing() {
    return structureFigure.render(material, view, LengthUnit.ANGSTROM);
  }

  /** Crystal to verdict. */
  @Benchmark
  public byte[] wholeStructure() {
    byte[] picture = structureFigure.render(material, structure(), LengthUnit.ANGSTROM);
    validator.validate(picture, Marks.ATOMS);
    return picture;
  }
}
