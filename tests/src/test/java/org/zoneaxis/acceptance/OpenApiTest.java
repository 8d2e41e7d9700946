package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.identify.query.IdentifyOptions;

/** The description of the interface says what the service does, and all of it. */
@Tag("long")
class OpenApiTest {

  private static Service service;
  private static Map<String, Object> document;

  @BeforeAll
  static void start(@TempDir Path data) {
    service = Service.on(data);
    document = new Yaml().load(text(service.get("/openapi.yml")));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }

  @Test
  void describesEveryRouteAndNoOther() {
    TreeSet<String> described = new TreeSet<>();
    map(document.get("paths"))
        .forEach(
            (path, operations) ->
                map(operations).keySet().forEach(method -> described.add(route(method, path))));
    TreeSet<String> served = new TreeSet<>();
    JavaClasses classes = new ClassFileImporter().importPackages("org.zoneaxis.http");
    classes.stream()
        .filter(type -> type.isAnnotatedWith(Controller.class))
        .flatMap(type -> type.getMethods().stream())
        .forEach(method -> routes(method).forEach(served::add));
    // One route serves all figures, and each is described.
    served.remove("get /v1/*");
    Figures.ALL.figures().forEach(figure -> served.add("get /v1/" + figure.name() + "/*"));

    assertThat(described).isEqualTo(served);
  }

  @Test
  void describesEveryOption() {
    Map<String, Object> shared = map(map(document.get("components")).get("parameters"));
    assertThat(shared.keySet()).containsAll(FigureOptions.NAMES);
    Map<String, Object> identify =
        map(map(map(document.get("paths")).get("/v1/identify")).get("get"));
    assertThat(list(identify.get("parameters")))
        .extracting(parameter -> map(parameter).get("name"))
        .containsExactlyElementsOf(new ArrayList<Object>(IdentifyOptions.NAMES));
  }

  private static Stream<String> routes(JavaMethod method) {
    return Stream.concat(
        method.tryGetAnnotationOfType(Get.class).stream().map(get -> route("get", get.uri())),
        method.tryGetAnnotationOfType(Post.class).stream().map(post -> route("post", post.uri())));
  }

  /** Up to the first variable, since routes take what follows whole. */
  private static String route(String method, String path) {
    return method + " " + path.replaceFirst("\\{.*", "*");
  }

  @Test
  void everyExampleIsAnsweredAsDescribed() {
    for (Map.Entry<String, Object> path : map(document.get("paths")).entrySet()) {
      Object get = map(path.getValue()).get("get");
      if (get == null) {
        continue;
      }
      for (String address : addresses(path.getKey(), map(get))) {
        HttpResponse<byte[]> answer = service.get(address);
        assertThat(answer.statusCode()).as(address).isLessThan(400);
        Map<String, Object> described =
            map(map(map(get).get("responses")).get(Integer.toString(answer.statusCode())));
        assertThat(described).as(address + " answers " + answer.statusCode()).isNotNull();
        if (described.get("content") != null) {
          String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
          assertThat(map(described.get("content"))).as(address).containsKey(type);
        }
      }
    }
  }

  /** With every optional parameter alone, and the required ones always. */
  private static List<String> addresses(String path, Map<String, Object> operation) {
    String filled = path;
    List<String> always = new ArrayList<>();
    List<String> single = new ArrayList<>();
    for (Object given : list(operation.get("parameters"))) {
      Map<String, Object> parameter = resolved(map(given));
      String name = (String) parameter.get("name");
      String example = String.valueOf(parameter.get("example"));
      if (parameter.get("in").equals("path")) {
        filled = filled.replace("{" + name + "}", example);
      } else if (Boolean.TRUE.equals(parameter.get("required"))
          || (path.endsWith("identify") && List.of("ratio", "angle").contains(name))) {
        always.add(name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8));
      } else if (!(name.equals("rows") || name.equals("zone"))) {
        single.add(name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8));
      }
    }
    List<String> addresses = new ArrayList<>();
    addresses.add(filled + query(always));
    for (String option : single) {
      if (path.endsWith("identify")
          && (option.startsWith("spots=") || option.startsWith("rings="))) {
        // Another measurement, and not a part of this one.
        addresses.add(filled + query(List.of(option)));
        continue;
      }
      addresses.add(filled + query(Stream.concat(always.stream(), Stream.of(option)).toList()));
    }
    return addresses;
  }

  private static String query(List<String> fields) {
    return fields.isEmpty() ? "" : "?" + String.join("&", fields);
  }

  private static Map<String, Object> resolved(Map<String, Object> value) {
    Object reference = value.get("$ref");
    if (reference == null) {
      return value;
    }
    Map<String, Object> found = document;
    for (String part : reference.toString().substring(2).split("/", -1)) {
      found = map(found.get(part));
    }
    return found;
  }

  @Test
  void everyExampleOfTheApiPageWorks() {
    List<String> examples =
        Pattern.compile("class=\"example\" href=\"([^\"]+)\"")
            .matcher(text(service.get("/api")))
            .results()
            .map(match -> match.group(1).replace("&amp;", "&"))
            .toList();

    assertThat(examples).hasSizeGreaterThan(8);
    for (String example : examples) {
      HttpResponse<byte[]> answer = service.get(example);
      if (answer.statusCode() == 302) {
        answer = service.get(service.location(example));
      }
      assertThat(answer.statusCode()).as(example).isEqualTo(200);
    }
  }
}
