package org.zoneaxis.storage.work;

import java.util.function.Supplier;

/** The caller that work is done for, which may leave before it is done. */
public interface Asker {

  /** One who is never seen to go. */
  Asker STAYS =
      new Asker() {
        @Override
        public <T> T waitsFor(Supplier<T> work) {
          return work.get();
        }
      };

  /**
   * Does work in this thread, which is interrupted when nobody waits for the result any more, and
   * is so no longer when this returns.
   *
   * @throws org.zoneaxis.crystal.WorkCancelledException where the work noticed that
   */
  <T> T waitsFor(Supplier<T> work);
}
