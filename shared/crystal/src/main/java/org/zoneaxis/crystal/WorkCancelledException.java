package org.zoneaxis.crystal;

/** Says that nobody waits for a computation any more, and that it has ended without a result. */
public final class WorkCancelledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private WorkCancelledException() {
    super("the work was cancelled");
  }

  /**
   * Ends the work of a thread that was interrupted. Long loops ask a few thousand steps apart. The
   * thread stays interrupted.
   *
   * @throws WorkCancelledException where it was
   */
  public static void throwIfCancelled() {
    if (Thread.currentThread().isInterrupted()) {
      throw new WorkCancelledException();
    }
  }
}
