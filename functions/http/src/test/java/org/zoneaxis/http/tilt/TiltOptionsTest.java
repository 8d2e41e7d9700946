package org.zoneaxis.http.tilt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.zoneaxis.figure.compare.CompareOptions;
import org.zoneaxis.figure.tilt.TiltOptions;

class TiltOptionsTest {

  @Test
  void everyOptionIsDescribedForPeople() throws IOException {
    String page = Files.readString(Path.of("../../docs/api.md"));
    String tilts = page.substring(page.indexOf("## Tilts"), page.indexOf("## Comparing"));
    assertThat(TiltOptions.NAMES).allMatch(name -> tilts.contains("`" + name + "`"));
    String comparing = page.substring(page.indexOf("## Comparing"), page.indexOf("## Angles"));
    assertThat(CompareOptions.NAMES)
        .allMatch(
            name ->
                name.length() == 1
                    || comparing.contains("`" + name + "`")
                    || comparing.contains("`" + name + "="));
  }
}
