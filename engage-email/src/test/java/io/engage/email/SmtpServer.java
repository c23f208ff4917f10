package io.engage.email;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that does as it is told, also what no server should do. */
final class SmtpServer implements AutoCloseable {

  /** What can be misdone. BODY is while the mail is under way, END when its dot has come. */
  enum Step {
    GREETING,
    EHLO,
    STARTTLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    BODY,
    END,
    RSET,
    QUIT
  }

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool(SmtpServer::daemon);
  private final SmtpScript script = new SmtpScript();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final AtomicInteger envelopesAtOnce = new AtomicInteger();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<byte[]> mails = new CopyOnWriteArrayList<>();
  private volatile List<String> extensions = List.of("PIPELINING", "SIZE 50000000");
  private volatile @Nullable SSLContext tls;
  private volatile boolean tlsAtOnce;
  private volatile boolean answersLate;
  private volatile boolean takesDataForNobody;
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile Runnable mailCame = () -> {};
  private volatile Runnable quit = () -> {};

  SmtpServer() {
    try {
      listener = new ServerSocket();
      listener.setReceiveBufferSize(8 * 1024);
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Answers so at the next time this step comes; orders for one step queue up. */
  SmtpServer answer(Step step, String reply) {
    script.once(step, reply);
    return this;
  }

  /** Answers so whenever this step comes and nothing else is ordered. */
  SmtpServer always(Step step, String reply) {
    script.always(step, reply);
    return this;
  }

  SmtpServer behaving() {
    script.forget();
    return this;
  }

  SmtpServer drop(Step step) {
    return answer(step, SmtpScript.DROP);
  }

  SmtpServer stall(Step step) {
    return answer(step, SmtpScript.STALL);
  }

  SmtpServer offering(String... extensions) {
    this.extensions = List.of(extensions);
    return this;
  }

  SmtpServer startTls(SSLContext context) {
    this.tls = context;
    return this;
  }

  SmtpServer implicitTls(SSLContext context) {
    this.tlsAtOnce = true;
    return startTls(context);
  }

  /** Keeps its answers to MAIL and RCPT until DATA has come. */
  SmtpServer answeringLate() {
    this.answersLate = true;
    return this;
  }

  /** Asks for the mail although it refused whom it is for (RFC 2920, 3.1, warns of such). */
  SmtpServer takingDataForNobody() {
    this.takesDataForNobody = true;
    return this;
  }

  /** Keeps every mail waiting for its last answer until the gate opens. */
  SmtpServer behind(CountDownLatch gate) {
    this.gate = gate;
    return this;
  }

  SmtpServer whenMailCame(Runnable listener) {
    this.mailCame = listener;
    return this;
  }

  SmtpServer whenQuit(Runnable listener) {
    this.quit = listener;
    return this;
  }

  int connections() {
    return connections.get();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  int envelopesAtOnce() {
    return envelopesAtOnce.get();
  }

  List<String> commands() {
    return commands;
  }

  /** The mails as they came, dots still stuffed, without the last line. */
  List<byte[]> mails() {
    return mails;
  }

  /** Breaks all connections, as a server does that lost patience with an idle client. */
  void hangUp() {
    open.forEach(SmtpServer::breakOff);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hangUp();
    threads.shutdownNow();
  }

  private void accept() {
    while (closed.getCount() > 0) {
      try {
        Socket socket = listener.accept();
        if (closed.getCount() == 0) {
          breakOff(socket);
          return;
        }
        connections.incrementAndGet();
        open.add(socket);
        mostAtOnce.accumulateAndGet(open.size(), Math::max);
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new Conversation(tlsAtOnce ? encrypted(socket) : socket).run();
    } catch (IOException e) {
      breakOff(socket);
    } finally {
      open.remove(socket);
    }
  }

  private SSLSocket encrypted(Socket socket) throws IOException {
    SSLContext context = tls;
    if (context == null) {
      throw new IOException("no TLS here");
    }
    SSLSocket secure =
        (SSLSocket)
            context.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
    secure.setUseClientMode(false);
    secure.startHandshake();
    return secure;
  }

  private static void breakOff(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "smtp-server");
    thread.setDaemon(true);
    return thread;
  }

  private final class Conversation {
    private Socket socket;
    private SmtpLines in;
    private OutputStream out;
    private boolean going = true;
    private boolean secured;
    private boolean hasRecipient;
    private final StringBuilder kept = new StringBuilder();

    Conversation(Socket socket) throws IOException {
      this.socket = socket;
      this.secured = tlsAtOnce;
      this.in = new SmtpLines(socket.getInputStream());
      this.out = socket.getOutputStream();
    }

    void run() throws IOException {
      react(Step.GREETING, "220 mail.test ready");
      while (going) {
        String line = in.line();
        if (line == null) {
          return;
        }
        commands.add(line);
        obey(line);
      }
    }

    private void obey(String line) throws IOException {
      String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      switch (verb) {
        case "EHLO" -> react(Step.EHLO, hello());
        case "HELO" -> say("250 mail.test");
        case "STARTTLS" -> startTls();
        case "AUTH" -> react(Step.AUTH, "235 2.7.0 welcome");
        case "MAIL" -> {
          hasRecipient = false;
          envelopesAtOnce.addAndGet(in.hasMore() ? 1 : 0);
          react(Step.MAIL, "250 2.1.0 ok");
        }
        case "RCPT" -> hasRecipient = react(Step.RCPT, "250 2.1.5 ok");
        case "DATA" -> data();
        case "RSET" -> react(Step.RSET, "250 2.0.0 forgotten");
        case "QUIT" -> {
          quit.run();
          react(Step.QUIT, "221 2.0.0 bye");
          going = false;
        }
        default -> say("500 5.5.2 what?");
      }
    }

    private String hello() {
      StringBuilder hello = new StringBuilder("250-mail.test");
      extensions.forEach(e -> hello.append("\r\n250-").append(e));
      if (tls != null && !secured) {
        hello.append("\r\n250-STARTTLS");
      }
      return hello.append("\r\n250 ENHANCEDSTATUSCODES").toString();
    }

    private void startTls() throws IOException {
      if (react(Step.STARTTLS, "220 2.0.0 go ahead")) {
        socket = encrypted(socket);
        secured = true;
        in = new SmtpLines(socket.getInputStream());
        out = socket.getOutputStream();
      }
    }

    private void data() throws IOException {
      if (!hasRecipient && !takesDataForNobody) {
        say("554 5.5.1 no valid recipients");
        return;
      }
      if (!react(Step.DATA, "354 go ahead")) {
        return;
      }
      String order = script.next(Step.BODY);
      if (order != null) {
        in.skip();
        obeyOrder(order);
        return;
      }
      byte[] mail = in.mail();
      if (mail.length == 0) {
        going = false;
        return;
      }
      mailCame.run();
      awaits(gate, Long.MAX_VALUE);
      end(mail);
    }

    /** The mail counts before it is confirmed, so that a test never looks too early. */
    private void end(byte[] mail) throws IOException {
      String order = script.next(Step.END);
      if (order == null || order.startsWith("2")) {
        mails.add(mail);
        say(order == null ? "250 2.0.0 queued" : order);
      } else {
        obeyOrder(order);
      }
    }

    /** Acts as ordered, or else as usual; true when it went as usual or as well. */
    private boolean react(Step step, String usual) throws IOException {
      String order = script.next(step);
      if (order == null) {
        say(usual, step);
        return true;
      }
      obeyOrder(order);
      return order.startsWith("2") || order.startsWith("354");
    }

    private void obeyOrder(String order) throws IOException {
      if (order.equals(SmtpScript.STALL)) {
        awaits(closed, Long.MAX_VALUE);
        going = false;
      } else if (order.equals(SmtpScript.DRIP) || order.equals(SmtpScript.FLOOD)) {
        drip(order.equals(SmtpScript.DRIP) ? 20 : 0);
        going = false;
      } else if (order.equals(SmtpScript.DROP)) {
        socket.close();
        going = false;
      } else {
        say(order);
        going = !order.startsWith("421");
      }
    }

    private void drip(long pause) throws IOException {
      while (!awaits(closed, pause)) {
        say("250-wait");
      }
    }

    private void say(String reply, Step step) throws IOException {
      if (answersLate && (step == Step.MAIL || step == Step.RCPT)) {
        kept.append(reply).append("\r\n");
      } else {
        say(reply);
      }
    }

    private void say(String reply) throws IOException {
      out.write((kept + reply + "\r\n").getBytes(StandardCharsets.UTF_8));
      kept.setLength(0);
      out.flush();
    }

    private boolean awaits(CountDownLatch latch, long millis) throws IOException {
      try {
        return latch.await(millis, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("the server is closed", e);
      }
    }
  }
}
