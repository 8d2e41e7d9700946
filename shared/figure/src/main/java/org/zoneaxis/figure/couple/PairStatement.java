package org.zoneaxis.figure.couple;

/** How two crystals lie to each other, in a sentence. */
public final class PairStatement {

  private PairStatement() {}

  /** The relationship and how many variants there are, of which which are shown. */
  public static String of(CrystalPair pair) {
    String variants =
        pair.variants()
            .map(count -> count == 1 ? "one variant" : count + " variants, ")
            .map(
                words ->
                    words.endsWith("variant")
                        ? words
                        : pair.shown().size() > 1
                            ? words + "all shown"
                            : words + "number " + pair.shown().get(0).number() + " shown")
            .orElse("zone axes and the reflections named are parallel");
    return pair.relationship().map(name -> name + ": ").orElse("") + variants + ".";
  }
}
