package io.engage.jdbc.faults;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for a provider, in the parent. What it accepted, and when, is the truth. It speaks a
 * line protocol: a message is announced and answered with {@code go}, ended and answered with
 * {@code ok} and the provider's name for it.
 */
final class Sink implements Closeable {

  static final String MESSAGE = "message";
  static final String END = "end";
  static final String OPT_OUT = "optout";
  static final String CLOCK = "clock";
  static final String GO = "go";
  static final String BUSY = "busy";
  static final String OK = "ok ";
  static final String NOTED = "noted";

  private final ServerSocket server;
  private final SinkLedger ledger;
  private final ShiftedClock clock;
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Phaser guests = new Phaser(1);
  private volatile Manners manners = Manners.GOOD;

  Sink(ShiftedClock clock) throws IOException {
    this.clock = clock;
    this.ledger = new SinkLedger(clock);
    server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    daemon("sink", this::welcome).start();
  }

  int port() {
    return server.getLocalPort();
  }

  SinkLedger ledger() {
    return ledger;
  }

  void behave(Manners value) {
    manners = value;
  }

  /** Waits until everybody has hung up: what the dead had written by then is in the ledger. */
  void awaitSilence() throws InterruptedException, TimeoutException {
    int phase = guests.arrive();
    guests.awaitAdvanceInterruptibly(phase, 30, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void welcome() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        guests.register();
        open.add(socket);
        daemon("sink-" + socket.getPort(), () -> serve(socket)).start();
      } catch (IOException e) {
        // Closed, or a guest who left at the door.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        OutputStream out = socket.getOutputStream();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket.setTcpNoDelay(true);
      Visit visit = new Visit(connections.incrementAndGet());
      String line = in.readLine();
      while (line != null) {
        out.write((visit.answer(line) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        visit.answered(line);
        line = in.readLine();
      }
    } catch (IOException e) {
      // The guest was killed, or is being dropped.
    } finally {
      open.remove(socket);
      guests.arriveAndDeregister();
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** One connection. */
  private final class Visit {

    private final int number;
    private String[] announced = {};

    Visit(int number) {
      this.number = number;
    }

    /** The answer, unless it hangs up. */
    String answer(String line) throws IOException {
      String[] words = line.split(" ");
      return switch (words[0]) {
        case MESSAGE -> announce(words);
        case END -> accept();
        case OPT_OUT -> optOut(words[1]);
        case CLOCK -> setClock(words[1]);
        default -> throw new IOException("what is " + words[0]);
      };
    }

    void answered(String line) throws IOException {
      if (line.equals(END)) {
        manners.afterAnswering(announced[1]);
      }
    }

    private String announce(String[] words) throws IOException {
      announced = words;
      return manners.isBusy(words[1]) ? BUSY : GO;
    }

    private String accept() throws IOException {
      manners.beforeAccepting(announced[1]);
      String providerId = ledger.accept(announced, number);
      manners.afterAccepting(announced[1]);
      return OK + providerId;
    }

    private String optOut(String address) {
      ledger.optOut(address);
      return NOTED;
    }

    private String setClock(String millis) {
      clock.set(Duration.ofMillis(Long.parseLong(millis)));
      return NOTED;
    }
  }
}
