package io.engage.benchmarks.mail;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.benchmarks.run.Contender;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Pool;
import io.engage.email.SmtpChannel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;

/** The least for one message: a commit before, one SMTP exchange, a commit behind. */
final class SingleBare implements Contender {

  private static final int LINE = 76;

  private final HikariDataSource pool;
  private final Socket socket;
  private final BufferedReader answers;
  private final byte[] mail;

  SingleBare(Place place) throws SQLException, IOException {
    pool = Pool.plain(place.jdbcUrl());
    Pool.execute(pool, "CREATE TABLE note (id BIGSERIAL PRIMARY KEY, state TEXT NOT NULL)");
    try (SmtpChannel channel = Mailing.smtp(place)) {
      int lines = new Letter(channel).size() / (LINE + 2);
      mail = (("a".repeat(LINE) + "\r\n").repeat(lines) + ".\r\n").getBytes(StandardCharsets.UTF_8);
    }
    socket = new Socket(InetAddress.getLoopbackAddress(), place.smtpPort());
    socket.setTcpNoDelay(true);
    answers =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    await(1);
    say("EHLO bench.example.com\r\n".getBytes(StandardCharsets.US_ASCII));
    await(1);
  }

  @Override
  public void prepare(int size) {}

  @Override
  public void work(int size, LongConsumer each) throws Exception {
    for (int i = 0; i < size; i++) {
      long started = System.nanoTime();
      commit("INSERT INTO note (state) VALUES ('sending')");
      exchange();
      commit("UPDATE note SET state = 'sent' WHERE id = (SELECT max(id) FROM note)");
      each.accept(System.nanoTime() - started);
    }
  }

  private void commit(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void exchange() throws IOException {
    say(
        "MAIL FROM:<hello@example.com>\r\nRCPT TO:<customer@example.com>\r\nDATA\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    await(3);
    say(mail);
    await(1);
  }

  private void say(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  /** A reply ends with the line that has no hyphen behind its code. */
  private void await(int replies) throws IOException {
    for (int left = replies; left > 0; ) {
      String line = answers.readLine();
      if (line == null) {
        throw new IOException("the mail server hung up");
      }
      left -= line.charAt(3) == '-' ? 0 : 1;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pool.close();
  }
}
