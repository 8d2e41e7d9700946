package org.zoneaxis.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** A process that runs a function in Lambda's own runtime client. */
public final class FunctionProcess implements AutoCloseable {

  private static final String SNAPSTART = "snap-start";

  private final Process process;
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private FunctionProcess(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "output");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * How to start a function.
   *
   * @param java home of the Java to run it on
   * @param task folder of the unpacked zip
   * @param handler name of the handler's class
   * @param options of the Java machine
   * @param environment on top of what Lambda sets
   * @param snapshot whether it is to stop for a snapshot
   * @param classPath jars beside those of the runtime client, as a container image can have them;
   *     none where the function is a zip, whose classes the runtime client loads itself
   */
  public record Start(
      Path java,
      Path task,
      String handler,
      List<String> options,
      Map<String, String> environment,
      boolean snapshot,
      List<Path> classPath) {

    /** Copies the collections. */
    public Start {
      options = List.copyOf(options);
      environment = Map.copyOf(environment);
      classPath = List.copyOf(classPath);
    }

    /** A function that is a zip. */
    public Start(
        Path java,
        Path task,
        String handler,
        List<String> options,
        Map<String, String> environment,
        boolean snapshot) {
      this(java, task, handler, options, environment, snapshot, List.of());
    }
  }

  /** Starts a function; it asks the API for work once it is ready. */
  public static FunctionProcess start(Start start, RuntimeApi api) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(start.java().resolve("bin/java").toString());
    command.addAll(start.options());
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    command.addAll(
        List.of("-cp", classPath(start.classPath()), AWSLambda.class.getName(), start.handler()));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(start.task().toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    // Nothing of this machine is to reach the function, as nothing of it is there in Lambda.
    environment.clear();
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "test");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    environment.put("AWS_LAMBDA_LOG_FORMAT", "TEXT");
    environment.put("AWS_REGION", "us-east-1");
    environment.put("_HANDLER", start.handler());
    if (start.snapshot()) {
      environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", SNAPSTART);
    }
    environment.putAll(start.environment());
    return new FunctionProcess(builder.start());
  }

  /**
   * The class path of the runtime client.
   *
   * @param more jars to come after its own
   */
  public static String classPath(List<Path> more) {
    return Stream.concat(
            Stream.of(
                    AWSLambda.class,
                    Context.class,
                    PojoSerializer.class,
                    SdkInternalThreadLocal.class)
                .map(FunctionProcess::jar),
            more.stream().map(Path::toString))
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("(" + e.getMessage() + ")");
    }
  }

  private synchronized void add(String line) {
    output.add(line);
    notifyAll();
  }

  /**
   * Waits for a line, since what a function has written may be read after its answer has come.
   *
   * @return whether it has come in time
   */
  public synchronized boolean awaitLine(Predicate<String> wanted, Duration time)
      throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (output.stream().noneMatch(wanted)) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** What the function has written so far, line by line: its log. */
  public List<String> output() {
    return List.copyOf(output);
  }

  /** Its number. */
  public long pid() {
    return process.pid();
  }

  /** The most memory that the process has taken so far, in KiB; 0 where the system does not say. */
  public long peakMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }

  /** Asks the process to stop, as Lambda does with SIGTERM, and waits. */
  public int terminate() throws InterruptedException {
    // By its handle: the process's own method also stops listening to what it says on its way out.
    process.toHandle().destroy();
    int status = process.waitFor();
    reader.join();
    return status;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
