package org.zoneaxis.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.figure.request.ResolvedFigure;
import org.zoneaxis.figure.request.Subject;
import org.zoneaxis.library.Library;

/** What a figure for the microscope costs, from crystal to checked bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FigureBenchmark {

  /** Figure and format, then crystals with their zone axes, then an option. */
  @Param({
    "kikuchi.svg cod-9008566/110",
    "kikuchi.png cod-9008566/110",
    "kikuchi.svg cod-9009083/001 gmax=2.5",
    "zonemap.svg cod-9008566",
    "zonemap.svg cod-9009083",
    "stereogram.svg cod-9008506/0001",
    "diffraction.svg cod-9008469/111 cod-9008536/011 relation=ks&variant=all"
  })
  public String asked;

  private final FigureMaker maker = new FigureMaker();
  private ResolvedFigure request;
  private List<Material> materials;

  /** Reads the crystals. */
  @Setup
  public void prepare() {
    List<String> words = Arrays.asList(asked.split(" "));
    String[] name = words.get(0).split("\\.");
    Map<String, List<String>> query = new LinkedHashMap<>();
    List<Subject> subjects = new ArrayList<>();
    materials = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      if (word.contains("=")) {
        for (String option : word.split("&")) {
          query.put(option.split("=")[0], List.of(option.split("=")[1]));
        }
        continue;
      }
      String[] parts = word.split("/");
      MaterialId id = MaterialId.parse(parts[0]);
      materials.add(new Library().find(id).orElseThrow());
      subjects.add(
          new Subject(
              id,
              parts.length > 1
                  ? Optional.of(Indices.parse("zone axis", parts[1]))
                  : Optional.empty()));
    }
    Figure<?> figure = Figures.ALL.find(name[0], subjects.size()).orElseThrow();
    request =
        maker.resolve(
            new FigureRequest(
                figure,
                subjects,
                figure.format(name[1]).orElseThrow(),
                OptionValues.parse(Figures.ALL.options(), query)),
            materials);
  }

  /** Computed, drawn and checked. */
  @Benchmark
  public byte[] figure() {
    return maker.make(request, materials);
  }
}
