package io.engage.examples.quickstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.engage.EngagementLinks;
import io.engage.EngagementPipeline;
import io.engage.SendRequest;
import io.engage.audience.Recipient;
import io.engage.error.RetriableException;
import io.engage.jdbc.JdbcStore;
import io.engage.link.DeepLinks;
import io.engage.link.FollowedLink;
import io.engage.link.LinkCheck;
import io.engage.link.LinkClaims;
import io.engage.link.LinkKey;
import io.engage.link.LinkKeys;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import io.engage.message.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A host's pages behind its links: where a short one leads, and a feedback that counts once. */
public final class FeedbackPages {

  private static final Topic RECEIPT = Topic.transactional("receipt");

  private final DataSource database;
  private final EngagementPipeline engage;

  /** Keeps feedback in this database, which is the pipeline's own too. */
  public FeedbackPages(DataSource database, EngagementPipeline engage) {
    this.database = database;
    this.engage = engage;
  }

  /** Links of several kinds, short ones in text messages. */
  static DeepLinks links(LinkKeys keys) {
    // snippet: links
    return DeepLinks.at("https://app.sheba.xyz/book")
        .page(LinkKind.FEEDBACK, "https://app.sheba.xyz/feedback")
        .page(LinkKind.CANCEL, "https://app.sheba.xyz/cancel")
        .shortAt("https://sb.xyz/s")
        .issuedBy("sheba")
        .utmSource("smartengage")
        .signedWith(keys);
    // end
  }

  /** The key of this year, and of the one that is to follow. */
  static LinkKeys keys(String secret, String nextSecret) {
    // snippet: keys
    return LinkKeys.of(LinkKey.of("2026", secret))
        .succeededBy(LinkKey.of("2027", nextSecret), Instant.parse("2027-01-01T00:00:00Z"));
    // end
  }

  /** Asks how a visit was. */
  public void ask(Recipient customer, String visit) {
    // snippet: ask
    engage.send(
        SendRequest.to(customer)
            .topic(RECEIPT)
            .template("receipt")
            .channel(ChannelId.SMS)
            .link(LinkKind.FEEDBACK)
            .linkMetadata("visit", visit)
            .build());
    // end
  }

  /** Mounts the pages. */
  public void mount(HttpServer server) {
    server.createContext("/s/", this::shortLink);
    server.createContext("/feedback", this::feedback);
  }

  private void shortLink(HttpExchange call) throws IOException {
    // snippet: follow
    String token = call.getRequestURI().getPath().substring("/s/".length());
    FollowedLink followed = engage.links().follow(token);
    call.getResponseHeaders().add("Cache-Control", "no-store");
    if (followed instanceof FollowedLink.Leads leads) {
      call.getResponseHeaders().add("Location", leads.to().toString());
      answer(call, 302, "");
    } else {
      answer(call, 404, "");
    }
    // end
  }

  private void feedback(HttpExchange call) throws IOException {
    String token = parameter(Objects.requireNonNullElse(call.getRequestURI().getRawQuery(), ""));
    call.getResponseHeaders().add("Referrer-Policy", "no-referrer");
    try {
      answer(call, 200, call.getRequestMethod().equals("POST") ? accept(token) : show(token));
    } catch (SQLException | RetriableException e) {
      answer(call, 503, "");
    }
  }

  private String show(String token) {
    // snippet: show
    LinkCheck check = engage.links().verify(LinkKind.FEEDBACK, token);
    return check.fold(
        valid -> "<form method=post><button>It was good</button></form>", this::refusal);
    // end
  }

  private String accept(String token) throws SQLException {
    // snippet: accept
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      EngagementLinks links = engage.links().within(JdbcStore.within(connection));
      LinkCheck check = links.consume(LinkKind.FEEDBACK, token);
      if (check instanceof LinkCheck.Valid valid) {
        save(connection, valid.claims());
      }
      connection.commit();
      return check.fold(valid -> "Thank you.", this::refusal);
    }
    // end
  }

  private String refusal(LinkCheck.Refused refused) {
    return switch (refused.reason()) {
      case EXPIRED -> "The link has expired.";
      case ALREADY_USED -> "We have your answer already.";
      default -> "This is no link of ours.";
    };
  }

  private static void save(Connection connection, LinkClaims claims) throws SQLException {
    String sql = "INSERT INTO feedback (customer_id, message_id, visit) VALUES (?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, claims.customerId());
      statement.setString(2, claims.id());
      statement.setString(3, claims.metadata().get("visit"));
      statement.executeUpdate();
    }
  }

  private static String parameter(String query) {
    Stream<String> parameters = Arrays.stream(query.split("&"));
    return parameters
        .filter(parameter -> parameter.startsWith("token="))
        .map(parameter -> parameter.substring("token=".length()))
        .findFirst()
        .orElse("");
  }

  private static void answer(HttpExchange call, int status, String text) throws IOException {
    try (call) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      call.getResponseHeaders().add("Content-Type", "text/html; charset=UTF-8");
      call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      call.getResponseBody().write(body);
    }
  }
}
