package org.zoneaxis.source.conversion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.library.EntryReader;
import org.zoneaxis.library.EntryWriter;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.LibraryFile;
import org.zoneaxis.library.LibraryPart;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.source.materialsproject.SavedAnswer;
import org.zoneaxis.source.upstream.UpstreamJson;

/**
 * Makes the library's files of a crystal collection, of answers of the Materials Project, of
 * folders with an index that says where each file comes from, and of an earlier library. The same
 * files make the same bytes.
 */
public final class LibraryConverter {

  private static final String INDEX = "library.json";

  /** Edges of one phase differ by less between two measurements, in parts of their length. */
  private static final double SAME_EDGE = 0.01;

  private static final double SAME_ANGLE_DEGREES = 1;

  private static final Pattern SAVED_ANSWER = Pattern.compile("mp-[0-9]+\\.json");

  private static final Map<Element, String> COMPOUNDS =
      Map.ofEntries(
          Map.entry(Element.H, "hydrides"),
          Map.entry(Element.C, "carbides"),
          Map.entry(Element.N, "nitrides"),
          Map.entry(Element.O, "oxides"),
          Map.entry(Element.F, "halides"),
          Map.entry(Element.P, "phosphides"),
          Map.entry(Element.S, "sulfides"),
          Map.entry(Element.Cl, "halides"),
          Map.entry(Element.As, "arsenides"),
          Map.entry(Element.Se, "selenides"),
          Map.entry(Element.Br, "halides"),
          Map.entry(Element.Sb, "antimonides"),
          Map.entry(Element.Te, "tellurides"),
          Map.entry(Element.I, "halides"));

  private static final Set<String> WIDE = Set.of("zeolites", "frameworks");

  private final LibraryNotes notes = LibraryNotes.standard();
  private final Map<String, Candidate> candidates = new TreeMap<>();
  private final List<RejectedFile> leftOut = new ArrayList<>();

  private record Candidate(Material material, String category) {}

  private LibraryConverter() {}

  /**
   * Reads all {@code *.cif} and {@code mp-*.json} files in folders and their subfolders; in a
   * folder with an {@code library.json} the files that it lists.
   *
   * @param sources the folders, and files or the folder of an earlier library, whose entries are
   *     taken as they are; where two are the same entry the first one counts, and gets the names of
   *     the others
   * @throws UncheckedIOException where a file cannot be read
   * @throws org.zoneaxis.source.upstream.UpstreamException where a JSON file is no answer of the
   *     Materials Project
   */
  public static ConvertedLibrary convert(List<Path> sources) {
    LibraryConverter converter = new LibraryConverter();
    for (Path source : sources) {
      if (Files.isRegularFile(source)) {
        converter.addLibrary(new LibraryFile(read(source)));
      } else if (!parts(source).isEmpty()) {
        parts(source).forEach(part -> converter.addLibrary(new LibraryFile(read(part))));
      } else if (Files.isRegularFile(source.resolve(INDEX))) {
        converter.addIndexed(source);
      } else {
        paths(source).forEach(path -> converter.add(path, read(source.resolve(path))));
      }
    }
    return converter.library();
  }

  private static List<Path> parts(Path folder) {
    return Arrays.stream(LibraryPart.values())
        .map(part -> folder.resolve(part.file()))
        .filter(Files::isRegularFile)
        .toList();
  }

  private ConvertedLibrary library() {
    List<byte[]> lines = new ArrayList<>();
    List<LibraryEntry> entries = new ArrayList<>();
    for (Candidate candidate : candidates.values()) {
      byte[] line = EntryWriter.line(candidate.material(), candidate.category());
      requireSame(candidate.material(), EntryReader.material(line, 0, line.length));
      lines.add(line);
      entries.add(EntryReader.entry(line, 0, line.length));
    }
    return new ConvertedLibrary(lines, entries, leftOut, doubts());
  }

  /** Frameworks with wide channels are as large as they look, and would make others look small. */
  private List<String> doubts() {
    List<Material> dense =
        candidates.values().stream()
            .filter(candidate -> !WIDE.contains(candidate.category()))
            .map(Candidate::material)
            .toList();
    UsualVolumes volumes = new UsualVolumes(dense);
    return dense.stream()
        .flatMap(
            material ->
                volumes.doubts(material).stream()
                    .map(doubt -> material.id() + " (" + material.bestName() + "): " + doubt))
        .toList();
  }

  private void addLibrary(LibraryFile earlier) {
    earlier
        .entries()
        .forEach(
            entry -> {
              MaterialId id = entry.listed().id();
              Optional<String> objection = notes.reasonAgainst(id);
              if (objection.isPresent()) {
                leftOut.add(new RejectedFile("library/" + id, objection.get()));
              } else {
                add("library/" + id, earlier.find(id).orElseThrow(), entry.category());
              }
            });
  }

