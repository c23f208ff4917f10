package io.engage.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the socket of one connection: without Nagle's algorithm, which costs a delayed
 * acknowledgement per mail, and so that another thread can break it.
 */
final class PromptSockets extends SocketFactory {

  private @Nullable Socket made;
  private boolean broken;

  @Override
  public synchronized Socket createSocket() throws IOException {
    if (broken) {
      throw new SocketException("the time for this connection is over");
    }
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    made = socket;
    return socket;
  }

  /** Whoever waits on the socket gets an exception; a new one is not made. */
  synchronized void breakOff() {
    broken = true;
    try {
      if (made != null) {
        made.close();
      }
    } catch (IOException e) {
      made = null;
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Socket socket = createSocket();
    socket.connect(address);
    return socket;
  }
}
