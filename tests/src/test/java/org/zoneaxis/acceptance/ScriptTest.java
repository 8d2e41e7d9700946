package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root, in a checkout of its own that holds what the build has just made. */
class ScriptTest {

  private static final Path ROOT = Path.of(System.getProperty("zoneaxis.root")).toAbsolutePath();

  private static final List<String> TOOLS =
      List.of(
          "bash",
          "cat",
          "dirname",
          "env",
          "find",
          "head",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "sed");

  @TempDir private Path folder;

  private Path checkout;

  private record Outcome(int status, String out, String err) {}

  @BeforeEach
  void checkOut() throws IOException {
    checkout = Files.createDirectories(folder.resolve("check out")).toRealPath();
    Files.copy(
        ROOT.resolve("zoneaxis"), checkout.resolve("zoneaxis"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(checkout.resolve("pom.xml"), "no project");
    Files.createDirectories(checkout.resolve("local/target"));
    Files.createSymbolicLink(checkout.resolve("local/src"), ROOT.resolve("local/src"));
    for (String built : List.of("zoneaxis-local.jar", "lib")) {
      Files.createSymbolicLink(
          checkout.resolve("local/target").resolve(built),
          ROOT.resolve("local/target").resolve(built));
    }
  }

  private void built() throws IOException {
    Files.createDirectories(checkout.resolve("target"));
    Files.writeString(checkout.resolve("target/zoneaxis.built"), "");
  }

  @Test
  void runsWithoutABuildWhatIsUpToDateFromAnyFolderAndThroughLinks() throws Exception {
    built();
    Path link = Files.createSymbolicLink(folder.resolve("za"), checkout.resolve("zoneaxis"));
    Path second = Files.createSymbolicLink(folder.resolve("zb"), Path.of("za"));

    for (Path script : List.of(checkout.resolve("zoneaxis"), link, second)) {
      Outcome outcome = run(Map.of(), script.toString(), "--version");

      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.status()).isZero();
      assertThat(outcome.out()).startsWith("zoneaxis ");
    }
  }

  @Test
  void passesArgumentsAndExitStatusOn() throws Exception {
    built();

    Outcome outcome =
        run(Map.of(), checkout.resolve("zoneaxis").toString(), "draw", "cod-9008468", "1 1 x");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("'1 1 x'");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @Test
  void heapOfNoSizeIsRefused() throws Exception {
    built();

    Outcome outcome =
        run(Map.of("ZONEAXIS_HEAP", "plenty"), checkout.resolve("zoneaxis").toString(), "serve");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("'plenty'").contains("256m");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @Test
  void changedSourceIsBuiltAndFailureShowsWhatMavenSays() throws Exception {
    built();
    Path changed = checkout.resolve("pom.xml");
    FileTime stamp = Files.getLastModifiedTime(checkout.resolve("target/zoneaxis.built"));
    Files.setLastModifiedTime(changed, FileTime.fromMillis(stamp.toMillis() + 1000));

    Outcome outcome = run(Map.of(), checkout.resolve("zoneaxis").toString(), "--version");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("zoneaxis: building")
        .contains("pom.xml")
        .endsWith("zoneaxis: the build failed\n");
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    Path tools = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), inPath(tool));
    }

    Outcome outcome =
        run(
            Map.of("PATH", tools.toString(), "JAVA_HOME", System.getProperty("java.home")),
            checkout.resolve("zoneaxis").toString(),
            "--version");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("zoneaxis: needs Maven 3.8 or newer");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  private static Path inPath(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + tool + " in PATH"));
  }

  private Outcome run(Map<String, String> environment, String... command) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Outcome(
        status,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
