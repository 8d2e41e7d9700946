package org.zoneaxis.lambda;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;

/**
 * A program that starts the function, goes through all that requests pass, without network,
 * credentials or store, and ends: what an archive of classes or an AOT cache is made from.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * Rehearses.
   *
   * @param arguments none
   * @throws IOException where it fails, so that nothing is made of half a rehearsal
   */
  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    new HttpHandler().snapshot().rehearse();
  }
}
