package org.zoneaxis.source.conversion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.cif.CifDocument;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.source.cod.CodEntry;

/**
 * A CIF of the collection on its way into the library. It gets in where its head gives it to the
 * public domain, it has a number of the Crystallography Open Database or is a zeolite framework,
 * and its expanded cell has the composition that it states.
 */
final class CollectionFile {

  private static final Pattern PUBLIC_DOMAIN =
      Pattern.compile("^\\s*#.*\\bpublic domain\\b", Pattern.MULTILINE);

  /** What is left of markup that old entries were written with. */
  private static final Pattern OLD_MARKUP = Pattern.compile("\\$-?|\\.$");

  private final String path;
  private final byte[] bytes;

  /**
   * A file.
   *
   * @param path its path in the collection, with slashes
   * @param bytes its content
   */
  CollectionFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** A file that cannot become an entry; the message is the reason. */
  static final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
      super(reason);
    }
  }

  /**
   * The material of the file.
   *
   * @throws Refusal where it is left out
   */
  Material material(LibraryNotes notes) throws Refusal {
    if (!PUBLIC_DOMAIN.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
      throw new Refusal("its head does not give it to the public domain");
    }
    CifDocument document = document();
    Optional<Zeolite> zeolite = Zeolite.of(path, bytes);
    Material read = zeolite.isPresent() ? zeolite.get().material(document) : ofDatabase(document);
    Optional<String> objection = notes.reasonAgainst(read.id());
    if (objection.isPresent()) {
      throw new Refusal(objection.get());
    }
    requireFormula(document, zeolite.map(Zeolite::formula).or(document::formulaSum).orElse(""));
    MaterialId id = read.id();
    List<String> warnings = new ArrayList<>(notes.warnings(id));
    warnings.addAll(read.warnings());
    List<String> names = zeolite.isPresent() ? read.names() : names(document);
    return new Material(id, read.crystal(), read.source(), names, warnings);
  }

  private static Material ofDatabase(CifDocument document) throws Refusal {
    MaterialId id =
        document
            .codNumber()
            .map(number -> MaterialId.parse("cod-" + number))
            .orElseThrow(
                () -> new Refusal("it has no number of the Crystallography Open Database"));
    return CodEntry.material(id, document);
  }

  private CifDocument document() throws Refusal {
    try {
      return CifReader.read(bytes);
    } catch (CrystalException e) {
      throw new Refusal("it cannot be read: " + e.getMessage());
    }
  }

  static void requireFormula(CifDocument document, String stated) throws Refusal {
    Composition found = Composition.of(document.crystal().formula());
    if (!Composition.parse(stated).filter(found::isNearly).isPresent()) {
      throw new Refusal(
          "its atoms come to " + document.crystal().formula() + ", its formula is " + stated);
    }
  }

  /** The names in the file and in its path, each once, without those that repeat the formula. */
  private List<String> names(CifDocument document) {
    List<String> names = new ArrayList<>();
    for (String name : document.names().all()) {
      add(names, OLD_MARKUP.matcher(name).replaceAll("").strip());
    }
    CollectionName.name(path).ifPresent(name -> add(names, name));
    return names;
  }

  /** Adds a name that says more than a formula and is not there yet in another spelling. */
  static void add(List<String> names, String name) {
    if (Composition.parse(name).isEmpty()) {
      addUnlessKnown(names, name);
    }
  }

  /** Adds a name that is not there yet in another spelling. */
  static void addUnlessKnown(List<String> names, String name) {
    boolean known = names.stream().anyMatch(other -> bare(other).equals(bare(name)));
    if (!known && !name.isEmpty()) {
      names.add(name);
    }
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
