package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.diffraction.dynamical.FoilPatterns;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.figure.pattern.Spot;
import org.zoneaxis.figure.pattern.SpotFrame;
import org.zoneaxis.library.Library;

/** The script that redraws patterns computes what the JVM does, to the last bit. */
class FoilEngineTest extends BrowserTest {

  private static final double SMAX = 0.04;
  private static final double SIGMA = 0.02;
  private static final double DEBYE_WALLER = 0.4;

  /** A pattern, and where its foil and its direction are moved. */
  private record Moved(
      String id,
      boolean hexagonal,
      ZoneAxis zone,
      boolean dynamical,
      double kilovolts,
      double gmax,
      double absorption,
      double turn,
      Vector3 foil,
      List<LaueCentre> centres) {

    Crystal crystal() {
      Crystal crystal = new Library().find(MaterialId.parse(id)).orElseThrow().crystal();
      return hexagonal ? HexagonalAxes.of(crystal) : crystal;
    }

    DiffractionPattern at(double thickness, LaueCentre laue) {
      return of(thickness, laue).turned(turn);
    }

    private DiffractionPattern of(double thickness, LaueCentre laue) {
      ElectronBeam beam = new ElectronBeam(kilovolts);
      return dynamical
          ? new FoilPatterns()
              .pattern(
                  crystal(),
                  zone,
                  new DynamicalParameters(
                      beam, laue, Optional.of(foil), gmax, SMAX, absorption / 100, DEBYE_WALLER),
                  10 * thickness,
                  Optional.empty())
          : new PatternSimulator()
              .simulate(
                  crystal(),
                  zone,
                  new PatternParameters(beam, gmax, SIGMA, 0, laue),
                  Optional.empty());
    }

    Map<String, Object> question() throws IOException {
      Map<String, Object> drawn = new HashMap<>();
      drawn.put("hexagonal", hexagonal);
      drawn.put("dynamical", dynamical);
      drawn.put("kilovolts", kilovolts);
      drawn.put("gmax", gmax);
      drawn.put("sigma", SIGMA);
      drawn.put("precession", 0);
      drawn.put("smax", SMAX);
      drawn.put("absorption", absorption);
      drawn.put("debyeWaller", DEBYE_WALLER);
      drawn.put("turn", turn);
      drawn.put("spots", 1);
      drawn.put("scale", 0);
      return Map.of(
          "crystal",
          ReferenceCrystal.JSON.readValue(service.get("/v1/materials/" + id).body(), Map.class),
          "zone",
          zone.indices(false),
          "right",
          List.of(),
          "normal",
          List.of((int) foil.x(), (int) foil.y(), (int) foil.z()),
          "drawn",
          drawn);
    }
  }

  private static final List<Moved> MOVED =
      List.of(
          new Moved(
              "cod-9008566",
              false,
              new ZoneAxis(1, 1, 0),
              true,
              200,
              1.5,
              10,
              0,
              new Vector3(1, 1, 0),
              List.of(LaueCentre.ON_AXIS, new LaueCentre(0.5, -0.5, 0.5))),
          new Moved(
              "lib-cementite",
              false,
              new ZoneAxis(0, 1, 0),
              true,
              300,
              1,
              0,
              17.5,
              new Vector3(1, 4, 0),
              List.of(new LaueCentre(0.3, 0, -0.2), new LaueCentre(1.25, 0, 0.75))),
          new Moved(
              "cod-9008576",
              true,
              new ZoneAxis(1, 0, 0),
              true,
              120,
              1.1,
              7,
              0,
              new Vector3(1, 0, 0),
              List.of(LaueCentre.ON_AXIS, new LaueCentre(0, 0.4, 1))),
          new Moved(
              "lib-albite",
              false,
              new ZoneAxis(1, 1, 2),
              false,
              80,
              1.2,
              0,
              0,
              new Vector3(1, 1, 2),
              List.of(LaueCentre.ON_AXIS, new LaueCentre(1, -1, 0))));

  private static final List<Double> THICKNESSES = List.of(50.0, 3.3, 137.0);

  private static final String ASK =
      """
      async ({ questions, thicknesses, centres }) => {
        const worker = new Worker('/assets/foil-worker.0000000000.js', { type: 'module' });
        const ask = (task, what) => new Promise((resolve, reject) => {
          worker.onerror = (event) => reject(new Error(event.message));
          worker.onmessage = ({ data }) => data.answer ? resolve(data.answer) : reject(new Error(data.words));
          worker.postMessage({ id: 0, task, what });
        });
        const base64 = (numbers) => {
          let text = '';
          for (const byte of new Uint8Array(numbers.slice().buffer)) text += String.fromCharCode(byte);
          return btoa(text);
        };
        const answers = [];
        for (const [i, question] of questions.entries()) {
          let task = 'open';
          for (const laue of centres[i]) {
            for (const thickness of thicknesses) {
              const at = { thickness, laue };
              const { reflections, spots, percentages } = await ask(task, task === 'open' ? { ...question, at } : at);
              answers.push([base64(reflections), base64(spots), percentages.join(' ')]);
              task = 'at';
            }
          }
        }
        return answers;
      }
      """;

  @Test
  @SuppressWarnings("unchecked")
  void movedPatternsAreThoseOfTheJvm() throws IOException {
    List<Object> questions = new ArrayList<>();
    for (Moved moved : MOVED) {
      questions.add(moved.question());
    }
    Page page = chromium.visitor();
    page.navigate("/");
    List<List<String>> answers =
        (List<List<String>>)
            page.evaluate(
                ASK,
                Map.of(
                    "questions",
                    questions,
                    "thicknesses",
                    THICKNESSES,
                    "centres",
                    MOVED.stream()
                        .map(one -> one.centres().stream().map(FoilEngineTest::list).toList())
                        .toList()));
    int next = 0;
    for (Moved moved : MOVED) {
      Optional<SpotFrame> frame = Optional.empty();
      for (LaueCentre laue : moved.centres()) {
        for (double thickness : THICKNESSES) {
          DiffractionPattern pattern = moved.at(thickness, laue);
          frame = frame.or(() -> Optional.of(SpotFrame.of(pattern, 1, 0)));
          List<String> answer = answers.get(next++);
          assertThat(EngineTest.numbers(answer.get(0)))
              .as(moved.id() + " " + laue + " " + thickness)
              .hasSizeGreaterThan(50)
              .containsExactly(reflections(pattern));
          assertThat(EngineTest.numbers(answer.get(1)))
              .containsExactly(spots(frame.orElseThrow().spots(pattern)));
          assertThat(answer.get(2).split(" "))
              .containsExactly(
                  pattern.reflections().stream()
                      .map(one -> Decimal.threeDigits(one.relative()))
                      .toArray(String[]::new));
        }
      }
    }
  }

  private static List<Double> list(LaueCentre laue) {
    return List.of(laue.h(), laue.k(), laue.l());
  }

  private static double[] reflections(DiffractionPattern pattern) {
    List<Double> all = new ArrayList<>();
    for (Reflection one : pattern.reflections()) {
      one.hkl().indices(false).forEach(index -> all.add((double) index));
      all.addAll(List.of(one.intensity(), one.relative(), one.g(), (double) one.laueZone()));
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] spots(List<Spot> spots) {
    List<Double> all = new ArrayList<>();
    for (Spot spot : spots) {
      spot.reflection().hkl().indices(false).forEach(index -> all.add((double) index));
      all.add((double) spot.reflection().laueZone());
      all.addAll(List.of(spot.x(), spot.y(), spot.circle(), spot.point()));
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
