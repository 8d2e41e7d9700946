package org.zoneaxis.crystal.cif.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;

/** Words, what they are and on which line they begin. */
class CifTokensTest {

  private static List<String> words(String text) {
    CifTokens tokens = new CifTokens(text);
    List<String> words = new ArrayList<>();
    for (tokens.next(); tokens.kind() != CifTokens.Kind.END; tokens.next()) {
      words.add(tokens.line() + " " + tokens.kind() + " " + tokens.value());
    }
    return words;
  }

  @Test
  void tellsWhatWordsAre() {
    assertThat(
            words(
                "DATA_x global_ GLOBAL_x save_f save_ Loop_ loop_x STOP_ stop_x _tag ? a#b\n"
                    + "# data_y\n\t7"))
        .containsExactly(
            "1 BLOCK DATA_x",
            "1 BLOCK global_",
            "1 BARE GLOBAL_x",
            "1 FRAME save_f",
            "1 FRAME save_",
            "1 LOOP Loop_",
            "1 BARE loop_x",
            "1 STOP STOP_",
            "1 BARE stop_x",
            "1 TAG _tag",
            "1 BARE ?",
            "1 BARE a#b",
            "3 BARE 7");
  }

  /** A quote ends where a blank, a line or the file ends behind it. */
  @Test
  void quotesEndAtABlank() {
    assertThat(words("'a'b' \"c\"d\" '' 'e'\n'f'"))
        .containsExactly("1 QUOTED a'b", "1 QUOTED c\"d", "1 QUOTED ", "1 QUOTED e", "2 QUOTED f");
  }

  @Test
  void valuesAreWordsAndQuotes() {
    CifTokens tokens = new CifTokens("data_x loop_ _tag save_ stop_ 1 '2' [3");
    List<Boolean> values = new ArrayList<>();
    for (tokens.next(); tokens.kind() != CifTokens.Kind.END; tokens.next()) {
      values.add(tokens.isValue());
    }
    assertThat(values).containsExactly(false, false, false, false, false, true, true, true);
    assertThat(tokens.isValue()).isFalse();
    assertThat(tokens.value()).isEmpty();
  }

  /** Three quotes are triple quotes only where three more close them. */
  @Test
  void tripleQuotesAreTwo() {
    assertThat(words("'''''' \"\"\"\"\"\"")).containsExactly("1 QUOTED ", "1 QUOTED ");
    assertThat(words("'''a b' c")).containsExactly("1 QUOTED ''a b", "1 BARE c");
    assertThat(words("'''''")).containsExactly("1 QUOTED '''");
    assertThat(words("\"\"\"a b\" c")).containsExactly("1 QUOTED \"\"a b", "1 BARE c");
    assertThat(words("\"\"\"\"\"")).containsExactly("1 QUOTED \"\"\"");
  }

  @Test
  void countsTheLinesOfTextFieldsAndTripleQuotes() {
    assertThat(words("\n;one\ntwo\n; a\n'''b\nc''' d\n\"\"\"e\"f\"\"\"\ng"))
        .containsExactly(
            "2 QUOTED one\ntwo",
            "4 BARE a",
            "5 QUOTED b\nc",
            "6 BARE d",
            "7 QUOTED e\"f",
            "8 BARE g");
  }

  @Test
  void semicolonsWithinALineAreWords() {
    assertThat(words("a ;b\n ;c")).containsExactly("1 BARE a", "1 BARE ;b", "2 BARE ;c");
  }

  /** Lists and tables are words of CIF 2 alone. */
  @Test
  void listsAreKeptAsWritten() {
    assertThat(words("#\\#CIF_2.0\n[1 [2\n3] {'a]':\"b}\"}] x {'''}\n''':1}[y] # ]\nz"))
        .containsExactly(
            "2 QUOTED [1 [2\n3] {'a]':\"b}\"}]",
            "3 BARE x",
            "3 QUOTED {'''}\n''':1}",
            "4 QUOTED [y]",
            "5 BARE z");
    assertThat(words("[1 2]")).containsExactly("1 BARE [1", "1 BARE 2]");
  }

  @Test
  void commentsInListsHideBrackets() {
    assertThat(words("#\\#CIF_2.0\n[ # ]\n1 a#]\nb"))
        .containsExactly("2 QUOTED [ # ]\n1 a#]", "4 BARE b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a 'b c         | line 3 | the quote ' is not closed",
        "\"b            | line 3 | the quote \" is not closed",
        ";b             | line 3 | closed by a line that begins with ;",
        "[1 2           | line 3 | close it with ] or }",
        "{1 'b]         | line 3 | the quote ' is not closed",
        "'''a'''b       | line 3 | must follow the closing quote",
        ";a/;b          | line 4 | must follow the ; that closes"
      })
  void refusesWhatHasNoEndAndNamesItsLine(String text, String line, String limit) {
    assertThatThrownBy(() -> words("#\\#CIF_2.0\n\n" + text.replace('/', '\n')))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining(line)
        .hasMessageContaining(limit);
  }

  @Test
  void repeatsSixtyCharactersOfWhatItRefuses() {
    assertThatThrownBy(() -> words("'" + "a".repeat(59)))
        .hasMessageContaining("''" + "a".repeat(59) + "'");
    assertThatThrownBy(() -> words("'" + "a".repeat(60)))
        .hasMessageContaining("''" + "a".repeat(59) + "...'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "# a comment", "#\n# 'another\n"})
  void findsNoWordWhereThereIsNone(String text) {
    assertThat(words(text)).isEmpty();
  }

  @Test
  void textFieldsCarryPrefixesAndFolds() {
    assertThat(CifTextField.unfolded("")).isEmpty();
    assertThat(CifTextField.unfolded("\\")).isEmpty();
    assertThat(CifTextField.unfolded("\\ \t\na\\ \nb")).isEqualTo("ab");
    assertThat(CifTextField.unfolded("\\\na\\")).isEqualTo("a");
    assertThat(CifTextField.unfolded("\\\na\nb\n")).isEqualTo("a\nb\n");
    assertThat(CifTextField.unfolded(">\\\n>a\\\n>b")).as("not folded").isEqualTo("a\\\nb");
    assertThat(CifTextField.unfolded(">\\\n>a\nb")).as("a line without it").isEqualTo(">\\\n>a\nb");
    assertThat(CifTextField.unfolded(">\\\\\n>\n>a \\\n>b")).isEqualTo("\na b");
    assertThat(CifTextField.unfolded("a\\b\\\na\\bc"))
        .as("none has a backslash")
        .isEqualTo("a\\b\\\na\\bc");
  }
}
