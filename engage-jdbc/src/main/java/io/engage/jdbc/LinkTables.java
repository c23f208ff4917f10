package io.engage.jdbc;

import io.engage.link.LinkClaims;
import io.engage.link.LinkTarget;
import io.engage.link.ShortLink;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import io.engage.store.LinkUse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Which one-time links were used, and what short links stand for. */
final class LinkTables {

  private static final Shape USE =
      Shape.of(
          "engage_link_use",
          "link_id text, kind text, tenant text",
          "used_at instant, expires_at instant");

  private static final Shape SHORT =
      Shape.of(
          "engage_short_link",
          "digest text",
          "key_id text, kind text, link_id text, tenant text, customer_id text, service text,"
              + " promo text, metadata text, channel text, campaign text, issued_at instant,"
              + " expires_at instant");

  static final String USED =
      "SELECT used_at FROM engage_link_use"
          + " WHERE link_id = :link_id AND kind = :kind AND tenant = :tenant";

  static final String FIND =
      "SELECT " + SHORT.columns() + " FROM engage_short_link WHERE digest = :digest";

  static final String FORGET_USES =
      """
      DELETE FROM engage_link_use WHERE (link_id, kind, tenant) IN (
        SELECT link_id, kind, tenant FROM engage_link_use WHERE expires_at < :before
        ORDER BY expires_at LIMIT :most)""";

  static final String FORGET_SHORT =
      """
      DELETE FROM engage_short_link WHERE digest IN (
        SELECT digest FROM engage_short_link WHERE expires_at < :before
        ORDER BY expires_at LIMIT :most)""";

  private final Bulk use;
  private final Bulk keep;

  LinkTables(Dialect dialect) {
    use = dialect.insertIfAbsent(USE);
    keep = dialect.upsert(SHORT);
  }

  /** Where the database only finds out at the end that somebody else was first, it says so. */
  boolean use(Handle handle, LinkUse first) {
    try {
      return written(handle, first) == 1;
    } catch (JdbiException e) {
      if (Failure.of(e).kind() == Failure.Kind.LOST_KEY) {
        return false;
      }
      throw e;
    }
  }

  private int written(Handle handle, LinkUse first) {
    return use.write(
        handle,
        List.of(first),
        (row, link) ->
            row.text("link_id", link.linkId())
                .text("kind", Names.of(link.kind()))
                .text("tenant", link.tenant())
                .instant("used_at", link.at())
                .instant("expires_at", link.expiresAt()));
  }

  static boolean isUsed(Handle handle, String tenant, LinkKind kind, String linkId) {
    try (Query query = handle.createQuery(USED)) {
      return query
          .bind("link_id", Bind.text(linkId))
          .bind("kind", Bind.text(Names.of(kind)))
          .bind("tenant", Bind.text(tenant))
          .map((columns, context) -> new Row(columns).instant("used_at"))
          .findFirst()
          .isPresent();
    }
  }

  /** In one order, so that nobody waits in a circle. */
  void keep(Handle handle, List<ShortLink> links) {
    List<ShortLink> ordered =
        links.stream().sorted(Comparator.comparing(ShortLink::digest)).toList();
    keep.write(handle, ordered, LinkTables::bind);
  }

  static Optional<ShortLink> find(Handle handle, String digest) {
    try (Query query = handle.createQuery(FIND)) {
      return query
          .bind("digest", Bind.text(digest))
          .map((columns, context) -> read(new Row(columns)))
          .findFirst();
    }
  }

  static int forget(Handle handle, Instant before, int most) {
    return forget(handle, FORGET_USES, before, most) + forget(handle, FORGET_SHORT, before, most);
  }

  private static int forget(Handle handle, String sql, Instant before, int most) {
    try (Update update = handle.createUpdate(sql)) {
      return update.bind("before", Bind.instant(before)).bind("most", Bind.number(most)).execute();
    }
  }

  private static void bind(Values row, ShortLink link) {
    LinkTarget target = link.target();
    LinkClaims claims = target.claims();
    row.text("digest", link.digest())
        .text("key_id", link.keyId())
        .text("kind", Names.of(target.kind()))
        .text("link_id", claims.id())
        .text("tenant", claims.tenant())
        .text("customer_id", claims.customerId())
        .text("service", claims.serviceId())
        .text("promo", claims.promo())
        .text("metadata", Json.write(claims.metadata()))
        .text("channel", target.channel().value())
        .text("campaign", target.campaign())
        .instant("issued_at", claims.issuedAt())
        .instant("expires_at", claims.expiresAt());
  }

  private static ShortLink read(Row row) throws SQLException {
    LinkClaims claims =
        new LinkClaims(
            row.text("link_id"),
            row.text("tenant"),
            row.text("customer_id"),
            row.optionalText("service"),
            row.optionalText("promo"),
            Json.read("metadata", row.text("metadata")),
            row.instant("issued_at"),
            row.instant("expires_at"));
    LinkTarget target =
        new LinkTarget(
            Names.read(LinkKind.class, row.text("kind")),
            claims,
            new ChannelId(row.text("channel")),
            row.text("campaign"));
    return new ShortLink(row.text("digest"), row.text("key_id"), target);
  }
}
