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

/** What it costs to look for spots in all zones of the library, the answer as JSON included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IdentifyBenchmark {

  /**
   * A square net, a usual one, the widest tolerance with the longest answer, and spacings; eight
   * spots without and with a scale; and a square net of 24 spots among six false ones.
   */
  @Param({
    "ratio=1&angle=90",
    "ratio=1.155&angle=54.7",
    "ratio=1.4&angle=80&tolerance=20&angleTolerance=10&limit=200",
    "d1=3.13&d2=1.92&angle=90",
    "spots=206.1,255.7;305.7,255.3;239.5,208.6;272.8,302.8;223.4,302.5;289.1,209.2;189.8,209.3;"
        + "321.6,302.6",
    "spots=206.1,255.7;305.7,255.3;239.5,208.6;272.8,302.8;223.4,302.5;289.1,209.2;189.8,209.3;"
        + "321.6,302.6&scale=0.0096",
    "spots=206.3,253.0;252.8,307.1;259.0,205.7;306.1,258.7;202.8,302.8;210.0,203.0;303.1,309.3;"
        + "310.0,208.9;155.7,251.2;249.3,355.8;262.3,157.1;355.5,260.8;153.3,299.7;158.8,200.2;"
        + "200.1,353.1;211.8,153.6;300.8,359.0;311.8,159.4;353.2,311.5;358.8,212.5;150.0,349.8;"
        + "162.1,150.0;350.0,361.0;362.9,162.1;180.5,215.4;268.9,259.9;313.9,239.3;258.3,193.2;"
        + "383.6,207.3;205.1,321.8"
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
