package org.zoneaxis.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is in the zip of a function: its classes, and the texts in those of ours. */
final class FunctionCode {

  private final Set<String> classes = new TreeSet<>();
  private final Set<String> entries = new TreeSet<>();
  private final StringBuilder ours = new StringBuilder();

  private FunctionCode() {}

  /** The code of all functions, by their names in the template. */
  static Map<String, FunctionCode> packaged(Template template) throws IOException {
    Map<String, FunctionCode> packaged = new LinkedHashMap<>();
    for (String function : template.ofType("AWS::Serverless::Function").keySet()) {
      packaged.put(function, read(zip(function)));
    }
    return packaged;
  }

  /** The zip of a function, in the module that it is built from, as the Makefile says. */
  static Path zip(String function) throws IOException {
    Matcher module =
        Pattern.compile("(?m)^build-" + function + ": MODULE = (functions/[a-z]+)$")
            .matcher(Files.readString(PackagedFunction.ROOT.resolve("Makefile")));
    if (!module.find()) {
      throw new AssertionError("the Makefile does not build " + function);
    }
    Path target = PackagedFunction.ROOT.resolve(module.group(1)).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.toString().endsWith("-function.zip"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no zip in " + target));
    }
  }

  static FunctionCode read(Path zip) throws IOException {
    FunctionCode code = new FunctionCode();
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream outer = new ZipInputStream(file)) {
      for (ZipEntry entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
        code.entries.add(entry.getName());
        if (entry.getName().endsWith(".jar")) {
          code.readJar(entry.getName(), outer.readAllBytes());
        }
      }
    }
    return code;
  }

  private void readJar(String name, byte[] jar) throws IOException {
    boolean isOurs = name.startsWith("lib/zoneaxis-");
    try (ZipInputStream inner = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
        if (entry.getName().endsWith(".class")) {
          classes.add(entry.getName().replace('/', '.').replaceAll("\\.class$", ""));
          if (isOurs) {
            ours.append(new String(inner.readAllBytes(), StandardCharsets.ISO_8859_1)).append('\n');
          }
        }
      }
    }
  }

  Set<String> classes() {
    return classes;
  }

  Set<String> entries() {
    return entries;
  }

  /** Texts of a form that our classes hold: names of variables, of methods called. */
  Set<String> texts(String form) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(form).matcher(ours);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
