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
 * acknowledgement per mail, so that another thread can break it, and so that commands can go out in
 * one packet. The server may well use Nagle's algorithm: its replies to three packets then wait for
 * one another's acknowledgement, now and then for 40 ms.
 */
final class PromptSockets extends SocketFactory {

  private @Nullable Socket made;
  private boolean broken;

  @Override
  public Socket createSocket() throws IOException {
    return prompt(new OurSocket());
  }

  /** Keeps what is written until {@link #release}, where the socket is of our own making. */
  void hold() throws IOException {
    if (current() instanceof OurSocket ours) {
      ours.getOutputStream().hold();
    }
  }

  /** Sends what was held back. */
  void release() throws IOException {
    if (current() instanceof OurSocket ours) {
      ours.getOutputStream().release();
    }
  }

  /** Not to be written to under our lock, or nobody could break it off. */
  private synchronized @Nullable Socket current() {
    return made;
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
  private static final class OurSocket extends Socket {

    private @Nullable GroupedOutput out;

    @Override
    public InputStream getInputStream() throws IOException {
      return new BoundedInput(super.getInputStream());
    }

    @Override
    public synchronized GroupedOutput getOutputStream() throws IOException {
      GroupedOutput known = out == null ? new GroupedOutput(super.getOutputStream()) : out;
      out = known;
      return known;
    }
  }
}
