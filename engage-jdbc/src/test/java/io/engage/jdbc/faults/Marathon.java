package io.engage.jdbc.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.engage.EngagementPipeline;
import io.engage.RunKey;
import io.engage.channel.Channel;
import io.engage.channel.OutboundMessage;
import io.engage.channel.SendResult;
import io.engage.delivery.Sizing;
import io.engage.jdbc.JdbcStore;
import io.engage.message.ChannelId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A host with one large campaign and a small heap. Everything it sends arrives. */
final class Marathon {

  static final String HALFWAY = "halfway";

  private static final Household.Kind RECEIPTS =
      Household.CAMPAIGNS.get(Household.CAMPAIGNS.size() - 1);

  private Marathon() {}

  /** Orders come as arguments, as for a {@link Worker}. */
  public static void main(String... arguments) {
    Orphanage.watch();
    Orders orders = Orders.read(arguments);
    Town town = new Town(orders.text(Order.ROUND), orders.number(Order.PEOPLE));
    ShiftedClock clock = new ShiftedClock(orders.millis(Order.OFFSET), 0);
    try (HikariDataSource pool = pool(orders);
        EngagementPipeline engage =
            Household.pipeline(orders, clock, town)
                .store(JdbcStore.on(pool))
                .channel(new Post(orders.number(Order.PEOPLE) / 2))
                .sizing(new Sizing(500, 50, 4, orders.millis(Order.LEASE)))
                .build()) {
      engage.run(RECEIPTS.campaign(town), new RunKey(orders.text(Order.ROUND)));
      engage.close(Duration.ZERO);
    }
    Signals.say(Signals.DONE);
  }

  private static HikariDataSource pool(Orders orders) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(orders.text(Order.URL));
    config.setMaximumPoolSize(orders.number(Order.CONNECTIONS));
    return new HikariDataSource(config);
  }

  /** Accepts at once, and says when it has taken half of all. */
  private static final class Post implements Channel {

    private final int half;
    private final AtomicInteger taken = new AtomicInteger();

    Post(int half) {
      this.half = half;
    }

    @Override
    public ChannelId id() {
      return ChannelId.EMAIL;
    }

    @Override
    public SendResult send(OutboundMessage message) {
      if (taken.incrementAndGet() == half) {
        Signals.say(HALFWAY);
      }
      return SendResult.accepted(message.id().toString());
    }
  }
}
