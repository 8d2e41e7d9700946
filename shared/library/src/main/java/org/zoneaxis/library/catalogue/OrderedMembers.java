package org.zoneaxis.library.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.SpaceGroup;

/**
 * Reads JSON of this project's own writing, whose members stand in a fixed order. What is not where
 * it should be is an {@link IOException} that names it.
 */
public final class OrderedMembers {

  private final JsonParser json;

  /** Reads on from where a parser is. */
  public OrderedMembers(JsonParser json) {
    this.json = json;
  }

  /** Reads a token that must come next. */
  public void expect(JsonToken token) throws IOException {
    if (json.nextToken() != token) {
      throw new IOException("no " + token + " where it should be");
    }
  }

  /** Reads the name of the member that must come next. */
  public void member(String name) throws IOException {
    if (json.nextToken() != JsonToken.FIELD_NAME || !json.currentName().equals(name)) {
      throw new IOException("no member " + name + " where it should be");
    }
  }

  /** The member that comes next, a text. */
  public String text(String name) throws IOException {
    member(name);
    return text();
  }

  private String text() throws IOException {
    expect(JsonToken.VALUE_STRING);
    return json.getText();
  }

  /** The member that comes next, a whole number. */
  public int integer(String name) throws IOException {
    member(name);
    expect(JsonToken.VALUE_NUMBER_INT);
    return json.getIntValue();
  }

  /** The member that comes next, a list of texts. */
  public List<String> texts(String name) throws IOException {
    member(name);
    expect(JsonToken.START_ARRAY);
    List<String> texts = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      texts.add(json.getText());
    }
    requireAt(JsonToken.END_ARRAY);
    return texts;
  }

  /** The member {@code spaceGroup}: a number and a symbol, or an empty list. */
  public Optional<SpaceGroup> spaceGroup() throws IOException {
    member("spaceGroup");
    expect(JsonToken.START_ARRAY);
    if (json.nextToken() == JsonToken.END_ARRAY) {
      return Optional.empty();
    }
    requireAt(JsonToken.VALUE_NUMBER_INT);
    SpaceGroup group = new SpaceGroup(json.getIntValue(), text());
    expect(JsonToken.END_ARRAY);
    return Optional.of(group);
  }

  /** The member {@code cell}: a, b, c in angstrom, alpha, beta, gamma in degrees. */
  public UnitCell cell() throws IOException {
    member("cell");
    expect(JsonToken.START_ARRAY);
    UnitCell cell = new UnitCell(number(), number(), number(), number(), number(), number());
    expect(JsonToken.END_ARRAY);
    return cell;
  }

  /** The number that comes next. */
  public double number() throws IOException {
    json.nextToken();
    return json.getDoubleValue();
  }

  /** The member {@code origin}. */
  public CellOrigin origin() throws IOException {
    String label = text("origin");
    return CellOrigin.ofLabel(label)
        .orElseThrow(() -> new IOException("no origin is called " + label));
  }

  private void requireAt(JsonToken token) throws IOException {
    if (json.currentToken() != token) {
      throw new IOException("no " + token + " where it should be");
    }
  }
}
