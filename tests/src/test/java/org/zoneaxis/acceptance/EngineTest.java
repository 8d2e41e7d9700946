package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.library.Library;
import org.zoneaxis.micrograph.file.ByteSource;
import org.zoneaxis.micrograph.file.HostDecoder;
import org.zoneaxis.micrograph.file.MicrographReader;
import org.zoneaxis.micrograph.find.ImageFeatures;
import org.zoneaxis.micrograph.find.PatternFinder;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.net.NetFit;

/** The script that the page runs computes what the JVM does, to the last bit. */
@Tag("long")
class EngineTest extends BrowserTest {

  private static final int FRAMES = 50;
  private static final double KILOVOLTS = 200;
  private static final double GMAX = 1.5;
  private static final double SIGMA = 0.01;

  private static final List<String> CRYSTALS =
      List.of(
          "cod-9008566",
          "cod-9008468",
          "cod-9008536",
          "cod-9008506",
          "cod-9009083",
          "cod-5000035",
          "cod-9006172",
          "cod-9008961",
          "lib-albite",
          "lib-cementite");

  private static final List<ZoneAxis> ZONES =
      List.of(
          new ZoneAxis(0, 0, 1),
          new ZoneAxis(1, 1, 0),
          new ZoneAxis(1, 1, 1),
          new ZoneAxis(1, 1, 2),
          new ZoneAxis(3, 1, 0));

  /** Asks the worker of the page, as the page does; numbers come back as their bytes. */
  private static final String ASK =
      """
      async (jobs) => {
        const worker = new Worker('/assets/image-worker.0000000000.js', { type: 'module' });
        const ask = (task, what) => new Promise((resolve, reject) => {
          worker.onerror = (event) => reject(new Error(event.message));
          worker.onmessage = ({ data }) => data.answer ? resolve(data.answer) : reject(new Error(data.words));
          worker.postMessage({ id: 0, task, what });
        });
        const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        const base64 = (numbers) => {
          let text = '';
          for (const byte of new Uint8Array(Float64Array.from(numbers).buffer)) text += String.fromCharCode(byte);
          return btoa(text);
        };
        const numbers = (rows) => rows.flatMap((row) => Object.values(row));
        const answers = [];
        for (const { file, pattern } of jobs) {
          if (pattern) {
            const { reflections } = await ask('pattern', pattern);
            answers.push(base64(numbers(reflections)));
          } else {
            await ask('open', { file: new Blob([bytes(file)]), frame: 0 });
            const found = await ask('find', { threshold: 6, areas: [] });
            const { centre, nets, assigned, spots, rings, ellipse } = found;
            answers.push(base64([...(centre ? [centre.x, centre.y] : []), ...numbers(nets), ...numbers(assigned), ...numbers(spots), ...numbers(rings), ...Object.values(ellipse ?? {})]));
          }
        }
        return answers;
      }
      """;

  @SuppressWarnings("unchecked")
  private static List<String> asked(List<Map<String, Object>> jobs) {
    Page page = chromium.visitor();
    page.navigate("/image");
    return (List<String>) page.evaluate(ASK, jobs);
  }

