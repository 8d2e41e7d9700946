package org.zoneaxis.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.document.IdentificationJson;
import org.zoneaxis.identify.query.IdentifyQuery;

/** What it costs to look for two spots in all zones of the library, the answer as JSON included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IdentifyBenchmark {

  /** A square net, a usual one, the widest tolerance with the longest answer, and spacings. */
  @Param({
    "ratio=1&angle=90",
    "ratio=1.155&angle=54.7",
    "ratio=1.4&angle=80&tolerance=20&angleTolerance=10&limit=200",
    "d1=3.13&d2=1.92&angle=90"
  })
  public String query;

  private final Identifier identifier = new Identifier();
  private IdentifyQuery parsed;

  /** Reads the query. */
  @Setup
  public void parse() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : Arrays.asList(query.split("&"))) {
      int equals = part.indexOf('=');
      values.put(part.substring(0, equals), List.of(part.substring(equals + 1)));
    }
    parsed = IdentifyQuery.parse(values);
  }

  /** An answer. */
  @Benchmark
  public byte[] answer() {
    return IdentificationJson.of(identifier.identify(parsed, List.of()));
  }
}
