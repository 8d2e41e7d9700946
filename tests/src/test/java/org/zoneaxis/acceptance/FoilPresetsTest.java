package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions with a name on the page of a pattern, and how converged an answer says that it is. */
class FoilPresetsTest extends ServiceTest {

  private static String page(String query) {
    return new String(
        service.get("/?material=cod-9008468&zone=001" + query).body(), StandardCharsets.UTF_8);
  }

  /** The query of the link whose label begins so. */
  private static String preset(String page, String label) {
    Matcher link =
        Pattern.compile("href=\"(/\\?material[^\"]*)\" rel=\"nofollow\">" + label).matcher(page);
    assertThat(link.find()).as(label).isTrue();
    return link.group(1).replace("&amp;", "&").replaceFirst(".*zone=[^&]*&", "&");
  }

  private static JsonNode pattern(String query) throws IOException {
    return ReferenceCrystal.get(
        service, "/v1/diffraction/cod-9008468/001.json?" + query.substring(1));
  }

  /** Copper 200 is g1, and 220 where it is drawn to the right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | 2,0,0", "&right=2,2,0 | 2,2,0"})
  void twoBeamsAreBothAtTheBraggCondition(String query, String hkl) throws IOException {
    JsonNode pattern = pattern(preset(page(query), "two beams"));
    assertThat(pattern.get("model").textValue()).isEqualTo("bloch");
    assertThat(error(pattern, hkl, 1)).isCloseTo(0, within(1e-9));
    assertThat(Math.abs(error(pattern, hkl, -1))).isGreaterThan(0.005);
  }

  @Test
  void theTwoAloneAreAtTheBraggConditionToo() throws IOException {
    String page = page("");
    JsonNode pattern = pattern(preset(page, "these two and no other"));
    assertThat(pattern.at("/parameters/beams").toString()).isEqualTo("[[2,0,0]]");
    assertThat(pattern.get("beams").intValue()).isEqualTo(2);
    assertThat(error(pattern, "2,0,0", 1)).isCloseTo(0, within(1e-9));
    String shown = page(preset(page, "these two and no other"));
    assertThat(preset(shown, "two beams")).doesNotContain("beams=");
  }

  /** In a weak beam g(3g) it is 3g that is at the Bragg condition, and g is outside the sphere. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | 2,0,0", "&right=2,2,0 | 2,2,0"})
  void weakBeamsHaveThreeTimesTheReflectionAtTheBraggCondition(String query, String hkl)
      throws IOException {
    JsonNode pattern = pattern(preset(page(query), "weak beam") + "&gmax=2.5");
    assertThat(error(pattern, hkl, 3)).isCloseTo(0, within(1e-9));
    assertThat(error(pattern, hkl, 1)).isGreaterThan(0.001);
  }

  private static double error(JsonNode pattern, String hkl, int times) {
    String[] parts = hkl.split(",");
    for (JsonNode row : pattern.get("reflections")) {
      boolean isIt = true;
      for (int i = 0; i < parts.length; i++) {
        isIt &= row.get("hkl").get(i).intValue() == times * Integer.parseInt(parts[i]);
      }
      if (isIt) {
        return row.get("excitationError").doubleValue();
      }
    }
    throw new AssertionError("no " + times + " times " + hkl);
  }

  @Test
  void theOneThatIsShownIsNotOffered() {
    String shown = page(preset(page(""), "two beams"));
    assertThat(shown).contains("weak beam").doesNotContain(">two beams");
  }

  @Test
  void jsonAndCaptionSayHowMuchMoreBeamsWouldChange() throws IOException {
    String query = "&model=bloch&thickness=30&gmax=1.2&smax=0.03";
    JsonNode pattern = pattern(query);
    JsonNode finer = pattern("&model=bloch&thickness=30&gmax=1.5&smax=0.037");
    double change = pattern.at("/convergence/change").doubleValue();
    assertThat(pattern.at("/convergence/beams").intValue())
        .isGreaterThan(pattern.get("beams").intValue())
        .isGreaterThanOrEqualTo(finer.get("beams").intValue());
    assertThat(change).isBetween(0.0001, 1.0);
    String svg =
        new String(
            service
                .get(service.location("/v1/diffraction/cod-9008468/001.svg?" + query.substring(1)))
                .body(),
            StandardCharsets.UTF_8);
    assertThat(svg).contains("onverged within");
  }
}
