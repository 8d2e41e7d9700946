package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The modules are as docs/architecture.md draws them, and packages and files are small. */
class ModuleGraphTest {

  private static final Path ROOT = Path.of(System.getProperty("zoneaxis.root"));
  private static final int MOST_FILES = 25;
  private static final int MOST_LINES = 300;
  private static final String OURS = "org.zoneaxis.";
  private static final String ARTIFACT = "zoneaxis-";
  private static final Pattern ARROW = Pattern.compile("  (\\w+) --> (\\w+)");
  private static final Pattern ALONE = Pattern.compile("  (\\w+)");

  private static List<Path> modules() throws IOException {
    List<Path> modules = new ArrayList<>();
    for (String folder : List.of("shared", "functions")) {
      try (Stream<Path> inside = Files.list(ROOT.resolve(folder))) {
        inside.filter(path -> Files.exists(path.resolve("pom.xml"))).forEach(modules::add);
      }
    }
    modules.add(ROOT.resolve("local"));
    return modules;
  }

  /** What each module knows in the drawing. */
  private static Map<String, Set<String>> drawn() throws IOException {
    Map<String, Set<String>> graph = new TreeMap<>();
    for (String line : Files.readString(ROOT.resolve("docs/architecture.md")).lines().toList()) {
      Matcher arrow = ARROW.matcher(line);
      Matcher alone = ALONE.matcher(line);
      if (arrow.matches()) {
        graph.computeIfAbsent(arrow.group(1), name -> new TreeSet<>()).add(arrow.group(2));
        graph.computeIfAbsent(arrow.group(2), name -> new TreeSet<>());
      } else if (alone.matches()) {
        graph.computeIfAbsent(alone.group(1), name -> new TreeSet<>());
      }
    }
    return graph;
  }

  /** What each module knows by its pom, tests aside. */
  private static Map<String, Set<String>> built() throws Exception {
    Map<String, Set<String>> graph = new TreeMap<>();
    for (Path module : modules()) {
      Element project =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(module.resolve("pom.xml").toFile())
              .getDocumentElement();
      Set<String> known = new TreeSet<>();
      NodeList dependencies = project.getElementsByTagName("dependency");
      for (int i = 0; i < dependencies.getLength(); i++) {
        Element dependency = (Element) dependencies.item(i);
        String artifact = text(dependency, "artifactId").orElseThrow();
        if (artifact.startsWith(ARTIFACT) && text(dependency, "scope").isEmpty()) {
          known.add(artifact.substring(ARTIFACT.length()));
        }
      }
      graph.put(module.getFileName().toString(), known);
    }
    return graph;
  }

  private static Optional<String> text(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return found.getLength() == 0
        ? Optional.empty()
        : Optional.of(found.item(0).getTextContent().strip());
  }

  private static Set<String> reach(Map<String, Set<String>> graph, String from) {
    Set<String> reached = new TreeSet<>();
    for (String next : graph.getOrDefault(from, Set.of())) {
      if (reached.add(next)) {
        reached.addAll(reach(graph, next));
      }
    }
    return reached;
  }

  private static Optional<String> module(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(OURS)
        ? Optional.of(name.substring(OURS.length()).split("\\.", 2)[0])
        : Optional.empty();
  }

  /** What each module uses, by its bytecode. */
  private static Map<String, Set<String>> used() {
    Map<String, Set<String>> graph = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.zoneaxis")) {
      Set<String> known =
          graph.computeIfAbsent(module(type).orElseThrow(), name -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        module(dependency.getTargetClass()).ifPresent(known::add);
      }
    }
    graph.forEach((module, known) -> known.remove(module));
    return graph;
  }

  @Test
  void theDrawingIsWhatIsBuilt() throws Exception {
    assertThat(drawn()).isEqualTo(built());
  }

  @Test
  void noModuleUsesWhatItDoesNotKnow() throws IOException {
    Map<String, Set<String>> drawn = drawn();
    Map<String, Set<String>> used = used();
    used.keySet().retainAll(drawn.keySet());
    assertThat(used).containsKeys("crystal", "figure", "library", "storage", "http", "local");
    used.forEach(
        (module, others) -> assertThat(reach(drawn, module)).as(module).containsAll(others));
  }

  @Test
  void noPackageHasMoreThanTwentyFiveFiles() throws IOException {
    for (Path module : modules()) {
      try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
        assertThat(
                files
                    .filter(file -> file.toString().endsWith(".java"))
                    .collect(
                        Collectors.groupingBy(
                            file -> ROOT.relativize(file.getParent()), Collectors.counting())))
            .allSatisfy(
                (folder, count) ->
                    assertThat(count).as(folder.toString()).isLessThanOrEqualTo(MOST_FILES));
      }
    }
  }

  @Test
  void noFileHasMoreThanThreeHundredLines() throws IOException {
    for (Path module : modules()) {
      try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          assertThat(Files.readAllLines(file).size())
              .as(ROOT.relativize(file).toString())
              .isLessThanOrEqualTo(MOST_LINES);
        }
      }
    }
  }
}
