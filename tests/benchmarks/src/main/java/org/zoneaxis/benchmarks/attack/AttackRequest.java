package org.zoneaxis.benchmarks.attack;

/**
 * A request that somebody makes to keep a service busy.
 *
 * @param route what it is counted under
 * @param crystal whose crystal it is about
 * @param method such as GET
 * @param path with its query
 * @param body what is sent; of length 0 for nothing
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record AttackRequest(String route, String crystal, String method, String path, byte[] body) {

  private static final byte[] NOTHING = {};

  static AttackRequest get(String route, String crystal, String path) {
    return new AttackRequest(route, crystal, "GET", path, NOTHING);
  }

  static AttackRequest post(String crystal, byte[] cif) {
    return new AttackRequest("upload", crystal, "POST", "/v1/materials", cif);
  }
}
