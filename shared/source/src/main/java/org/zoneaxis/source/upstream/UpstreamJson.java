package org.zoneaxis.source.upstream;

import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.figure.json.JsonRefusals;

/** Reads answers of databases. */
public final class UpstreamJson {

  private UpstreamJson() {}

  /**
   * Reads an answer; a value in it that is not right is refused by a {@link CrystalException}.
   *
   * @param provider the database it is from, for the message
   * @param answer the bytes of one JSON value
   * @throws UpstreamException where it is not JSON; it repeats nothing of the answer, which may
   *     quote anything
   */
  public static JsonField read(String provider, byte[] answer) {
    return JsonField.read(
        answer,
        new JsonRefusals(
            "the answer",
            CrystalException::new,
            (found, reason) ->
                UpstreamException.badAnswer(provider, "answered with something that is " + found)));
  }
}
