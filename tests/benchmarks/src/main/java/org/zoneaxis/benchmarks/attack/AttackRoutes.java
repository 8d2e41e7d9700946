package org.zoneaxis.benchmarks.attack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.Figures;

/**
 * Everything that may be asked of a crystal: every figure in every form, with the options as they
 * are, all at their ends, and what is dear; as JSON along a second zone too, each option at its
 * ends and each choice; and all that is no figure.
 */
final class AttackRoutes {

  private static final String ZONE = "0,0,1";
  private static final String SKEW = "1,2,3";

  /** A crystal that is harmless, for pairs. */
  private static final String OTHER = "cod-9008566";

  /** Dear combinations that single options do not make. */
  private static final List<String> DEAR =
      List.of(
          "gmax=4&sigma=0.2&kv=1500",
          "gmax=4&sigma=0.2&precession=5&double=show",
          "model=bloch",
          "model=bloch&gmax=4",
          "model=bloch&gmax=4&smax=3&thickness=1000",
          "model=bloch&thickness=1000&absorption=30&b=10",
          "gmax=4&smax=3",
          "gmax=4&thickness=1000&kv=20",
          "convergence=50",
          "right=0,1,0");

  private AttackRoutes() {}

  /**
   * All of one crystal.
   *
   * @param crystal what to call it
   * @param id its material
   */
  static List<AttackRequest> of(String crystal, String id) {
    List<AttackRequest> requests = new ArrayList<>();
    for (Figure<?> figure : Figures.ALL.figures()) {
      for (FigureFormat format : figure.formats()) {
        boolean everything = format.equals(FigureFormat.JSON);
        for (String subjects : subjects(figure, id, everything)) {
          for (String query : queries(figure, everything)) {
            requests.add(
                AttackRequest.get(
                    FigureCatalogue.id(figure),
                    crystal,
                    "/v1/" + figure.name() + "/" + subjects + "." + format + query));
          }
        }
      }
    }
    others(id).forEach(path -> requests.add(AttackRequest.get(route(path), crystal, path)));
    return requests;
  }

  private static List<String> subjects(Figure<?> figure, String id, boolean everything) {
    String usual = id + "/" + ZONE;
    if (figure.subjects().crystals() == 1) {
      if (!figure.subjects().zoned()) {
        return List.of(id);
      }
      return everything ? List.of(usual, id + "/" + SKEW) : List.of(usual);
    }
    if (!figure.subjects().zoned()) {
      return List.of(id + "/with/" + OTHER, id + "/with/" + id);
    }
    return List.of(
        usual + "/with/" + id + "/" + SKEW,
        usual + "/with/" + OTHER + "/" + ZONE,
        OTHER + "/" + ZONE + "/with/" + usual);
  }

  private static Set<String> queries(Figure<?> figure, boolean everything) {
    Set<String> queries = new LinkedHashSet<>(List.of(""));
    for (Option<?> option : figure.options()) {
      if (everything && option.part() == Option.Part.COMPUTED) {
        values(option).forEach(value -> queries.add("?" + option.name() + "=" + value));
      }
    }
    queries.add(all(figure, numbers -> numbers.largest().toPlainString()));
    queries.add(all(figure, numbers -> numbers.least().toPlainString()));
    DEAR.forEach(query -> queries.add("?" + query));
    return queries;
  }

  private static List<String> values(Option<?> option) {
    if (option.domain() instanceof Domain.Numbers numbers) {
      return List.of(numbers.least().toPlainString(), numbers.largest().toPlainString());
    }
    return option.domain() instanceof Domain.Choices choices
        ? choices.values().stream().map(choice -> choice.text()).toList()
        : List.of();
  }

  private static String all(Figure<?> figure, Function<Domain.Numbers, String> end) {
    return figure.options().stream()
        .filter(option -> option.domain() instanceof Domain.Numbers)
        .map(option -> option.name() + "=" + end.apply((Domain.Numbers) option.domain()))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static List<String> others(String id) {
    String page = "/?material=" + id + "&zone=";
    String twoSpots = "?ratio=1&angle=90&materials=" + id;
    String widest = "?ratio=1.4&angle=80&tolerance=20&angleTolerance=10&limit=200&materials=" + id;
    return List.of(
        "/v1/materials/" + id,
        "/v1/materials?q=" + id,
        page + ZONE,
        page + SKEW + "&gmax=4&sigma=0.2",
        page + ZONE + "&gmax=4&precession=5&double=show",
        page + ZONE + "&model=bloch",
        page + ZONE + "&right=0,1,0",
        "/?material=" + id,
        "/?draft=" + id,
        "/v1/identify" + twoSpots,
        "/v1/identify" + widest,
        "/identify" + twoSpots,
        "/identify" + widest,
        "/v1/tilt/" + id + "/" + ZONE + "/" + SKEW + ".json",
        "/v1/tilt/" + id + "/" + ZONE + "/" + SKEW + ".json?second=1,1,2&secondAlpha=10");
  }

  /** The beginning of a path. */
  static String route(String path) {
    String bare = path.split("\\?", 2)[0];
    String[] words = bare.split("/", -1);
    if (words.length < 3) {
      return bare;
    }
    return words[1].equals("p") ? "object" : words[2];
  }

  /** The questions that hold several crystals at once. */
  static List<AttackRequest> together(List<String> ids) {
    String materials = "&materials=" + String.join(",", ids);
    return List.of(
        AttackRequest.get("identify", "all", "/v1/identify?ratio=1&angle=90" + materials),
        AttackRequest.get(
            "identify",
            "all",
            "/v1/identify?ratio=1.4&angle=80&tolerance=20&angleTolerance=10&limit=200"
                + materials));
  }
}
