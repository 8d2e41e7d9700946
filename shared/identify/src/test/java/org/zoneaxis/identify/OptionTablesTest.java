package org.zoneaxis.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.identify.query.IdentifyOptions;

/**
 * The tables in docs/api.md say what figures and options say of themselves. Where one has changed,
 * {@code mvn -pl shared/identify -am test -Dtest=OptionTablesTest
 * -Dsurefire.argLine=-Dzoneaxis.docs=write} writes them anew.
 */
class OptionTablesTest {

  private static final Path PAGE = Path.of("../../docs/api.md");

  @Test
  void theTableOfFiguresIsThatOfTheirOptions() throws IOException {
    require("options of figures", FigureOptions.ALL);
  }

  @Test
  void theTableOfIdentificationIsThatOfItsOptions() throws IOException {
    require("options of identification", IdentifyOptions.ALL);
  }

  @Test
  void theTableOfFiguresIsThatOfTheList() throws IOException {
    require(
        "figures",
        Figures.ALL.figures().stream()
            .map(OptionTablesTest::row)
            .collect(
                Collectors.joining(
                    "",
                    "| figure | what it is | formats | depends on |\n|---|---|---|---|\n",
                    "")));
  }

  private static String row(Figure<?> figure) {
    return Stream.of(
            "`" + figure.name() + "`",
            figure.words().noun() + ". " + figure.words().about(),
            figure.formats().stream().map(FigureFormat::extension).collect(Collectors.joining(" ")),
            OptionValues.names(figure.options()).stream()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static void require(String marker, List<Option<?>> options) throws IOException {
    require(marker, table(options));
  }

  private static void require(String marker, String table) throws IOException {
    String page = Files.readString(PAGE);
    String begin = "<!-- " + marker + " -->\n";
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf("<!-- end -->", from);
    assertThat(page).contains(begin);
    if (System.getProperty("zoneaxis.docs", "").equals("write")) {
      Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
      return;
    }
    assertThat(page.substring(from, to)).isEqualTo(table);
  }

  private static String table(List<Option<?>> options) {
    return options.stream()
        .map(OptionTablesTest::row)
        .collect(
            Collectors.joining(
                "",
                "| name | meaning | unit | default | range, step |\n|---|---|---|---|---|\n",
                ""));
  }

  private static String row(Option<?> option) {
    Domain domain = option.domain();
    String step =
        domain instanceof Domain.Numbers numbers
            ? numbers.step().map(size -> ", " + size.toPlainString()).orElse("")
            : "";
    return Stream.of(
            "`" + option.name() + "`",
            option.help().meaning().replace("|", "\\|"),
            domain.unit(),
            option.usual(),
            domain.words() + step)
        .collect(Collectors.joining(" | ", "| ", " |\n"))
        .replaceAll("\\| {2}(?=\\|)", "| ");
  }
}
