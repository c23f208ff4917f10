package io.engage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.engage.EngagementPipeline;
import io.engage.audience.Recipient;
import io.engage.content.Template;
import io.engage.content.TemplateCatalog;
import io.engage.content.TemplateId;
import io.engage.jdbc.JdbcStore;
import io.engage.testkit.HandDrivenPipeline;
import io.engage.testkit.MutableClock;
import io.engage.testkit.RecordingChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page on links shows, run. */
class FeedbackPagesTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final Recipient RINA = Recipient.withId("rina").phone("+8801712345678").build();

  private final JdbcDataSource database = new JdbcDataSource();
  private final MutableClock clock = MutableClock.at("2026-11-21T06:00:00Z");
  private final RecordingChannel sms = RecordingChannel.sms();
  private final HttpClient browser = HttpClient.newHttpClient();
  private EngagementPipeline engage;
  private FeedbackPages pages;
  private HttpServer server;

  @BeforeEach
  void open() throws SQLException, IOException {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    execute("CREATE TABLE feedback (customer_id VARCHAR, message_id VARCHAR, visit VARCHAR)");
    JdbcStore store = JdbcStore.on(database);
    store.schema().migrate();
    engage =
        HandDrivenPipeline.builder(clock)
            .store(store)
            .channel(sms)
            .templates(TemplateCatalog.of(receipt()))
            .links(FeedbackPages.links(FeedbackPages.keys(SECRET, "next" + SECRET)))
            .zone(ZoneId.of("Asia/Dhaka"))
            .production()
            .build();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    pages = new FeedbackPages(database, engage);
    pages.mount(server);
    server.start();
    pages.ask(RINA, "v-81");
  }

  @AfterEach
  void close() {
    server.stop(0);
    engage.close();
  }

  @Test
  void aShortLinkLeadsToThePageWhereItCountsOnce() throws Exception {
    URI page = pageOf(sms.only().link().orElseThrow());

    assertThat(page.toString()).startsWith("https://app.sheba.xyz/feedback?token=");
    assertThat(get(page)).contains("<form");
    assertThat(get(page)).as("looking is no use").contains("<form");
    assertThat(post(page)).isEqualTo("Thank you.");
    assertThat(post(page)).isEqualTo("We have your answer already.");
    assertThat(answers()).isEqualTo(1);
  }

  @Test
  void anAnswerThatCannotBeSavedLeavesTheLinkAsItWas() throws Exception {
    URI page = pageOf(sms.only().link().orElseThrow());
    execute("ALTER TABLE feedback RENAME TO elsewhere");

    assertThat(respond(page, "POST").statusCode()).isEqualTo(503);
    execute("ALTER TABLE elsewhere RENAME TO feedback");

    assertThat(post(page)).isEqualTo("Thank you.");
  }

  @Test
  void aLinkThatExpiredSaysSo() throws Exception {
    URI page = pageOf(sms.only().link().orElseThrow());
    clock.set(Instant.parse("2026-11-21T06:00:00Z").plus(Duration.ofDays(3)));

    assertThat(get(page)).isEqualTo("The link has expired.");
    assertThat(post(page)).isEqualTo("The link has expired.");
  }

  @Test
  void whatIsNoLinkLeadsNowhere() throws Exception {
    assertThat(respond(URI.create("/s/evil.example"), "GET").statusCode()).isEqualTo(404);
    assertThat(get(URI.create("/feedback?token=x"))).isEqualTo("This is no link of ours.");
  }

  private URI pageOf(URI shortLink) throws Exception {
    HttpResponse<String> response = respond(shortLink, "GET");
    assertThat(response.statusCode()).isEqualTo(302);
    return URI.create(response.headers().firstValue("Location").orElseThrow());
  }

  private String get(URI page) throws Exception {
    return respond(page, "GET").body();
  }

  private String post(URI page) throws Exception {
    return respond(page, "POST").body();
  }

  /** Everything the links lead to is mounted here. */
  private HttpResponse<String> respond(URI page, String method) throws Exception {
    String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
    URI here =
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + page.getRawPath() + query);
    return browser.send(
        HttpRequest.newBuilder(here)
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private int answers() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT COUNT(*) FROM feedback WHERE visit = 'v-81'")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Template receipt() {
    return Template.parse(
        TemplateId.parse("receipt_en_v1"),
        """
        facts:
        approved: Content team, 2026-11-01
        subject: Your receipt
        action: Tell us how it was

        Thank you. We have your payment.
        """);
  }
}
