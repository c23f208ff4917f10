package io.engage.email;

import java.io.IOException;
import java.io.InputStream;
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
  public Socket createSocket() throws IOException {
    return prompt(new BoundedSocket());
  }

  /** Makes a socket prompt and breakable, also one that was made elsewhere. */
  synchronized Socket prompt(Socket socket) throws IOException {
    made = socket;
    if (broken) {
      breakOff();
      throw new SocketException("the time for this connection is over");
    }
    socket.setTcpNoDelay(true);
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

  /** Before TLS, anybody on the way may talk without end. */
  private static final class BoundedSocket extends Socket {
    @Override
    public InputStream getInputStream() throws IOException {
      return new BoundedInput(super.getInputStream());
    }
  }
}
