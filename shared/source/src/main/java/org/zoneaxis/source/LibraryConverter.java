package org.zoneaxis.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.source.materialsproject.SavedAnswer;

/**
 * Makes the library's file of a crystal collection and of answers of the Materials Project. The
 * same files make the same bytes.
 */
public final class LibraryConverter {

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

  private final LibraryNotes notes = LibraryNotes.standard();
  private final Map<String, Candidate> candidates = new TreeMap<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private record Candidate(Material material, String category) {}

  private LibraryConverter() {}

  /**
   * Reads all {@code *.cif} and {@code mp-*.json} files in folders and their subfolders.
   *
   * @param folders the folders; where two files are the same entry the first one counts, and gets
   *     the names of the others
   * @throws UncheckedIOException where a file cannot be read
   * @throws org.zoneaxis.source.upstream.UpstreamException where a JSON file is no answer of the
   *     Materials Project
   */
  public static ConvertedLibrary convert(List<Path> folders) {
    LibraryConverter converter = new LibraryConverter();
    for (Path folder : folders) {
      for (String path : paths(folder)) {
        converter.add(path, read(folder.resolve(path)));
      }
    }
    List<byte[]> lines = new ArrayList<>();
    List<LibraryEntry> entries = new ArrayList<>();
    for (Candidate candidate : converter.candidates.values()) {
      byte[] line = EntryWriter.line(candidate.material(), candidate.category());
      requireSame(candidate.material(), EntryReader.material(line, 0, line.length));
      lines.add(line);
      entries.add(EntryReader.entry(line, 0, line.length));
    }
    return new ConvertedLibrary(lines, entries, converter.leftOut);
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
      leftOut.add(new LeftOut(path, refusal.getMessage()));
    }
  }

  private void add(String path, Material material, String category) {
    String id = material.id().text();
    Optional<Candidate> known = Optional.ofNullable(candidates.get(id));
    if (known.isEmpty()) {
      candidates.put(id, new Candidate(material, category));
      return;
    }
    Material first = known.get().material();
    String reason = first.crystal().equals(material.crystal()) ? "a copy of" : "another version of";
    leftOut.add(new LeftOut(path, reason + " the entry " + id + ", which is in"));
    List<String> names = new ArrayList<>(first.names());
    material.names().forEach(name -> CollectionFile.add(names, name));
    candidates.put(
        id,
        new Candidate(
            new Material(first.id(), first.crystal(), first.source(), names, first.warnings()),
            known.get().category()));
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
