package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that the local service answers from memory, for as long as their files are the same. */
class ObjectMemoryTest {

  private static final int MOST_REQUESTS = 5000;

  @TempDir private Path data;

  private Service service;
  private String location;
  private byte[] picture;

  @BeforeEach
  void servePictureFromMemory() {
    service = Service.on(data);
    location = service.location("/v1/diffraction/cod-9008468/110.svg");
    picture = service.get(location).body();
    // A file that has just been written is read again until it can no longer be mistaken.
    int left = MOST_REQUESTS;
    do {
      service.calls().since();
      service.get(location);
    } while (!service.calls().since().isEmpty() && --left > 0);
    assertThat(left).isPositive();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void pictureIsReadOnceAndServedAgainAndAgain() {
    assertThat(service.get(location).body()).isEqualTo(picture);

    assertThat(service.calls().since()).isEmpty();
  }

  @Test
  void bytesThatWereChangedUnderItAreNoticed() throws Exception {
    byte[] other = picture.clone();
    other[other.length / 2] ^= 1;
    Files.write(service.file(location), other);

    assertThat(service.get(location).body()).isEqualTo(picture);
    assertThat(service.file(location)).hasBinaryContent(picture);
  }

  @Test
  void fileThatWasPutInItsPlaceIsNoticedWhateverItsTimeSays() throws Exception {
    Path file = service.file(location);
    byte[] other = picture.clone();
    other[other.length / 2] ^= 1;
    FileTime time = Files.getLastModifiedTime(file);
    Files.write(file, other);
    Files.setLastModifiedTime(file, time);

    assertThat(service.get(location).body()).isEqualTo(picture);
    assertThat(file).hasBinaryContent(picture);
  }

  @Test
  void fileThatWasDeletedIsMadeAgain() throws Exception {
    Files.delete(service.file(location));

    assertThat(service.get(location).body()).isEqualTo(picture);
    assertThat(service.file(location)).hasBinaryContent(picture);
  }
}
