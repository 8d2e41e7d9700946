package org.zoneaxis.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.symmetry.ConventionalCell;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.DoubleDiffraction;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.ResolvedFigure;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.query.IdentifyQuery;

/**
 * A crystal that somebody might bring to make the service work, and the options of a request for
 * it.
 *
 * @param edges cell edges in angstrom
 * @param angles cell angles in degrees
 * @param grid points along each axis
 * @param shared elements on each site
 * @param noise by which share of its distance from the next a site is off its point
 * @param gaps sites that are missing
 * @param zone indices of the zone axis
 * @param options what is asked for, by name
 */
record RandomRequest(
    List<Double> edges,
    List<Double> angles,
    List<Integer> grid,
    int shared,
    double noise,
    int gaps,
    List<Integer> zone,
    Map<String, String> options) {

  private static final MaterialId ID = MaterialId.parse("cif-0123456789abcdef");
  private static final int GUESTS = 5;
  private static final FigureMaker MAKER = new FigureMaker();
  private static final Identifier IDENTIFIER = new Identifier();
  private static final DoubleDiffraction DOUBLE = new DoubleDiffraction();
  private static final PatternSimulator SIMULATOR = new PatternSimulator();

  /** What may be asked for. */
  enum Kind {
    PATTERN_SVG,
    PATTERN_JSON,
    PATTERN_PNG,
    BLOCH_WAVES,
    THICKNESS,
    CONVERGENT_BEAM,
    CONVERGENT_PNG,
    KIKUCHI,
    RINGS,
    STEREOGRAM,
    TWO_CRYSTALS,
    STRUCTURE,
    STRUCTURE_PNG,
    DOUBLE_DIFFRACTION,
    IDENTIFICATION,
    CONVENTIONAL_CELL
  }

  /** Anything between one atom in a large cell and thousands of shared sites. */
  static RandomRequest any(Random random) {
    double edge = StrictMath.exp(random.nextDouble() * StrictMath.log(500));
    int points = 1 + (int) StrictMath.exp(random.nextDouble() * StrictMath.log(17));
    return new RandomRequest(
        List.of(edge, edge * stretch(random), edge * stretch(random)),
        random.nextBoolean()
            ? List.of(90.0, 90.0, 90.0)
            : List.of(angle(random), angle(random), angle(random)),
        List.of(points, points, Math.min(points, 17)),
        random.nextBoolean() ? 1 : 1 + random.nextInt(60),
        random.nextInt(3) * 0.01 * random.nextDouble(),
        random.nextBoolean() ? 0 : random.nextInt(1 + points),
        List.of(random.nextInt(4), random.nextInt(4), 1 + random.nextInt(3)),
        RandomOptions.any(random));
  }

  /** The same with something changed. */
  RandomRequest varied(Random random) {
    RandomRequest other = any(random);
    return new RandomRequest(
        random.nextInt(3) == 0
            ? other.edges
            : edges.stream().map(edge -> Math.min(500, edge * stretch(random))).toList(),
        random.nextInt(4) == 0 ? other.angles : angles,
        random.nextInt(4) == 0 ? other.grid : grid,
        random.nextInt(3) == 0 ? other.shared : shared,
        random.nextInt(3) == 0 ? other.noise : noise,
        random.nextInt(3) == 0 ? other.gaps : gaps,
        random.nextInt(3) == 0 ? other.zone : zone,
        RandomOptions.varied(options, random));
  }

  private static double stretch(Random random) {
    return random.nextBoolean() ? 1 : 0.7 + 0.6 * random.nextDouble();
  }

  private static double angle(Random random) {
    return 60 + 60 * random.nextDouble();
  }

  /**
   * Answers it as the service would.
   *
   * @throws RuntimeException where it is refused
   */
  void answer(Kind kind) {
    Crystal crystal = crystal();
    switch (kind) {
      case PATTERN_SVG -> figure(crystal, "diffraction", "svg");
      case PATTERN_JSON -> figure(crystal, "diffraction", "json");
      case PATTERN_PNG -> figure(crystal, "diffraction", "png");
      case BLOCH_WAVES -> figure(crystal, "diffraction", "json", Map.of("model", "bloch"));
      case THICKNESS -> figure(crystal, "thickness", "json");
      case CONVERGENT_BEAM -> figure(crystal, "cbed", "json");
      case CONVERGENT_PNG -> figure(crystal, "cbed", "png");
      case KIKUCHI -> figure(crystal, "kikuchi", "svg");
      case RINGS -> rings(crystal);
      case STEREOGRAM -> figure(crystal, "stereogram", "svg");
      case TWO_CRYSTALS -> two(crystal);
      case STRUCTURE -> figure(crystal, "structure", "svg");
      case STRUCTURE_PNG -> figure(crystal, "structure", "png");
      case DOUBLE_DIFFRACTION -> page(crystal);
      case IDENTIFICATION -> IDENTIFIER.identify(spots(), guests(crystal));
      case CONVENTIONAL_CELL -> ConventionalCell.of(crystal);
    }
  }

  private void figure(Crystal crystal, String figure, String format) {
    figure(crystal, figure, format, Map.of());
  }

  private void figure(Crystal crystal, String figure, String format, Map<String, String> more) {
    make(List.of(figure, ID.text(), axis() + "." + format), more, List.of(material(crystal)));
  }

  private void rings(Crystal crystal) {
    make(List.of("rings", ID.text() + ".svg"), Map.of(), List.of(material(crystal)));
  }

  private void two(Crystal crystal) {
    make(
        List.of("diffraction", ID.text(), axis(), "with", ID.text(), axis() + ".json"),
        Map.of(),
        List.of(material(crystal), material(crystal)));
  }

  private void make(List<String> path, Map<String, String> more, List<Material> materials) {
    Map<String, String> all = new TreeMap<>(options);
    all.putAll(more);
    FigureRequest request = FigureRequest.parse(MAKER.figures(), path, query(all)).orElseThrow();
    ResolvedFigure resolved = MAKER.resolve(request, materials);
    MAKER.make(resolved, materials);
  }

  /** What the page computes. */
  private void page(Crystal crystal) {
    DiffractionPattern pattern =
        SIMULATOR.simulate(
            crystal,
            new ZoneAxis(zone.get(0), zone.get(1), zone.get(2)),
            FigureOptions.parameters(OptionValues.parse(MAKER.figures().options(), query(options))),
            Optional.empty());
    DOUBLE.of(crystal, pattern);
  }

  private List<Material> guests(Crystal crystal) {
    List<Material> guests = new ArrayList<>();
    for (int i = 0; i < GUESTS; i++) {
      guests.add(material(crystal));
    }
    return guests;
  }

  private static IdentifyQuery spots() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("ratio", List.of("1.3"));
    query.put("angle", List.of("80"));
    return IdentifyQuery.parse(query);
  }

  private static Material material(Crystal crystal) {
    return new Material(ID, crystal, new Source("uploaded CIF", "", "", ""), List.of(), List.of());
  }

  private String axis() {
    return zone.get(0) + "," + zone.get(1) + "," + zone.get(2);
  }

  private static Map<String, List<String>> query(Map<String, String> options) {
    Map<String, List<String>> query = new TreeMap<>();
    options.forEach((name, value) -> query.put(name, List.of(value)));
    return query;
  }

  private Crystal crystal() {
    Random random = new Random(hashCode());
    List<Occupant> occupants =
        Arrays.stream(Element.values())
            .skip(1)
            .limit(shared)
            .map(element -> new Occupant(element, 1.0 / shared, OptionalDouble.empty()))
            .toList();
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < grid.get(0); i++) {
      for (int j = 0; j < grid.get(1); j++) {
        for (int k = 0; k < grid.get(2); k++) {
          sites.add(
              new Site(
                  (i + noise * random.nextGaussian()) / grid.get(0),
                  (j + noise * random.nextGaussian()) / grid.get(1),
                  (k + noise * random.nextGaussian()) / grid.get(2),
                  occupants));
        }
      }
    }
    for (int i = 0; i < gaps && sites.size() > 1; i++) {
      sites.remove(random.nextInt(sites.size()));
    }
    return new Crystal(
        Lattice.ofParameters(
            edges.get(0), edges.get(1), edges.get(2), angles.get(0), angles.get(1), angles.get(2)),
        sites);
  }
}
