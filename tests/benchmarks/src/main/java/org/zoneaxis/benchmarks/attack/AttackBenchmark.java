package org.zoneaxis.benchmarks.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A service that is sent every crystal of a folder and asked everything about it. Run by {@code
 * ./zoneaxis bench attacks DIR [server|function [MILLISECONDS]]}; the exit code is 1 where a
 * request took the processors longer than that, was answered with a fault, kept others waiting, or
 * was worked at after its client had left.
 *
 * <p>One request at a time is measured: its processor time is that of the service's process, so
 * that what else the machine does counts little. The server is then attacked by several at once
 * while others ask for known pictures, and left by clients who do not wait.
 */
public final class AttackBenchmark {

  private static final long MOST_MILLIS = 1000;
  private static final double MOST_WAITING_MILLIS = 250;
  private static final int SHOWN = 25;

  /** What costs less is over before a client leaves. */
  private static final long WORTH_LEAVING_MILLIS = 150;

  private static final String HARMLESS = "cod-9008566";

  private AttackBenchmark() {}

  /**
   * Attacks.
   *
   * @param arguments the script that starts the server, the zip of the function, the folder of the
   *     crystals, server or function, and what a request may cost in milliseconds
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 3) {
      System.err.println("bench attacks: name a folder with CIF files");
      System.exit(2);
    }
    Map<String, byte[]> crystals = crystals(Path.of(arguments[2]));
    boolean isFunction = arguments.length > 3 && arguments[3].equals("function");
    long most = arguments.length > 4 ? Long.parseLong(arguments[4]) : MOST_MILLIS;
    AttackFigures figures = new AttackFigures();
    try (Target target =
        isFunction
            ? FunctionTarget.start(Path.of(arguments[1]))
            : ServedTarget.start(arguments[0])) {
      measure(target, crystals, figures);
      System.out.println("most memory resident: " + mebibytes(target.pid()) + " MiB");
    }
    figures.table().forEach(System.out::println);
    figures.from(most).stream().limit(SHOWN).forEach(cost -> System.out.println("DEAR " + cost));
    figures.faults().forEach(cost -> System.out.println("FAULT " + cost));
    boolean isWell = figures.from(most).isEmpty() && figures.faults().isEmpty();
    if (!isFunction) {
      isWell &= othersAreServed(arguments[0], crystals);
      isWell &= idleWhenLeft(arguments[0], crystals, figures.from(WORTH_LEAVING_MILLIS));
    }
    System.out.println(isWell ? "all well" : "not well");
    System.exit(isWell ? 0 : 1);
  }

  private static Map<String, byte[]> crystals(Path folder) throws IOException {
    Map<String, byte[]> crystals = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cif")).toList()) {
        crystals.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return crystals;
  }

  /**
   * The harmless crystal comes first, so that what is loaded and compiled once counts for nobody.
   */
  private static void measure(Target target, Map<String, byte[]> crystals, AttackFigures figures)
      throws IOException {
    ProcessorTime time = new ProcessorTime(target.pid());
    AttackFigures loading = new AttackFigures();
    for (AttackRequest request : AttackRoutes.of(HARMLESS, HARMLESS)) {
      askAndFollow(target, time, request, loading);
    }
    loading.faults().forEach(figures::add);
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, byte[]> crystal : crystals.entrySet()) {
      AttackRequest upload = AttackRequest.post(crystal.getKey(), crystal.getValue());
      figures.add(cost(target, time, upload));
      String id = id(target.send(upload));
      if (!id.isEmpty()) {
        ids.add(id);
        for (AttackRequest request : AttackRoutes.of(crystal.getKey(), id)) {
          askAndFollow(target, time, request, figures);
        }
      }
      System.out.printf(
          Locale.ROOT, "%s: %s%n", crystal.getKey(), id.isEmpty() ? "refused" : "asked about");
    }
    for (AttackRequest request : AttackRoutes.together(ids)) {
      figures.add(cost(target, time, request));
    }
  }

  private static String id(Target.Answer answer) {
    return answer.location().substring(answer.location().lastIndexOf('/') + 1);
  }

  private static void askAndFollow(
      Target target, ProcessorTime time, AttackRequest request, AttackFigures figures)
      throws IOException {
    AttackFigures.Cost cost = cost(target, time, request);
    figures.add(cost);
    if (cost.status() == 302) {
      String object = target.send(request).location();
      figures.add(cost(target, time, AttackRequest.get("object", request.crystal(), object)));
    }
  }

  private static AttackFigures.Cost cost(Target target, ProcessorTime time, AttackRequest request)
      throws IOException {
    long before = time.milliseconds();
    long began = System.nanoTime();
    int status;
    try {
      status = target.send(request).status();
    } catch (IOException e) {
      System.err.println(request.path() + ": " + e);
      status = 0;
    }
    return new AttackFigures.Cost(
        request, status, time.milliseconds() - before, (System.nanoTime() - began) / 1_000_000);
  }

  private static boolean othersAreServed(String script, Map<String, byte[]> crystals)
      throws Exception {
    try (ServedTarget server = ServedTarget.start(script)) {
      Attackers attackers = Attackers.with(server, crystals);
      Bystanders bystanders = Bystanders.at(server.port());
      int refused = attackers.attack();
      bystanders.end();
      double p99 = bystanders.quantile(0.99);
      System.out.printf(
          Locale.ROOT,
          "others meanwhile: %d requests, p50 %.1f ms, p99 %.1f ms, most %.1f ms, %d troubles;"
              + " attackers were told 429 %d times%n",
          bystanders.requests(),
          bystanders.quantile(0.5),
          p99,
          bystanders.quantile(1),
          bystanders.troubles().size(),
          refused);
      bystanders.troubles().stream().distinct().limit(5).forEach(System.out::println);
      return p99 < MOST_WAITING_MILLIS && bystanders.troubles().isEmpty();
    }
  }

  private static boolean idleWhenLeft(
      String script, Map<String, byte[]> crystals, List<AttackFigures.Cost> dear) throws Exception {
    try (ServedTarget server = ServedTarget.start(script)) {
      LeavingClients clients = LeavingClients.of(server, crystals);
      List<String> busy = clients.leave(dear.stream().map(AttackFigures.Cost::request).toList());
      System.out.printf(
          Locale.ROOT,
          "left %d times: most work from 100 to 300 ms afterwards %d ms%n",
          dear.size(),
          clients.mostWork());
      busy.forEach(line -> System.out.println("BUSY " + line));
      return busy.isEmpty();
    }
  }

  private static long mebibytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
