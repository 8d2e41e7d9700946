package org.zoneaxis.local.command;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import org.zoneaxis.refresh.sweep.SweepKind;
import org.zoneaxis.refresh.sweep.SweepOptions;

/** Prints what a sweep finds as it is found, and how much it was. Not thread-safe. */
final class SweepListing implements SweepOptions.Observer {

  /** As many names of a kind as somebody reads. */
  static final long SHOWN = 20;

  private final PrintStream out;
  private final long most;
  private final boolean dryRun;
  private final Map<SweepKind, Sum> sums = new EnumMap<>(SweepKind.class);

  private record Sum(long objects, long bytes) {
    Sum plus(long more) {
      return new Sum(objects + 1, bytes + more);
    }
  }

  /**
   * A listing.
   *
   * @param out where it goes
   * @param most how many names of a kind are printed
   * @param dryRun whether nothing is done about what is found
   */
  SweepListing(PrintStream out, long most, boolean dryRun) {
    this.out = out;
    this.most = most;
    this.dryRun = dryRun;
  }

  @Override
  public void found(SweepKind kind, String key, long bytes) {
    Sum sum = sums.getOrDefault(kind, new Sum(0, 0)).plus(bytes);
    sums.put(kind, sum);
    if (sum.objects() <= most) {
      out.println(key + " " + bytes);
    }
  }

  /** Prints the sums. */
  void end() {
    for (SweepKind kind : SweepKind.values()) {
      Sum sum = sums.getOrDefault(kind, new Sum(0, 0));
      String hidden =
          sum.objects() > most ? " (" + (sum.objects() - most) + " not listed, see --verbose)" : "";
      out.println(
          kind.text()
              + ": "
              + sum.objects()
              + (dryRun ? " to be " : " ")
              + kind.done()
              + (kind == SweepKind.HALF_UPLOAD ? "" : ", " + sum.bytes() + " bytes")
              + hidden);
    }
    out.flush();
  }
}
