package io.engage.jdbc.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.channel.Channel;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.jdbc.JdbcStore;
import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Topic;
import io.engage.policy.SendWindow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process of several threads that all write at once to the same few people, whenever it is told
 * to: a line on its standard input is a round, with a number and an instant. It says how every
 * message fared.
 */
final class Rival implements AutoCloseable {

  static final String END_OF_ROUND = "end of round";

  private static final int ADVERTISERS = 3;
  private static final int THREADS = ADVERTISERS + 1;
  private static final String TEMPLATE =
      """
      approved: Content team, 2026-11-01
      subject: Your home

      It is time to have it cleaned.
      """;

  private final int number;
  private final SinkLines lines;
  private final HikariDataSource pool;
  private final EngagementPipeline engage;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final CyclicBarrier start = new CyclicBarrier(THREADS);
  private volatile Instant now = Instant.EPOCH;

  private Rival(Orders orders) {
    number = orders.number(Order.NUMBER);
    lines = new SinkLines(orders.number(Order.SINK), orders.millis(Order.TIMEOUT));
    pool = Worker.pool(orders);
    engage = pipeline(orders);
  }

  /** Orders come as arguments, and it ends when its standard input does. */
  public static void main(String... arguments)
      throws IOException, InterruptedException, ExecutionException {
    try (Rival rival = new Rival(Orders.read(arguments));
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      Signals.say(Signals.AT_WORK);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ");
        rival.play(Integer.parseInt(words[0]), Instant.parse(words[1]));
        Signals.say(END_OF_ROUND);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    engage.close();
    lines.close();
    pool.close();
  }

  private void play(int round, Instant at) throws InterruptedException, ExecutionException {
    // No two processes agree on the time.
    now = at.plusSeconds(number);
    Random chance = new Random(1_000L * round + number);
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < ADVERTISERS; i++) {
      Neighbour to = Neighbour.ALL.get(chance.nextInt(Neighbour.ALL.size()));
      ChannelId over = Neighbour.CHANNELS.get(chance.nextInt(Neighbour.CHANNELS.size()));
      work.add(() -> advertise(to, over));
    }
    work.add(() -> remind(new Leaver(round)));
    for (Future<Boolean> one : threads.invokeAll(work)) {
      one.get();
    }
  }

  private boolean advertise(Neighbour to, ChannelId over) throws Exception {
    start.await();
    send(to.recipient(), over, to.address(over), Topic.promotional("offers"));
    return true;
  }

  /** Twice; one process of them all says no for them in between. */
  private boolean remind(Leaver leaver) throws Exception {
    Recipient to = leaver.recipient(number % 2 == 0 ? Leaver.ACCOUNT : Leaver.TWIN);
    start.await();
    send(to, ChannelId.EMAIL, leaver.address(), Topic.reminder("visits"));
    if (number == leaver.round() % Race.PROCESSES) {
      leaver.leave(engage.contacts(), now);
    }
    send(to, ChannelId.EMAIL, leaver.address(), Topic.reminder("visits"));
    return true;
  }

  private void send(Recipient to, ChannelId over, Address address, Topic topic) {
    SendRequest request = SendRequest.to(to).topic(topic).template("plain").channel(over).build();
    Signals.say(Report.of(engage.send(request), to.id(), over, address, now).line());
  }

  private EngagementPipeline pipeline(Orders orders) {
    Channel sink = new SinkChannel(lines, new Trap(orders));
    return EngagementPipeline.builder()
        .store(JdbcStore.on(pool))
        .clock(() -> now)
        .zone(HouseRules.HOME)
        .production()
        .caps(Cap.asConfigured())
        .window(SendWindow.standard(), Set.of())
        .templates(TemplateCatalog.of(Template.parse(TemplateId.parse("plain_en_v1"), TEMPLATE)))
        .channel(sink)
        .channel(new Renamed(ChannelId.SMS, sink))
        .channel(new Renamed(ChannelId.WHATSAPP, sink))
        .build();
  }
}
