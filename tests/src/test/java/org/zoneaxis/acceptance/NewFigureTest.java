package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.figure.validation.InvalidPictureException;
import org.zoneaxis.local.Zoneaxis;
import org.zoneaxis.local.terminal.Streams;
import org.zoneaxis.storage.figure.ObjectKey;
import org.zoneaxis.storage.figure.ObjectKeys;

/** A figure is added by one line, and is everywhere then. */
class NewFigureTest {

  private static final FigureCatalogue FIGURES =
      new FigureCatalogue(
          Stream.concat(
                  Figures.ALL.figures().stream(),
                  Stream.<Figure<?>>of(new EdgesFigure("edges", 7, Subjects.ONE_CRYSTAL)))
              .toList());

  private static final String FRONT = "/v1/edges/cod-9008566.svg";
  private static final String KEY = "/p/r7/cod-9008566/s-5ed0d97a/all/edges-height4.svg";

  private static Service service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = Service.on(data, Map.of(), FIGURES);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String text(String path) {
    HttpResponse<byte[]> answer = service.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void hasARouteAndAKeyWithItsOwnRenderNumber() {
    assertThat(service.location(FRONT)).isEqualTo(KEY);
    assertThat(service.location(FRONT + "?height=5&unit=nm&kv=300"))
        .isEqualTo(KEY.replace("height4", "height5-unitnm"));
    assertThat(service.location(FRONT.replace("svg", "csv") + "?unit=nm"))
        .isEqualTo(KEY.replace("svg", "csv"));
    assertThat(service.location(KEY.replace("r7", "r6"))).isEqualTo(FRONT);
    assertThat(text(KEY)).contains("data-edges=\"3\"", "data-edge=\"3\"");
    assertThat(service.get(FRONT + "?height=10").statusCode()).isEqualTo(400);
    assertThat(service.get("/v1/edges/cod-9008566/110.svg").statusCode()).isEqualTo(404);
    assertThat(service.get(FRONT.replace("svg", "json")).statusCode()).isEqualTo(404);
  }

  @Test
  void passesTheValidatorOnlyWhole() {
    ObjectKey key = new ObjectKeys(FIGURES).parse(KEY.substring(1)).orElseThrow();
    FigureMaker maker = new FigureMaker(FIGURES);
    String whole = text(KEY);
    maker.requireValid(key.request(), whole.getBytes(StandardCharsets.UTF_8));
    for (String damaged :
        List.of(
            whole.replace("data-edges=\"3\"", "data-edges=\"4\""),
            whole.replace("data-edge=\"3\"", "data-edge=\"2\""),
            whole.replace("data-edge=\"3\"", "data-hkl=\"1 1 1\""),
            whole.replace("data-edges", "data-atoms=\"0\" data-edges"))) {
      assertThatThrownBy(
              () -> maker.requireValid(key.request(), damaged.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(InvalidPictureException.class);
    }
  }

  @Test
  void isDrawnByTheCommandLine() {
    assertThat(run("draw", "--figure", "edges", "cod-9008566")).isEqualTo(text(KEY));
    assertThat(run("draw", "--figure", "edges", "--height", "6", "cod-9008566")).contains("v6h");
    assertThat(run("draw", "--help")).contains("edges", "--height", "1 to 9");
  }

  private static String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(Zoneaxis.run(FIGURES, streams, Map.of(), arguments))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void isDescribedForProgramsAndPeople() {
    assertThat(text("/openapi.yml"))
        .contains("  /v1/edges/{material}.{format}:", "    height: {name: height");
    assertThat(text("/api")).contains("<code>height</code>");
    assertThat(text("/health")).contains("\"edges\":7");
    assertThat(new String(service.get("/v1/nothing/x.txt").body(), StandardCharsets.UTF_8))
        .contains("/v1/edges/{material}.svg, .csv");
  }

  @Test
  void hasACardOnThePageAndItsOptionAField() {
    assertThat(text("/?material=cod-9008566&zone=110&height=3"))
        .contains(
            "data-figure=\"edges\" data-src=\"" + KEY.replace("height4", "height3"),
            "Three bars as long as the cell&#39;s edges.",
            "name=\"height\"");
  }
}
