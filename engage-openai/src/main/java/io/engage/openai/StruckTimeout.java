package io.engage.openai;

import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * Follows one call, to know by its setting's name which time-out has struck, and whether the
 * request had begun to leave.
 */
final class StruckTimeout extends EventListener {

  static final String CALL = "call-timeout";
  private static final String READ = "read-timeout";
  private static final String CONNECT = "connect-timeout";

  private volatile boolean isConnecting;
  private volatile boolean hasBegun;

  /** Only what waits for a socket ends with a {@link SocketTimeoutException}. */
  String name(InterruptedIOException late) {
    if (!(late instanceof SocketTimeoutException)) {
      return CALL;
    }
    return isConnecting ? CONNECT : READ;
  }

  /** Whether any of the request has left, so that the server may have it. */
  boolean hasBegun() {
    return hasBegun;
  }

  @Override
  public void requestHeadersStart(Call call) {
    hasBegun = true;
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    isConnecting = true;
  }

  /** From here on OkHttp reads, and the time to connect is over. */
  @Override
  public void secureConnectStart(Call call) {
    isConnecting = false;
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    isConnecting = false;
  }
}
