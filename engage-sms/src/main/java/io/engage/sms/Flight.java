package io.engage.sms;

import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Whether anything of one request may have reached the server. OkHttp's exceptions do not tell: the
 * same type is thrown for a connection that was never made and for an answer that never came.
 */
final class Flight {

  private volatile boolean begun;

  /** False: certainly nothing was sent. */
  boolean hasBegun() {
    return begun;
  }

  /** Watches the request that carries this flight as its tag. */
  static EventListener watch(Call call) {
    Flight flight = call.request().tag(Flight.class);
    return flight == null ? EventListener.NONE : flight.listener();
  }

  private EventListener listener() {
    return new EventListener() {
      @Override
      public void requestHeadersStart(Call call) {
        begun = true;
      }
    };
  }
}
