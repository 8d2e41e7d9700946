package org.zoneaxis.refresh;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that sweep a bucket of a real S3 server, a new one for each. */
abstract class SweepScene {

  @TempDir private Path folder;

  private SweepBucket bucket;

  @BeforeEach
  final void start() throws Exception {
    bucket = new SweepBucket(folder);
  }

  @AfterEach
  final void stop() {
    bucket.close();
  }

  final SweepBucket bucket() {
    return bucket;
  }
}
