package io.engage.benchmarks.mail;

import io.engage.benchmarks.run.Lane;
import io.engage.benchmarks.run.NotRunException;
import io.engage.benchmarks.run.Place;
import io.engage.benchmarks.run.Programs;
import io.engage.benchmarks.run.Sample;
import io.engage.email.SmtpChannel;
import java.io.IOException;
import java.util.List;

/** Postfix's generator: as many mails of our length over as many connections, kept open. */
final class SmtpSource implements Lane {

  private static final double NANOS_IN_A_SECOND = 1e9;

  private final int port;
  private final int bytes;

  SmtpSource(Place place) {
    if (!Programs.isInstalled("smtp-source")) {
      throw new NotRunException("smtp-source, of Debian's package postfix, is not installed");
    }
    port = place.smtpPort();
    try (SmtpChannel channel = Mailing.smtp(place)) {
      bytes = new Letter(channel).size();
    }
  }

  @Override
  public void prepare(int size) {}

  @Override
  public Sample work(int size) {
    List<String> command =
        List.of(
            "smtp-source",
            "-d",
            "-s",
            "" + Mailing.CONNECTIONS,
            "-l",
            "" + bytes,
            "-m",
            "" + size,
            "-f",
            "hello@example.com",
            "-t",
            "customer@example.com",
            "127.0.0.1:" + port);
    long started = System.nanoTime();
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new NotRunException("smtp-source ended with " + process.exitValue());
      }
    } catch (IOException e) {
      throw new NotRunException("smtp-source does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotRunException("interrupted", e);
    }
    double seconds = (System.nanoTime() - started) / NANOS_IN_A_SECOND;
    return new Sample(size, seconds, Double.NaN, Double.NaN, Double.NaN);
  }

  @Override
  public void close() {}
}
