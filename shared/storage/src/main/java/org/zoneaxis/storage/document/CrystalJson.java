package org.zoneaxis.storage.document;

import java.io.IOException;
import java.util.function.Function;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.figure.json.JsonForm;
import org.zoneaxis.figure.json.JsonReader;
import org.zoneaxis.figure.json.JsonRefusals;

/** Reads crystals that are written as JSON. */
public final class CrystalJson {

  private static final int MAX_DEPTH = 16;
  private static final int MAX_TEXT = 500_000;
  private static final JsonForm FORM = new JsonForm(MAX_DEPTH, MAX_TEXT, true);
  private static final String DOCUMENT = "document";

  private static final JsonRefusals REFUSALS =
      new JsonRefusals(
          DOCUMENT,
          CrystalException::new,
          (found, reason) ->
              new CrystalException(
                  DOCUMENT,
                  found,
                  "it must be one JSON object in UTF-8, nested at most "
                      + MAX_DEPTH
                      + " deep, each name once"));

  private CrystalJson() {}

  /**
   * What collects the fields of an object, and makes something of them.
   *
   * @param <T> what that is
   */
  public interface Fields<T> {

    /** Takes the value of a field, whose name has been read. */
    void field(String name) throws IOException;

    /** What the fields make, where nothing is missing. */
    T made();
  }

  /**
   * Reads a document, which is an object.
   *
   * @param collector what collects its fields, by the reader of their values
   * @throws CrystalException where it is not right; it names the field
   */
  public static <T> T read(byte[] document, Function<JsonReader, Fields<T>> collector) {
    if (document.length > AnswerSize.MAX_BYTES) {
      throw new CrystalException(
          DOCUMENT,
          AnswerSize.megabytes(document.length),
          "it must have at most " + AnswerSize.limit());
    }
    return FORM.read(
        document,
        REFUSALS,
        json -> {
          Fields<T> fields = collector.apply(json);
          json.object(fields::field);
          return fields.made();
        });
  }
}
