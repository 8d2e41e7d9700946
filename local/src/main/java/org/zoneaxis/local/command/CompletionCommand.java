package org.zoneaxis.local.command;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.zoneaxis.local.terminal.Streams;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis completion}: what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    aliases = {"completions", "complete"},
    description = {
      "Print what makes a shell complete commands and options.",
      "With the tab key, also the values of options; for zoneaxis and ./zoneaxis."
    },
    footer = {
      "",
      "To have it now, and in ~/.bashrc, ~/.zshrc or ~/.config/fish/config.fish for good:",
      "  bash: source <(./zoneaxis completion bash)",
      "  zsh:  source <(./zoneaxis completion zsh)",
      "  fish: ./zoneaxis completion fish | source"
    })
public final class CompletionCommand extends Subcommand {

  private final Streams streams;

  /** What shells complete behind the command; picocli wants a class. */
  static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("bash", "zsh", "fish").iterator();
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      completionCandidates = Shells.class,
      description = "bash, zsh or fish.")
  private String shell = "";

  public CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    CommandLine all = commandLine().getParent();
    String script =
        switch (shell.toLowerCase(Locale.ROOT)) {
          // One script, which sets zsh up to complete as bash does.
          case "bash", "zsh" -> AutoComplete.bash(all.getCommandName(), all);
          case "fish" -> FishCompletion.of(all);
          case "" -> throw badUsage("name the shell: bash, zsh or fish");
          default ->
              throw badUsage("there is completion for bash, zsh and fish, not '" + shell + "'");
        };
    streams.print(script.getBytes(StandardCharsets.UTF_8));
    return 0;
  }
}
