package org.zoneaxis.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.library.Library;

/**
 * The requests of the load: of twenty, eleven ask where a known picture is, six for the picture
 * itself, one for a pattern that has to be made, one for another figure that has, in any form, and
 * one brings a structure. The same numbers give the same requests.
 */
final class LoadMix {

  private static final int SHARES = 20;
  private static final int HITS = 11;
  private static final int OBJECTS = 6;
  private static final int MISSES = 1;
  private static final int FIGURES = 1;

  /** Zone axes of pictures that are known; each for some materials. */
  private static final List<String> ZONES = List.of("001", "110", "111", "112", "210");

  private static final int KNOWN_MATERIALS = 40;
  private static final int VOLTAGES = 300;
  private static final int LOWEST_KV = 80;
  private static final int TOO_MUCH = 422;
  private static final byte[] NOTHING = {};

  private static final List<Figure<?>> OTHERS =
      Figures.ALL.figures().stream().filter(figure -> figure != Figures.PATTERN).toList();

  private static final List<String> MATERIALS =
      new Library().entries().map(entry -> entry.listed().id().toString()).toList();

  /** Where the known pictures are. */
  private final List<String> paths;

  private final Optional<Kind> only;

  private LoadMix(List<String> paths, Optional<Kind> only) {
    this.paths = paths;
    this.only = only;
  }

  /** A kind of request, and how it is answered. */
  enum Kind {
    HIT("where a known picture is", 302),
    OBJECT("a picture", 200),
    MISS("a pattern to be made", 302),
    FIGURE("another figure to be made", 302),
    UPLOAD("a structure brought", 201);

    private final String text;
    private final int status;

    Kind(String text, int status) {
      this.text = text;
      this.status = status;
    }

    String text() {
      return text;
    }

    /** Some crystals are too large for some figures, which is an answer too. */
    boolean isAnsweredBy(int given) {
      return given == status || (this == FIGURE && given == TOO_MUCH);
    }
  }

  /** A request, without headers. */
  @SuppressWarnings("ArrayRecordComponent") // sent, never compared
  record Request(Kind kind, String method, String path, byte[] body) {}

  /**
   * The mix for a server, which makes the pictures that are asked for again and again.
   *
   * @param only the one kind of request that there is to be; all of them where there is none
   */
  static LoadMix on(LoadConnection connection, Optional<Kind> only) throws IOException {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < KNOWN_MATERIALS * ZONES.size(); i++) {
      paths.add(connection.send("GET", known(i), NOTHING).location());
    }
    return new LoadMix(List.copyOf(paths), only);
  }

  private static String known(int number) {
    String material = MATERIALS.get(number / ZONES.size() % KNOWN_MATERIALS);
    return "/v1/diffraction/" + material + "/" + ZONES.get(number % ZONES.size()) + ".svg";
  }

  Request request(int number) {
    SplittableRandom random = new SplittableRandom(number);
    int known = random.nextInt(KNOWN_MATERIALS * ZONES.size());
    Kind kind = only.orElseGet(() -> kind(random.nextInt(SHARES)));
    return switch (kind) {
      case HIT -> new Request(kind, "GET", known(known), NOTHING);
      case OBJECT -> new Request(kind, "GET", paths.get(known), NOTHING);
      case MISS -> new Request(kind, "GET", unknown(random), NOTHING);
      case FIGURE -> new Request(kind, "GET", figure(random), NOTHING);
      case UPLOAD -> new Request(kind, "POST", "/v1/materials", cif(number));
    };
  }

  private static Kind kind(int share) {
    if (share < HITS) {
      return Kind.HIT;
    }
    if (share < HITS + OBJECTS) {
      return Kind.OBJECT;
    }
    if (share < HITS + OBJECTS + MISSES) {
      return Kind.MISS;
    }
    return share < HITS + OBJECTS + MISSES + FIGURES ? Kind.FIGURE : Kind.UPLOAD;
  }

  private static String unknown(SplittableRandom random) {
    return "/v1/diffraction/" + zoned(random) + ".svg?kv=" + kilovolts(random);
  }

  private static String figure(SplittableRandom random) {
    Figure<?> figure = OTHERS.get(random.nextInt(OTHERS.size()));
    String subject = subject(figure, random);
    String second = figure.subjects().crystals() == 1 ? "" : "/with/" + subject(figure, random);
    FigureFormat format = figure.formats().get(random.nextInt(figure.formats().size()));
    String option =
        figure.options().contains(FigureOptions.KV)
            ? "?kv=" + kilovolts(random)
            : "?rotate=" + random.nextInt(180);
    return "/v1/" + figure.name() + "/" + subject + second + "." + format + option;
  }

  private static String subject(Figure<?> figure, SplittableRandom random) {
    return figure.subjects().zoned()
        ? zoned(random)
        : MATERIALS.get(random.nextInt(MATERIALS.size()));
  }

  private static String zoned(SplittableRandom random) {
    return MATERIALS.get(random.nextInt(MATERIALS.size()))
        + "/"
        + random.nextInt(1, 4)
        + ","
        + random.nextInt(0, 4)
        + ","
        + random.nextInt(-3, 4);
  }

  private static int kilovolts(SplittableRandom random) {
    return LOWEST_KV + random.nextInt(VOLTAGES);
  }

  /** Rock salt with a cell of its own. */
  private static byte[] cif(int number) {
    return String.format(
            Locale.ROOT,
            """
            data_load
            _cell_length_a %1$.5f
            _cell_length_b %1$.5f
            _cell_length_c %1$.5f
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            loop_
            _symmetry_equiv_pos_as_xyz
            x,y,z
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            %2$s""",
            4 + number * 1e-5,
            IntStream.range(0, 8)
                .mapToObj(
                    i ->
                        i < 4
                            ? "Na" + i + " Na " + place(i, 0)
                            : "Cl" + i + " Cl " + place(i - 4, 0.5))
                .reduce("", (a, b) -> a + b + "\n"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String place(int corner, double shift) {
    return String.format(
        Locale.ROOT,
        "%.1f %.1f %.1f",
        (corner == 1 || corner == 2 ? 0.5 : 0) + shift,
        (corner == 1 || corner == 3 ? 0.5 : 0),
        (corner == 2 || corner == 3 ? 0.5 : 0));
  }
}
