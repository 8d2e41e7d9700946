package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tilts, two crystals, comparisons and angles at a terminal, as the service has them. */
class MicroscopeCommandTest {

  @TempDir private Path folder;

  private static CommandRun run(String line) {
    return CommandRun.of(Map.of(), line.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "tilt cod-9008460 001 112 --alpha 3.2 --beta -5 --azimuth 25 -f json,"
        + "/v1/tilt/cod-9008460/001/112.json?alpha=3.2&beta=-5&azimuth=25",
    "tilt cod-9008566 111 --holder gatan -f svg,/v1/tilt/cod-9008566/111/all.svg?holder=gatan",
    "tilt cod-9008506 0001 -12-10 -f json,/v1/tilt/cod-9008506/0001/-12-10.json",
    "compare cod-9008468 110 with cod-9008536 111 --layout overlay,"
        + "/v1/compare.svg?a=cod-9008468/110&b=cod-9008536/111&layout=overlay"
  })
  void saysWhatTheServiceSays(String line, String path) {
    try (Service service = Service.on(folder)) {
      CommandRun outcome = run(line);
      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.status()).isZero();
      assertThat(outcome.out()).isEqualTo(service.get(path).body());
    }
  }

  @Test
  void drawsTheTwinThatTheServiceDraws() {
    try (Service service = Service.on(folder)) {
      String path = "/v1/diffraction/cod-9008468/011/with/cod-9008468/011.svg?relation=twin111";
      CommandRun outcome =
          run("pair cod-9008468 011 with cod-9008468 011 --relation twin111 -f svg");
      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.out()).isEqualTo(service.get(service.location(path)).body());
    }
  }

  @Test
  void speaksInTablesWhereNothingElseIsAsked() {
    CommandRun tilts = run("tilt aluminium 001 112 --alpha 3.2 --beta -5");
    assertThat(tilts.status()).isZero();
    assertThat(tilts.text())
        .contains("from [0 0 1]", "Signs: Alpha is right-handed", "Two-beam conditions", "[1 1 2]");
    CommandRun pair = run("pair austenite 111 with ferrite 011 --relation ks --variant all");
    assertThat(pair.err()).contains("ferrite");
    assertThat(pair.text().lines()).hasSize(2 + 1 + 24);
    assertThat(pair.text()).contains("Kurdjumov-Sachs: 24 variants, all shown.", "parallel");
    assertThat(run("angle copper 110 112").text()).contains("[1 1 0] and [1 1 2]: 54.736\u00B0");
  }

  @Test
  void writesWhatTheNameOfTheFileSays() throws IOException {
    for (String name : new String[] {"map.svg", "plan.json"}) {
      Path file = folder.resolve(name);
      assertThat(run("tilt copper 110 -o " + file).status()).isZero();
      assertThat(Files.readString(file, StandardCharsets.UTF_8))
          .startsWith(name.endsWith("svg") ? "<svg" : "{");
    }
    Path png = folder.resolve("both.png");
    assertThat(run("compare copper 110 with silver 110 -o " + png).status()).isZero();
    assertThat(Files.readAllBytes(png)).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
  }

  @Test
  void angleIsTextOrNumbers() throws IOException {
    Path file = folder.resolve("angle.JSON");
    assertThat(run("angle copper 110 112 -o " + file).status()).isZero();
    assertThat(file).hasBinaryContent(run("angle copper 110 112 --format json").out());
    assertThat(run("angle copper 110 112 -f text").out())
        .isEqualTo(run("angle copper 110 112").out());
  }

  @ParameterizedTest
  @CsvSource({
    "pair copper with copper 011, zoneaxis pair austenite 111 with ferrite 011",
    "compare copper with silver 110, zoneaxis compare copper 110 with silver 110"
  })
  void examplesAreOfTheCommandThatWasGiven(String line, String example) {
    assertThat(run(line).err()).contains("for example: " + example);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tilt",
        "tilt copper",
        "tilt copper 110 112 111",
        "tilt copper 000",
        "tilt copper 110 --alpha 91",
        "tilt copper 110 --holder mine",
        "tilt copper 110 --colour red",
        "tilt copper 110 -f png",
        "tilt copper 110 -o map.png",
        "pair copper 011",
        "pair copper 011 with copper 011 --relation nothing",
        "pair copper 011 with copper 011 -f pdf",
        "pair copper 011 with copper 011 -o twin.pdf",
        "compare",
        "compare copper",
        "compare copper 110 with",
        "compare copper 110 with silver 110 -o both.csv",
        "compare a 1 with b 1 with c 1 with d 1 with e 1 with f 1 with g 1",
        "angle copper 110",
        "angle copper 110 112 --colour red",
        "angle copper 110 112 -f csv",
        "angle copper 110 112 -o angle.svg",
        "angle copper 110 2-1-10"
      })
  void refusesInOneLineWhatItDoesNotUnderstand(String line) {
    CommandRun outcome = run(line);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("zoneaxis " + line.split(" ")[0] + ": ");
  }
}
