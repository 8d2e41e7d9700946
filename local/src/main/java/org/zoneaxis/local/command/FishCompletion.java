package org.zoneaxis.local.command;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The completions of fish, of which picocli knows nothing: a line a command, option and value. */
final class FishCompletion {

  private final StringBuilder script = new StringBuilder();
  private final String program;

  private FishCompletion(String program) {
    this.program = program;
  }

  /** The script for a program with one level of commands. */
  static String of(CommandLine all) {
    FishCompletion fish = new FishCompletion(all.getCommandName());
    Map<String, CommandLine> commands = new TreeMap<>();
    // What is suggested is the name of a command; what follows an alias is known all the same.
    all.getSubcommands().values().forEach(each -> commands.put(each.getCommandName(), each));
    fish.line("-e", "");
    fish.options("__fish_use_subcommand", all.getCommandSpec());
    for (CommandLine command : commands.values()) {
      CommandSpec spec = command.getCommandSpec();
      fish.line("-f -n __fish_use_subcommand -a " + spec.name(), first(spec.usageMessage()));
      fish.command(spec);
    }
    return fish.script.toString();
  }

  private void command(CommandSpec command) {
    Set<String> names = new TreeSet<>(command.names());
    String condition = "__fish_seen_subcommand_from " + String.join(" ", names);
    options(condition, command);
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      if (parameter.completionCandidates() != null) {
        line("-f -n " + quoted(condition) + " -a " + quoted(candidates(parameter)), "");
      }
    }
  }

  private void options(String condition, CommandSpec command) {
    for (OptionSpec option : command.options()) {
      StringBuilder words = new StringBuilder("-n " + quoted(condition));
      for (String name : option.names()) {
        words.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
      }
      if (option.arity().max() > 0) {
        words.append(" -r");
      }
      if (option.completionCandidates() != null) {
        words.append(" -f -a ").append(quoted(candidates(option)));
      }
      line(words.toString(), first(option.description()));
    }
  }

  private void line(String words, String description) {
    script.append("complete -c ").append(program).append(' ').append(words);
    if (!description.isEmpty()) {
      script.append(" -d ").append(quoted(description));
    }
    script.append('\n');
  }

  private static String candidates(ArgSpec argument) {
    return String.join(" ", argument.completionCandidates());
  }

  private static String first(UsageMessageSpec usage) {
    return first(usage.header().length > 0 ? usage.header() : usage.description());
  }

  /** The first sentence of a description. */
  private static String first(String... description) {
    if (description.length == 0) {
      return "";
    }
    int end = description[0].indexOf(". ");
    String sentence = end < 0 ? description[0] : description[0].substring(0, end);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
