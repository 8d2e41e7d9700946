package org.zoneaxis.micrograph.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.micrograph.find.PatternFinder;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.index.DrawnPattern;
import org.zoneaxis.micrograph.index.Indexing;
import org.zoneaxis.micrograph.index.PatternIndexer;
import org.zoneaxis.micrograph.index.Wanted;

class ReportTest {

  private static final Origin ORIGIN = new Origin("silicon & more.tif", 100, 20, 600, 500, "1.2.3");

  private static Indexing silicon;

  @BeforeAll
  static void index() {
    silicon = indexed(DrawnPattern.of("cod-9008566", new ZoneAxis(1, 1, 0), 0.05, 10).micrograph());
  }

  private static Indexing indexed(Micrograph micrograph) {
    var features = PatternFinder.find(micrograph.image());
    var query =
        PatternIndexer.query(
            features,
            micrograph.calibration(),
            new Wanted(List.of(), List.of(MaterialId.parse("cod-9008566")), true, true, 3));
    return new PatternIndexer(new Identifier()).index(micrograph, features, query, List.of());
  }

  private static JsonNode json(Indexing indexing) throws IOException {
    return new ObjectMapper().readTree(IndexJson.of(indexing, ORIGIN));
  }

  @Test
  void jsonHasTheFieldsThatProgramsReadWithPlacesOfTheWholeImage() throws IOException {
    JsonNode json = json(silicon);

    assertThat(json.at("/image/width").intValue()).isEqualTo(600);
    assertThat(json.at("/image/crop").toString()).isEqualTo("[100,20,420,420]");
    assertThat(json.at("/image/pixelSize").doubleValue()).isEqualTo(0.05);
    assertThat(json.at("/image/unit").textValue()).isEqualTo("1/nm");
    assertThat(json.at("/image/voltage").doubleValue()).isEqualTo(200);
    assertThat(json.at("/image/cameraLength").isNull()).isTrue();
    assertThat(json.at("/kind").textValue()).isEqualTo("spots");
    assertThat(json.at("/centre/0").doubleValue()).isCloseTo(316.3, within(0.5));
    assertThat(json.at("/centre/1").doubleValue()).isCloseTo(225.2, within(0.5));
    assertThat(json.at("/lattice/ratio").doubleValue()).isCloseTo(1, within(0.005));
    assertThat(json.at("/lattice/angle").doubleValue()).isCloseTo(70.53, within(0.2));
    assertThat(json.at("/lattice/residual").doubleValue()).isLessThan(0.3);
    assertThat(json.at("/candidates/0/material/formula").textValue()).isEqualTo("Si");
    assertThat(json.at("/candidates/0/zoneAxis").toString()).isEqualTo("[1,1,0]");
    assertThat(json.at("/candidates/0/probability").doubleValue()).isBetween(0.5, 1.0);
    assertThat(json.at("/candidates/0/scale").doubleValue()).isCloseTo(1, within(0.01));
    assertThat(json.at("/spots"))
        .anySatisfy(
            spot -> {
              assertThat(spot.at("/hk").toString()).isEqualTo("[0,0]");
              assertThat(spot.at("/hkl").toString()).isEqualTo("[0,0,0]");
              assertThat(spot.at("/residual").doubleValue()).isLessThan(0.5);
            });
    assertThat(json.at("/rings").size()).isZero();
    assertThat(json.at("/methods").textValue()).contains("zoneaxis 1.2.3", "Si (cod-9008566)");
  }

  @Test
  void jsonSaysNullForWhatIsNotKnown() throws IOException {
    JsonNode json =
        json(
            indexed(
                Micrograph.single(
                    Image.of(50, 50, new float[2500], 255), Calibration.NONE, "PNG")));

    assertThat(json.at("/kind").textValue()).isEqualTo("other");
    for (String path :
        List.of("/centre", "/lattice", "/image/pixelSize", "/image/unit", "/image/voltage")) {
      assertThat(json.at(path).isNull()).as(path).isTrue();
    }
    assertThat(json.at("/candidates").size()).isZero();
    assertThat(json.at("/notes").toString()).contains("The size of a pixel is not known.");
  }

  @Test
  void tableHasAPlaceOfTheWholeImageALengthAndIndicesInEachRow() {
    String[] rows = SpotsCsv.rows(silicon, ORIGIN).split("\n");

    assertThat(SpotsCsv.HEADER.split(",")).hasSize(12);
    assertThat(rows).hasSize(silicon.features().spots().size());
    int indexed = 0;
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      assertThat(cells).hasSize(12);
      if (cells[8].isEmpty()) {
        continue;
      }
      indexed++;
      double h = Double.parseDouble(cells[8]);
      double k = Double.parseDouble(cells[9]);
      double l = Double.parseDouble(cells[10]);
      // |g| of a cube of 0.54 nm.
      assertThat(Double.parseDouble(cells[4]))
          .isCloseTo(Math.sqrt(h * h + k * k + l * l) / 0.543, within(0.05));
    }
    assertThat(indexed).isGreaterThan(10);
  }

  @Test
  void pictureIsWellFormedHoldsTheImageAndOutlinesAndNothingFromElsewhere() throws Exception {
    byte[] svg = IndexDrawing.svg(silicon, ORIGIN);
    String text = new String(svg, StandardCharsets.UTF_8);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));

    assertThat(document.getElementsByTagName("image").getLength()).isEqualTo(1);
    assertThat(text).contains("data:image/png;base64,", "silicon &amp; more.tif");
    assertThat(document.getElementsByTagName("text").getLength()).isZero();
    assertThat(document.getElementsByTagName("circle").getLength()).isGreaterThan(10);
    assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("<script", "foreignobject");
    assertThat(text.replace("http://www.w3.org/", "")).doesNotContain("http:");
  }

  @Test
  void givesTheSameBytesForTheSameImage() {
    assertThat(IndexDrawing.svg(silicon, ORIGIN)).isEqualTo(IndexDrawing.svg(silicon, ORIGIN));
    assertThat(IndexJson.of(silicon, ORIGIN)).isEqualTo(IndexJson.of(silicon, ORIGIN));
  }
}
