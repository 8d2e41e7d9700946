package org.zoneaxis.figure.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.SAXParserFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import org.zoneaxis.figure.caption.ErrorFigure;

/** Compared with the platform's parser, which reads more, but nothing in another way. */
class MarkupReaderTest {

  private static final SAXParserFactory PARSERS = SAXParserFactory.newDefaultInstance();

  /** What is in a document, one thing a line; empty where it is refused. */
  private static Optional<List<String>> own(byte[] document) {
    List<String> seen = new ArrayList<>();
    try {
      MarkupReader.read(
          document,
          new MarkupReader.Content() {
            @Override
            public void start(Tag tag) {
              TreeMap<String, String> attributes = new TreeMap<>();
              for (int i = 0; i < tag.size(); i++) {
                attributes.put(tag.attribute(i), spaced(tag.value(i)));
              }
              seen.add(tag.name() + attributes);
            }

            @Override
            public void text(byte[] bytes, int start, int end) {
              seen.add(References.resolved(bytes, start, end).replaceAll("\r\n?", "\n"));
            }

            @Override
            public void end() {
              seen.add("/");
            }
          });
    } catch (InvalidPictureException refused) {
      return Optional.empty();
    }
    return Optional.of(seen);
  }

  /** Parsers make spaces of line ends in values, which no figure has. */
  private static String spaced(String value) {
    return value.replaceAll("\r\n?", "\n").replaceAll("\\s", " ");
  }

  private static List<String> platform(byte[] document) throws Exception {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    Parsed parsed = new Parsed();
    PARSERS.newSAXParser().parse(new InputSource(new StringReader(text)), parsed);
    return parsed.seen;
  }

  private static final class Parsed extends DefaultHandler {
    private final List<String> seen = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      finishText();
      Map<String, String> sorted = new TreeMap<>();
      for (int i = 0; i < attributes.getLength(); i++) {
        sorted.put(attributes.getQName(i), spaced(attributes.getValue(i)));
      }
      seen.add(name + sorted);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      finishText();
      seen.add("/");
    }

    private void finishText() {
      if (!text.toString().matches("[ \t\r\n]*")) {
        seen.add(text.toString());
      }
      text.setLength(0);
    }

    @Override
    public void processingInstruction(String target, String data) {
      seen.add("an instruction");
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  @Provide
  Arbitrary<String> markup() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "<a>",
            "</a>",
            "<b c=\"d\">",
            "</b>",
            "<a/>",
            "<",
            ">",
            "/",
            "=",
            "\"",
            "'",
            " ",
            "\n",
            "\r",
            "\t",
            "&lt;",
            "&amp;",
            "&#65;",
            "&#x20AC;",
            "&#xFFFE;",
            "&#0;",
            "&",
            ";",
            "]]>",
            "]]",
            "<!--",
            "-->",
            "<![CDATA[",
            "<?x?>",
            "<!DOCTYPE a>",
            "x",
            "e=\"f\"",
            "e='\"'",
            "\u00C5",
            "\u2212",
            "\uD83D\uDE00",
            "\u0000",
            "\uFFFF",
            "a:b",
            "_",
            "-",
            "1");
    return piece.list().ofMaxSize(12).map(pieces -> "<a>" + String.join("", pieces) + "</a>");
  }

  @Property(tries = 3000)
  void readsNothingThatAParserReadsInAnotherWay(@ForAll("markup") String markup) throws Exception {
    byte[] document = markup.getBytes(StandardCharsets.UTF_8);
    Optional<List<String>> own = own(document);

    if (own.isPresent()) {
      assertThat(own.get()).isEqualTo(platform(document));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        " \n<a b='c\"d' e=\"f'g\" >h</a >\n",
        "<a>&lt;&gt;&amp;&quot;&apos;&#9;&#x10FFFF;&#1114111;</a>",
        "<a-b.c_d:e f1:g=''/>",
        "<a>\uD83D\uDE00 \uE000 \uFFFD \u0080 \u07FF \u0800</a>",
      })
  void readsWhatFiguresAreWrittenIn(String markup) throws Exception {
    byte[] document = markup.getBytes(StandardCharsets.UTF_8);

    assertThat(own(document)).contains(platform(document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C0 80",
        "C1 BF",
        "E0 80 80",
        "E0 9F BF",
        "ED A0 80",
        "ED BF BF",
        "EF BF BE",
        "F0 80 80 80",
        "F4 90 80 80",
        "F5 80 80 80",
        "FF",
        "80",
        "C3",
        "C3 28",
        "E2 82",
        "F0 9F 98",
        "0B",
        "7F 00"
      })
  void refusesBytesThatAreNoCharacters(String bytes) {
    byte[] document = "<a>xxxx</a>".getBytes(StandardCharsets.US_ASCII);
    String[] each = bytes.split(" ");
    for (int i = 0; i < each.length; i++) {
      document[3 + i] = (byte) Integer.parseInt(each[i], 16);
    }

    assertThatThrownBy(() -> read(document)).isInstanceOf(InvalidPictureException.class);
    assertThatThrownBy(() -> read(Arrays.copyOf(document, 3 + each.length)))
        .isInstanceOf(InvalidPictureException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#",
        "#x",
        "#00000065",
        "#x110000",
        "#xD800",
        "#-5",
        "#6 5",
        "nbsp",
        "LT",
        "",
        "#\u0666"
      })
  void refusesReferencesToNoCharacter(String reference) {
    byte[] document = ("<a>&" + reference + ";</a>").getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> read(document)).isInstanceOf(InvalidPictureException.class);
  }

  @Test
  void refusesMoreAttributesThanAnyFigureHas() {
    StringBuilder tag = new StringBuilder("<a");
    for (int i = 0; i < 65; i++) {
      tag.append(" b").append(i).append("=''");
    }

    assertThatThrownBy(() -> read(tag.append("/>").toString().getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(InvalidPictureException.class);
  }

  @Test
  void readsMoreNamesThanItKeeps() throws Exception {
    StringBuilder markup = new StringBuilder("<a>");
    for (int i = 0; i < 300; i++) {
      markup.append("<b").append(i).append(" c").append(i).append("=''/>");
    }
    byte[] document = markup.append("</a>").toString().getBytes(StandardCharsets.US_ASCII);

    assertThat(own(document)).contains(platform(document));
  }

  private static void read(byte[] document) {
    MarkupReader.read(
        document,
        new MarkupReader.Content() {
          @Override
          public void start(Tag tag) {}

          @Override
          public void text(byte[] bytes, int start, int end) {}

          @Override
          public void end() {}
        });
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    byte[] figure = new ErrorFigure().render(404, "Unknown", "2\u2212\u00C5 & \"more\"");
    return Arbitraries.integers()
        .between(0, figure.length - 1)
        .flatMap(at -> Arbitraries.bytes().map(value -> Tuple.of(at, value)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(
            changes -> {
              byte[] document = figure.clone();
              changes.forEach(change -> document[change.get1()] = change.get2());
              return document;
            });
  }

  @Property(tries = 3000)
  void readsNoDamagedFigureThatAParserReadsInAnotherWay(@ForAll("damaged") byte[] document)
      throws Exception {
    Optional<List<String>> own = own(document);

    if (own.isPresent()) {
      assertThat(own.get()).isEqualTo(platform(document));
    }
  }
}
