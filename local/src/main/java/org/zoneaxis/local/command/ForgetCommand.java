package org.zoneaxis.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.library.Library;
import org.zoneaxis.local.argument.DatabaseEnvironment;
import org.zoneaxis.local.bucket.DataOption;
import org.zoneaxis.local.bucket.OperatedBucket;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.Streams;
import org.zoneaxis.refresh.RefreshService;
import org.zoneaxis.refresh.run.Progress;
import org.zoneaxis.refresh.run.RefreshOrder;
import org.zoneaxis.refresh.run.RunReport;
import org.zoneaxis.refresh.run.TimeBudget;
import org.zoneaxis.refresh.sweep.MaterialRemoval;
import org.zoneaxis.source.upstream.Timekeeper;
import org.zoneaxis.storage.object.ListedObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis forget}: a material that has to go, for good. */
@Command(
    name = "forget",
    aliases = {"remove", "delete", "rm"},
    description = {
      "Delete what a server has stored of a material: its documents, its pictures and its entry in"
          + " the catalogue.",
      "Without --yes it only tells what it would delete. A server may be running meanwhile. The"
          + " bucket that ZONEAXIS_BUCKET names is meant where no folder is."
    })
public final class ForgetCommand extends Subcommand {

  private static final int MAX_SECONDS = 3600;

  private final Streams streams;
  private final Map<String, String> environment;
  private final Timekeeper time = Timekeeper.system();

  @Parameters(
      paramLabel = "MATERIAL",
      description = "Id of the material, such as cif-0123456789abcdef.")
  private String material;

  @Option(
      names = {"-d", "--data"},
      paramLabel = "DIR",
      description = "Folder of the server. Default: " + DataOption.DEFAULT + ".")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = {"-n", "--dry-run"},
      description = "Only tell, which is what it does without --yes.")
  private boolean dryRun;

  @Option(
      names = {"-y", "--yes"},
      description = "Do it. Nothing brings it back.")
  private boolean yes;

  @Option(
      names = "--settle",
      paramLabel = "SECONDS",
      defaultValue = "90",
      description =
          "Look once more after so long, since a running server remembers a structure for a minute"
              + " and may make a picture of it. Default: ${DEFAULT-VALUE}; 0 does not.")
  private int settle;

  public ForgetCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    requireInRange("--settle", settle, MAX_SECONDS, " seconds");
    if (yes && dryRun) {
      throw badUsage("--yes does it and --dry-run does not; give one of them");
    }
    MaterialId id = id();
    PrintStream out = new PrintStream(streams.out(), false, StandardCharsets.UTF_8);
    try (OperatedBucket bucket = OperatedBucket.open(data, environment);
        MaterialRemoval removal = MaterialRemoval.open(bucket.settings(), bucket.credentials())) {
      forget(id, bucket, removal, out);
    }
    if (out.checkError()) {
      throw new CommandException("cannot write to standard output");
    }
    return 0;
  }

  private MaterialId id() {
    try {
      return MaterialId.parse(material);
    } catch (NotationException e) {
      throw badUsage(e.getMessage());
    }
  }

  private void forget(
      MaterialId id, OperatedBucket bucket, MaterialRemoval removal, PrintStream out)
      throws InterruptedException {
    List<ListedObject> structures = removal.structures(id);
    List<ListedObject> pictures = removal.pictures(id);
    if (structures.isEmpty() && pictures.isEmpty()) {
      throw new CommandException("nothing of " + id + " is stored here");
    }
    tell("structure documents", structures, out);
    tell("pictures", pictures, out);
    out.flush();
    if (yes) {
      // Structures first: without them no picture is made again.
      delete(structures, removal);
      delete(pictures, removal);
      if (bucket.isServed() && settle > 0) {
        lookAgain(id, removal, out);
      }
      if (!id.isUpload()) {
        catalogue(bucket);
        // A server that has the old one looks for the new one when a part is gone.
        delete(removal.partsOfEarlierCatalogues(), removal);
      }
    }
    say(id, bucket);
  }

  private void tell(String kind, List<ListedObject> objects, PrintStream out) {
    objects.forEach(object -> out.println(object.key() + " " + object.length()));
    out.println(
        kind
            + ": "
            + objects.size()
            + (yes ? " deleted, " : " to be deleted, ")
            + objects.stream().mapToLong(ListedObject::length).sum()
            + " bytes");
  }

  private static void delete(List<ListedObject> objects, MaterialRemoval removal) {
    List<String> left = removal.delete(objects);
    if (!left.isEmpty()) {
      throw new CommandException(
          left.size() + " were not deleted by the storage, the first being " + left.get(0));
    }
  }

  private void lookAgain(MaterialId id, MaterialRemoval removal, PrintStream out)
      throws InterruptedException {
    streams.err().println("looking again in " + settle + " s, when no server remembers it");
    time.sleep(Duration.ofSeconds(settle));
    List<ListedObject> made = new ArrayList<>(removal.structures(id));
    made.addAll(removal.pictures(id));
    if (!made.isEmpty()) {
      tell("made meanwhile", made, out);
      delete(made, removal);
    }
  }

  /** Uploads are not in it. */
  private void catalogue(OperatedBucket bucket) {
    try (RefreshService service =
        RefreshService.open(
            bucket.settings(),
            bucket.credentials(),
            DatabaseEnvironment.settings(environment),
            Clock.systemUTC())) {
      RunReport report =
          service
              .job()
              .run(
                  RefreshOrder.everything().only(RefreshOrder.Task.CATALOGUE),
                  UUID.randomUUID().toString().substring(0, 8),
                  TimeBudget.UNLIMITED,
                  Progress.SILENT);
      if (!report.complete()) {
        throw new CommandException(
            "everything is deleted, but the catalogue could not be written; zoneaxis refresh does");
      }
    }
  }

  /** What else somebody has to know who wants it gone. */
  private void say(MaterialId id, OperatedBucket bucket) {
    PrintStream err = streams.err();
    if (!yes) {
      err.println("nothing was deleted; --yes does it");
    }
    if (new Library().find(id).isPresent()) {
      err.println(id + " comes with the program, which goes on answering for it");
    } else if (!id.isUpload()) {
      err.println(id + " is fetched again from its database when somebody asks for it");
    }
    if (bucket.isDeployed()) {
      err.println(
          "the network may keep copies for up to a year: aws cloudfront create-invalidation"
              + " --distribution-id ... --paths '/p/*' '/v1/*' '/?*'; browsers keep theirs");
    }
  }
}
