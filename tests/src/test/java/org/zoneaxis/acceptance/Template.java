package org.zoneaxis.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The template of the deployment, read as YAML; a short form such as {@code !Ref x} is a map. */
final class Template {

  private final String text;
  private final Map<String, Object> root;

  private Template(String text, Map<String, Object> root) {
    this.text = text;
    this.root = root;
  }

  static Template read(Path file) throws IOException {
    String text = Files.readString(file);
    return new Template(text, map(new Yaml(new ShortForms()).load(text)));
  }

  /** Makes {@code {"Ref": "x"}} of {@code !Ref x}. */
  private static final class ShortForms extends SafeConstructor {
    ShortForms() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              Object value;
              if (node instanceof ScalarNode scalar) {
                value = scalar.getValue();
              } else if (node instanceof SequenceNode sequence) {
                value = constructSequence(sequence);
              } else {
                value = constructMapping((MappingNode) node);
              }
              return Map.of(node.getTag().getValue().substring(1), value);
            }
          });
    }
  }

  String text() {
    return text;
  }

  Map<String, Object> resources() {
    return map(root.get("Resources"));
  }

  Map<String, Object> conditions() {
    return map(root.get("Conditions"));
  }

  Map<String, Object> parameters() {
    return map(root.get("Parameters"));
  }

  /** The resources of a type, by their names. */
  Map<String, Map<String, Object>> ofType(String type) {
    Map<String, Map<String, Object>> found = new LinkedHashMap<>();
    resources()
        .forEach(
            (name, resource) -> {
              if (map(resource).get("Type").equals(type)) {
                found.put(name, map(map(resource).getOrDefault("Properties", Map.of())));
              }
            });
    return found;
  }

  Map<String, Object> properties(String resource) {
    return map(map(resources().get(resource)).get("Properties"));
  }

  /** What all functions have, unless they say otherwise. */
  Map<String, Object> globals() {
    return map(at(root, "Globals", "Function"));
  }

  /** A property of a function, or of all. */
  Object ofFunction(Map<String, Object> function, String property) {
    return Optional.ofNullable(function.get(property)).orElseGet(() -> globals().get(property));
  }

  /** The variables of a function, with those of all. */
  Map<String, Object> variables(Map<String, Object> function) {
    Map<String, Object> variables =
        new LinkedHashMap<>(map(at(globals(), "Environment", "Variables")));
    if (function.containsKey("Environment")) {
      variables.putAll(map(at(function, "Environment", "Variables")));
    }
    return variables;
  }

  /** The statements of a role. */
  List<Map<String, Object>> statements(String role) {
    List<Map<String, Object>> statements = new ArrayList<>();
    for (Object policy : list(properties(role).get("Policies"))) {
      for (Object statement : list(at(policy, "PolicyDocument", "Statement"))) {
        statements.add(map(statement));
      }
    }
    return statements;
  }

  /** What an action is allowed, or refused, for. */
  static Set<String> resources(List<Map<String, Object>> statements, String action) {
    Set<String> resources = new TreeSet<>();
    for (Map<String, Object> statement : statements) {
      if (list(statement.get("Action")).contains(action)) {
        list(statement.get("Resource")).forEach(resource -> resources.add(resource.toString()));
      }
    }
    return resources;
  }

  /** All actions of statements. */
  static Set<String> actions(List<Map<String, Object>> statements) {
    Set<String> actions = new TreeSet<>();
    statements.forEach(
        statement -> list(statement.get("Action")).forEach(a -> actions.add(a.toString())));
    return actions;
  }

  static Object at(Object value, String... path) {
    Object current = value;
    for (String name : path) {
      current = map(current).get(name);
      if (current == null) {
        throw new AssertionError("nothing at " + String.join(".", path));
      }
    }
    return current;
  }

  static Map<String, Object> map(Object value) {
    return ((Map<?, ?>) value)
        .entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toString(),
                    entry -> entry.getValue() == null ? "" : entry.getValue(),
                    (a, b) -> b,
                    LinkedHashMap::new));
  }

  /** The values of a list; one that stands alone is a list of itself. */
  static List<Object> list(Object value) {
    return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
  }
}