  static double[] numbers(String base64) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
    double[] numbers = new double[bytes.capacity() / Double.BYTES];
    bytes.asDoubleBuffer().get(numbers);
    return numbers;
  }

  /** Nets of all shapes, every sixth frame rings, behind noise, halos and hot pixels. */
  private static byte[] frame(int number) {
    Random random = new Random(number);
    int width = 176 + 16 * random.nextInt(5);
    int height = 176 + 16 * random.nextInt(5);
    double x = width * (0.4 + 0.2 * random.nextDouble());
    double y = height * (0.4 + 0.2 * random.nextDouble());
    PaintedFrame frame =
        new PaintedFrame(width, height, number)
            .ground(20 + random.nextInt(200), x, y, 2000 * random.nextDouble(), 30)
            .hotPixels(random.nextInt(4));
    if (number % 6 == 5) {
      for (int ring = 1; ring < 6; ring++) {
        frame.ring(x, y, 22 * Math.sqrt(ring), 1.5, 900.0 / ring);
      }
      return frame.tiff();
    }
    double turn = Math.PI * random.nextDouble();
    double a = 16 + 16 * random.nextDouble();
    double b = a * (1 + random.nextDouble());
    double angle = Math.toRadians(60 + 30 * random.nextDouble());
    for (int m = -8; m <= 8; m++) {
      for (int n = -8; n <= 8; n++) {
        double u = m * a + n * b * Math.cos(angle);
        double v = n * b * Math.sin(angle);
        double peak = 8000 * Math.exp(-Math.hypot(u, v) / 70) * (0.4 + random.nextDouble());
        frame.spot(
            x + u * Math.cos(turn) - v * Math.sin(turn),
            y - u * Math.sin(turn) - v * Math.cos(turn),
            m == 0 && n == 0 ? 30_000 : peak,
            1.6);
      }
    }
    return frame.tiff();
  }

  private static final HostDecoder NO_HOST =
      new HostDecoder() {
        @Override
        public Micrograph picture(ByteSource file, Kind kind) {
          throw new AssertionError();
        }

        @Override
        public Micrograph hierarchy(ByteSource file, int frame) {
          throw new AssertionError();
        }
      };

  private static double[] found(byte[] file) {
    ImageFeatures features =
        PatternFinder.find(new MicrographReader(NO_HOST).read(ByteSource.of(file), 0).image());
    List<Double> all = new ArrayList<>();
    features.centre().ifPresent(centre -> all.addAll(List.of(centre.x(), centre.y())));
    List<NetFit> nets = new ArrayList<>();
    features.net().ifPresent(nets::add);
    nets.addAll(features.otherNets());
    for (NetFit fit : nets) {
      var net = fit.net();
      all.addAll(List.of(net.x(), net.y(), net.ax(), net.ay(), net.bx(), net.by()));
      all.addAll(List.of(fit.residual(), fit.evidence()));
    }
    for (int i = 0; i < nets.size(); i++) {
      for (NetFit.Assigned one : nets.get(i).assigned()) {
        all.addAll(List.of((double) i, (double) one.spot(), (double) one.m(), (double) one.n()));
        all.add(one.distance());
      }
    }
    features
        .spots()
        .forEach(
            spot ->
                all.addAll(
                    List.of(
                        spot.x(), spot.y(), spot.intensity(), spot.radius(), spot.significance())));
    features
        .rings()
        .ifPresent(
            fit -> {
              fit.rings()
                  .forEach(
                      ring ->
                          all.addAll(
                              List.of(
                                  ring.radius(), ring.width(), ring.intensity(), ring.coverage())));
              all.addAll(List.of(fit.ellipticity(), fit.direction(), fit.residual()));
            });
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void fiftyFramesAreSeenAsOnTheJvm() {
    List<byte[]> frames = new ArrayList<>();
    List<Map<String, Object>> jobs = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      frames.add(frame(i));
      jobs.add(Map.of("file", Base64.getEncoder().encodeToString(frames.get(i))));
    }

    CompletableFuture<List<double[]>> here =
        CompletableFuture.supplyAsync(() -> frames.stream().map(EngineTest::found).toList());
    List<String> answers = asked(jobs);

    for (int i = 0; i < FRAMES; i++) {
      assertThat(numbers(answers.get(i))).as("frame " + i).containsExactly(here.join().get(i));
    }
  }

  @Test
  void fiftyPatternsAreComputedAsOnTheJvm() throws IOException {
    List<Map<String, Object>> jobs = new ArrayList<>();
    for (String id : CRYSTALS) {
      Object document =
          ReferenceCrystal.JSON.readValue(service.get("/v1/materials/" + id).body(), Map.class);
      for (ZoneAxis zone : ZONES) {
        jobs.add(
            Map.of(
                "pattern",
                Map.of(
                    "crystal",
                    document,
                    "hexagonal",
                    false,
                    "zone",
                    zone.indices(false),
                    "kilovolts",
                    KILOVOLTS,
                    "gmax",
                    GMAX,
                    "sigma",
                    SIGMA)));
      }
    }

    List<String> answers = asked(jobs);

    Library library = new Library();
    int job = 0;
    for (String id : CRYSTALS) {
      for (ZoneAxis zone : ZONES) {
        assertThat(numbers(answers.get(job++)))
            .as(id + " " + zone)
            .hasSizeGreaterThan(9)
            .containsExactly(pattern(library, id, zone));
      }
    }
  }

  private static double[] pattern(Library library, String id, ZoneAxis zone) {
    Crystal crystal = library.find(MaterialId.parse(id)).orElseThrow().crystal();
    List<Double> all = new ArrayList<>();
    for (Reflection one :
        new PatternSimulator()
            .simulate(
                crystal,
                zone,
                new PatternParameters(new ElectronBeam(KILOVOLTS), GMAX, SIGMA, 0),
                Optional.empty())
            .reflections()) {
      one.hkl().indices(false).forEach(index -> all.add((double) index));
      all.addAll(List.of(one.right(), one.up(), one.g(), one.excitationError()));
      all.addAll(List.of((double) one.laueZone(), one.relative()));
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
