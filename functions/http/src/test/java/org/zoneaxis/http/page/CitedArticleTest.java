package org.zoneaxis.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.library.Library;

class CitedArticleTest {

  private static CitedArticle article(String line) {
    return CitedArticle.read(line).orElseThrow();
  }

  @Test
  void readsAuthorsJournalVolumeYearAndPages() {
    assertThat(article("Pauling, L; Hendricks, S B: Journal of X 47 (1925) 781-790"))
        .isEqualTo(
            new CitedArticle(
                List.of("Pauling, L", "Hendricks, S B"),
                false,
                "Journal of X",
                "47",
                "1925",
                "781",
                "790",
                "",
                ""));
  }

  @Test
  void readsWhatElseALineMayHave() {
    CitedArticle article =
        article(
            "Müller-Lee J Q; Po, A. et al.: Physica B (1990) D420, doi 10.1016/S0921-4526(90)1");

    assertThat(article.authors()).containsExactly("Müller-Lee, J Q", "Po, A.");
    assertThat(article.others()).isTrue();
    assertThat(article.journal()).isEqualTo("Physica B");
    assertThat(article.volume()).isEmpty();
    assertThat(article.firstPage()).isEqualTo("D420");
    assertThat(article.lastPage()).isEmpty();
    assertThat(article.doi()).isEqualTo("10.1016/S0921-4526(90)1");
  }

  @ParameterizedTest
  @CsvSource({
    "A: B 1 (1963) 7 (COD 9008558), COD 9008558",
    "'A: B 1 (1963) 7-83, doi 10.1/x(1)y (mp-149)', mp-149",
    "A: B (2024) 7 (COD 9008558 by way of NCrystal (x.ncmat)), COD 9008558 by way of NCrystal (x.ncmat)",
    "A: B 1 (1963) 7, ''"
  })
  void entryOfTheCollectionStandsInBracketsBehindTheArticle(String line, String entry) {
    assertThat(article(line).entry()).isEqualTo(entry);
    assertThat(article(line).journal()).isEqualTo("B");
  }

  @Test
  void journalLosesTheYearsOfItsName() {
    CitedArticle article = article("Po, A: Acta Scandinavica (1-27,1973-42,1988) 23 (1969) 2186-8");

    assertThat(article.journal()).isEqualTo("Acta Scandinavica");
    assertThat(article.volume()).isEqualTo("23");
    assertThat(article.year()).isEqualTo("1969");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ch. Baerlocher and L. B. McCusker, Database of Zeolite Structures",
        "Wyckoff, R. W. G.: Crystal Structures",
        "Crystal Structures 1 (1963) 7-83",
        "A: B 1 (1963) 7-83 and more, see there",
        "Data from X (x.org), CC BY 4.0; A. Jain et al., APL 1, 011002 (2013), doi 10.1063/1.4812323"
      })
  void doesNotReadIntoALineWhatIsNotThere(String line) {
    assertThat(CitedArticle.read(line)).isEmpty();
  }

  /** They are of the same maker; a line that is not understood would be cited as a whole. */
  @Test
  void readsEveryArticleOfTheLibrary() {
    assertThat(new Library().entries())
        .filteredOn(entry -> entry.source().attribution().matches(".*: .* \\([12][0-9]{3}\\).*"))
        .hasSizeGreaterThan(700)
        .allSatisfy(
            entry ->
                assertThat(CitedArticle.read(entry.source().attribution()))
                    .as(entry.source().attribution())
                    .isPresent());
  }

  @ParameterizedTest
  @CsvSource({"0.1.0-SNAPSHOT, 'zoneaxis, development version of 0.1.0'", "1.2.3, zoneaxis 1.2.3"})
  void versionInTheMakingIsCalledSo(String version, String words) {
    assertThat(Citations.program(version)).isEqualTo(words);
  }

  @Test
  void textOfOthersIsTextInLatex() {
    assertThat(TakeAway.latex("a{b\\c}_#~^&%$"))
        .isEqualTo(
            "a\\textbraceleft{}b\\textbackslash{}c\\textbraceright{}\\_\\#\\textasciitilde{}"
                + "\\textasciicircum{}\\&\\%\\$");
  }
}
