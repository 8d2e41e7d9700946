package org.zoneaxis.acceptance;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.InputStream;
import java.util.Arrays;

/** Makes an answer of 100 MB while it is sent. */
final class Flood implements ResponseTransformerV2 {

  static final String NAME = "flood";

  private static final long LENGTH = 100_000_000;

  @Override
  public Response transform(Response response, ServeEvent event) {
    return Response.Builder.like(response).body(Spaces::new).build();
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public String getName() {
    return NAME;
  }

  private static final class Spaces extends InputStream {

    private long left = LENGTH;

    @Override
    public int read() {
      return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(target, offset, offset + count, (byte) ' ');
      left -= count;
      return count;
    }
  }
}