  private void addIndexed(Path folder) {
    JsonField index = UpstreamJson.read("index of " + folder, read(folder.resolve(INDEX)));
    for (JsonField left : index.get("leftOut").items()) {
      leftOut.add(
          new RejectedFile(
              left.get("file").text().orElseThrow(), left.get("reason").text().orElseThrow()));
    }
    for (JsonField entry : index.get("entries").items()) {
      String path = IndexedFile.path(entry);
      IndexedFile file = new IndexedFile(entry, read(folder.resolve(path)));
      try {
        add(path, file.material(notes), file.category());
      } catch (CollectionFile.Refusal refusal) {
        leftOut.add(new RejectedFile(path, refusal.getMessage()));
      }
    }
  }

  private static List<String> paths(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".cif") || isAnswer(path))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
    }
  }

  private static boolean isAnswer(String path) {
    return SAVED_ANSWER.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be read", e);
    }
  }

  private void add(String path, byte[] bytes) {
    if (isAnswer(path)) {
      SavedAnswer.materials(bytes)
          .forEach(material -> add(path, material, category(material.crystal().formula())));
      return;
    }
    try {
      add(path, new CollectionFile(path, bytes).material(notes), CollectionName.category(path));
    } catch (CollectionFile.Refusal refusal) {
      leftOut.add(new RejectedFile(path, refusal.getMessage()));
    }
  }

  private void add(String path, Material material, String category) {
    Optional<Candidate> known =
        Optional.ofNullable(candidates.get(material.id().text())).or(() -> repeated(material));
    if (known.isEmpty()) {
      candidates.put(material.id().text(), new Candidate(material, category));
      return;
    }
    Material first = known.get().material();
    leftOut.add(new RejectedFile(path, reason(first, material) + first.id() + ", which is in"));
    List<String> names = new ArrayList<>(first.names());
    material.names().forEach(name -> CollectionFile.add(names, name));
    candidates.put(
        first.id().text(),
        new Candidate(
            new Material(first.id(), first.crystal(), first.source(), names, first.warnings()),
            known.get().category()));
  }

  private static String reason(Material first, Material other) {
    if (!first.id().equals(other.id())) {
      return "its cell is within 1 % of that of ";
    }
    return first.crystal().equals(other.crystal())
        ? "a copy of the entry "
        : "another version of the entry ";
  }

  /**
   * The entry of the same phase in nearly the same cell; not for what a database is asked for by
   * its number, and not in place of a measured one.
   */
  private Optional<Candidate> repeated(Material material) {
    return material.id().isOfLibrary()
        ? candidates.values().stream()
            .filter(
                candidate ->
                    material.source().isCalculated()
                        || !candidate.material().source().isCalculated())
            .filter(candidate -> isSamePhase(candidate.material().crystal(), material.crystal()))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isSamePhase(Crystal one, Crystal other) {
    return one.spaceGroup()
            .map(SpaceGroup::number)
            .equals(other.spaceGroup().map(SpaceGroup::number))
        && Composition.of(one.formula()).isNearly(Composition.of(other.formula()))
        && isNear(one.lattice(), other.lattice());
  }

  private static boolean isNear(Lattice one, Lattice other) {
    return isNear(one.lengthA(), other.lengthA(), SAME_EDGE * one.lengthA())
        && isNear(one.lengthB(), other.lengthB(), SAME_EDGE * one.lengthB())
        && isNear(one.lengthC(), other.lengthC(), SAME_EDGE * one.lengthC())
        && isNear(one.alpha(), other.alpha(), SAME_ANGLE_DEGREES)
        && isNear(one.beta(), other.beta(), SAME_ANGLE_DEGREES)
        && isNear(one.gamma(), other.gamma(), SAME_ANGLE_DEGREES);
  }

  private static boolean isNear(double one, double other, double tolerance) {
    return Math.abs(one - other) <= tolerance;
  }

  /** The kind of substance by the last element of the formula, the most electronegative one. */
  private static String category(Formula formula) {
    if (formula.terms().size() == 1) {
      return "elements";
    }
    Element last = formula.terms().get(formula.terms().size() - 1).element();
    return COMPOUNDS.getOrDefault(last, "intermetallics");
  }

  private static void requireSame(Material written, Material read) {
    if (!written.equals(read) || !written.revision().equals(read.revision())) {
      throw new IllegalStateException(written.id() + " does not read back as it was written");
    }
  }
}
