package org.zoneaxis.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.symmetry.ConventionalCell;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.source.AtomicMasses;
import org.zoneaxis.source.conversion.ConvertedLibrary;
import org.zoneaxis.source.conversion.LibraryConverter;
import org.zoneaxis.source.upstream.UpstreamJson;

/**
 * The library against what its sources state, and against what other programs (spglib, pymatgen)
 * found of the same files: {@code src/library/library.json}.
 */
class LibraryFactsTest {

  private static final Path FOLDER = Path.of("src/library");

  /** Beyond this many sites the search for symmetry takes long; the largest are frameworks. */
  private static final int MANY_SITES = 120;

  /** Numbers of the last space group of a point group, and how many operations those have. */
  private static final TreeMap<Integer, Integer> ORDERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(1, 1),
              Map.entry(2, 2),
              Map.entry(5, 2),
              Map.entry(9, 2),
              Map.entry(15, 4),
              Map.entry(46, 4),
              Map.entry(74, 8),
              Map.entry(82, 4),
              Map.entry(88, 8),
              Map.entry(122, 8),
              Map.entry(142, 16),
              Map.entry(146, 3),
              Map.entry(148, 6),
              Map.entry(161, 6),
              Map.entry(167, 12),
              Map.entry(174, 6),
              Map.entry(176, 12),
              Map.entry(190, 12),
              Map.entry(194, 24),
              Map.entry(199, 12),
              Map.entry(206, 24),
              Map.entry(220, 24),
              Map.entry(230, 48)));

  /** How often the conventional cell repeats the primitive one. */
  private static final Map<Character, Integer> CENTRINGS =
      Map.of('P', 1, 'A', 2, 'B', 2, 'C', 2, 'I', 2, 'R', 3, 'F', 4);

  /**
   * Their sources state less symmetry than the crystals have, as old descriptions do; the last
   * three are in centred settings of groups whose conventional cell is primitive.
   */
  private static final List<String> OTHER_THAN_STATED =
      List.of(
          "cif-0f1c35d8e499801d",
          "cod-1010604",
          "cod-1011053",
          "cod-9008569",
          "cod-9008586",
          "cod-9008893",
          "cod-9008902",
          "cod-9008911",
          "lib-gudmundite",
          "lib-microcline",
          "lib-pyrophyllite");

  private static final Set<Element> HYDROGEN = Set.of(Element.H, Element.D);

  private final Library library = new Library();

  private static List<JsonField> entries() throws IOException {
    return UpstreamJson.read("library", Files.readAllBytes(FOLDER.resolve("library.json")))
        .get("entries")
        .items();
  }

  private static String text(JsonField entry, String name) {
    return entry.get(name).text().orElseThrow();
  }

  private static String id(JsonField entry) {
    return text(entry, "id");
  }

  @Test
  void entriesHaveTheFormulaAndDensityThatAreStated() throws IOException {
    int seen = 0;
    for (JsonField entry : entries()) {
      Optional<Material> found = library.find(MaterialId.parse(id(entry)));
      if (found.isEmpty()) {
        continue;
      }
      seen++;
      Crystal crystal = found.get().crystal();
      Composition stated = Composition.parse(text(entry, "formula")).orElseThrow();
      assertThat(Composition.of(crystal.formula()).isNearly(stated)).as(id(entry)).isTrue();
      assertThat(crystal.spaceGroup().orElseThrow().number())
          .as(id(entry))
          .isEqualTo((int) entry.get("spaceGroup").number());
      double atoms = entry.get("Z").number() * atoms(text(entry, "formula"));
      assertThat(crystal.atomCount() % atoms / atoms)
          .as("Z of %s", id(entry))
          .satisfiesAnyOf(
              rest -> assertThat(rest).isCloseTo(0, within(0.02)),
              rest -> assertThat(rest).isCloseTo(1, within(0.02)));
      assertThat(density(crystal) / entry.get("density").number())
          .as("density of %s", id(entry))
          .isCloseTo(1, within(0.01));
    }
    assertThat(seen).isGreaterThan(550);
  }

  /** In a formula such as {@code Al4.8O9.6Si1.2}. */
  private static double atoms(String formula) {
    double sum = 0;
    Matcher term = Pattern.compile("[A-Z][a-z]?([0-9.]*)").matcher(formula);
    while (term.find()) {
      sum += term.group(1).isEmpty() ? 1 : Double.parseDouble(term.group(1));
    }
    return sum;
  }

  private static double density(Crystal crystal) {
    double mass = 0;
    for (Site site : crystal.sites()) {
      for (Occupant occupant : site.occupants()) {
        mass += occupant.occupancy() * AtomicMasses.of(occupant.element().symbol());
      }
    }
    return mass * 1.66053907 / crystal.lattice().volume();
  }

  @Test
  void shortestDistancesAreThoseThatAreStated() throws IOException {
    for (JsonField entry : entries()) {
      Optional<Material> found = library.find(MaterialId.parse(id(entry)));
      if (found.isEmpty() || !entry.get("shortest").isPresent()) {
        continue;
      }
      double least = entry.get("shortest").number();
      Material material = found.get();
      if (material.crystal().sites().size() <= MANY_SITES && isOrdered(material.crystal())) {
        assertThat(shortest(material.crystal()) / least)
            .as("shortest distance of %s", id(entry))
            .isCloseTo(1, within(0.01));
      }
    }
  }

  /** Whatever its source states or does not: hydrogen in hydroxyl is the nearest there is. */
  @Test
  void noTwoAtomsOfAnEntryAreNearerThanChemistryAllows() {
    library
        .entries()
        .filter(entry -> entry.listed().siteCount() <= MANY_SITES)
        .forEach(
            entry -> {
              Crystal crystal = library.find(entry.listed().id()).orElseThrow().crystal();
              if (isOrdered(crystal)) {
                boolean hydrogen =
                    crystal.formula().terms().stream()
                        .anyMatch(term -> HYDROGEN.contains(term.element()));
                double least = hydrogen ? 0.7 : 1.0;
                assertThat(shortest(crystal)).as(entry.listed().id().text()).isGreaterThan(least);
              }
            });
  }

  private static boolean isOrdered(Crystal crystal) {
    return crystal.sites().stream()
        .allMatch(site -> site.occupants().stream().mapToDouble(o -> o.occupancy()).sum() > 0.999);
  }

  private static double shortest(Crystal crystal) {
    Lattice lattice = crystal.lattice();
    double least = Math.min(lattice.lengthA(), Math.min(lattice.lengthB(), lattice.lengthC()));
    List<Site> sites = crystal.sites();
    for (int i = 0; i < sites.size(); i++) {
      for (int j = i; j < sites.size(); j++) {
        for (int cell = 0; cell < 27; cell++) {
          int right = cell % 3 - 1;
          int back = cell / 3 % 3 - 1;
          int up = cell / 9 - 1;
          double x = sites.get(i).x() - sites.get(j).x() + right;
          double y = sites.get(i).y() - sites.get(j).y() + back;
          double z = sites.get(i).z() - sites.get(j).z() + up;
          Vector3 apart =
              lattice.a().times(x).plus(lattice.b().times(y)).plus(lattice.c().times(z));
          double distance = apart.length();
          if (distance > 1e-6) {
            least = Math.min(least, distance);
          }
        }
      }
    }
    return least;
  }

  @Test
  void symmetryThatIsFoundIsTheOneThatIsStated() {
    List<String> others = new ArrayList<>();
    library
        .entries()
        .filter(entry -> entry.listed().siteCount() <= MANY_SITES)
        .filter(entry -> entry.listed().spaceGroup().filter(g -> g.number() > 0).isPresent())
        .forEach(
            entry -> {
              Crystal crystal = library.find(entry.listed().id()).orElseThrow().crystal();
              int number = entry.listed().spaceGroup().orElseThrow().number();
              int found = ConventionalCell.of(crystal, 0.01).operations();
              char centring = entry.listed().spaceGroup().orElseThrow().symbol().charAt(0);
              int stated = ORDERS.ceilingEntry(number).getValue() * CENTRINGS.get(centring);
              if (found != stated) {
                others.add(entry.listed().id().text());
              }
            });
    assertThat(others).containsExactlyInAnyOrderElementsOf(OTHER_THAN_STATED);
  }

  @Test
  void everyEntryOfTheIndexIsInOrItsPageSaysWhyNot() throws IOException {
    String page = Files.readString(Path.of("../../docs/library.md"));
    for (JsonField entry : entries()) {
      if (library.find(MaterialId.parse(id(entry))).isEmpty()) {
        assertThat(page).contains("| " + text(entry, "file") + " |");
      } else {
        assertThat(library.find(MaterialId.parse(id(entry))).get().source().origin().label())
            .isEqualTo(text(entry, "origin"));
      }
    }
  }

  @Test
  void makesTheSameEntriesOfTheIndexAgain() {
    ConvertedLibrary made = LibraryConverter.convert(List.of(FOLDER));
    for (int i = 0; i < made.entries().size(); i++) {
      MaterialId id = made.entries().get(i).listed().id();
      library
          .find(id)
          .ifPresent(
              material ->
                  assertThat(material.revision())
                      .as(id.text())
                      .isEqualTo(
                          made.entries().stream()
                              .filter(entry -> entry.listed().id().equals(id))
                              .findFirst()
                              .orElseThrow()
                              .listed()
                              .revision()));
    }
  }

  @Test
  void formulaOfAnEntryIsThatOfItsAtoms() {
    library
        .entries()
        .forEach(
            entry -> {
              Formula formula = library.find(entry.listed().id()).orElseThrow().crystal().formula();
              assertThat(formula).isEqualTo(entry.listed().formula());
            });
  }
}
