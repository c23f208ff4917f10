package io.engage.benchmarks.mail;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import io.engage.channel.OutboundMessage;
import io.engage.content.MessageContent;
import io.engage.email.RenderedEmail;
import io.engage.email.SmtpChannel;
import io.engage.message.Address;
import io.engage.message.MessageId;
import io.engage.message.Purpose;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The same mail as ours for peers: what our channel renders once, with holes for the name and the
 * links, as a template that is compiled once. So everybody sends the same bytes.
 */
final class Letter {

  static final String SUBJECT = "ঘর পরিষ্কার আবার বুক করার সময় হয়েছে";

  private static final String NAME = "HOLE-OF-THE-NAME";
  private static final String PAGE = "https://app.sheba.example.com/";
  private static final String LINK = PAGE + "HOLE-OF-THE-LINK";
  private static final String UNSUBSCRIBE = PAGE + "HOLE-OF-UNSUBSCRIBE";
  private static final Duration LIVES = Duration.ofHours(48);

  private final Algorithm key =
      Algorithm.HMAC256("a secret that only the benchmarks use, of enough length");
  private final Mustache text;
  private final Mustache html;
  private final int size;

  /** How this channel writes it. */
  Letter(SmtpChannel channel) {
    RenderedEmail rendered = channel.render(message(UUID.randomUUID(), NAME, LINK, UNSUBSCRIBE));
    DefaultMustacheFactory factory = new DefaultMustacheFactory();
    text = factory.compile(new StringReader(withHoles(rendered.text())), "text");
    html = factory.compile(new StringReader(withHoles(rendered.html())), "html");
    int plain = (rendered.text() + rendered.html()).getBytes(StandardCharsets.UTF_8).length;
    size = plain * 78 / 57 + 1500;
  }

  /** The mail for those who send with our channel; signs both links too. */
  OutboundMessage message(String id, String name) {
    Map<String, String> values = values(id, name);
    return message(
        UUID.randomUUID(),
        name,
        values.getOrDefault("link", ""),
        values.getOrDefault("unsubscribe", ""));
  }

  private static OutboundMessage message(UUID id, String name, String link, String unsubscribe) {
    MessageContent content =
        new MessageContent(
            SUBJECT,
            "আপনি সর্বশেষ “ঘর পরিষ্কার” বুক করেছিলেন। এরপর তিন সপ্তাহ পেরিয়ে গেছে।\n\n"
                + "আবার প্রয়োজন হলে নিচের বোতামে চাপ দিয়ে দিন ও সময় বেছে নিন।",
            Optional.of("প্রিয় " + name + ","),
            Optional.of("বুকিং করুন"),
            Optional.of("প্রোমো কোড: RETURN15"),
            Optional.of("এই লিংকটি ৪৮ ঘণ্টা কাজ করবে।"));
    return new OutboundMessage(
        new MessageId(id),
        Purpose.PROMOTIONAL,
        Address.email("customer@example.com"),
        Optional.of(name),
        Locale.forLanguageTag("bn-BD"),
        content,
        Optional.of(URI.create(link)),
        Optional.of(URI.create(unsubscribe)),
        id.toString());
  }

  /** About how many bytes a mail has. */
  int size() {
    return size;
  }

  /** What is filled in for somebody; signs both links. */
  Map<String, String> values(String id, String name) {
    return Map.of(
        "name", name,
        "link", PAGE + "book?token=" + token(id, "booking"),
        "unsubscribe", PAGE + "unsubscribe?token=" + token(id, "unsubscribe"));
  }

  /** The plain text. */
  String text(Map<String, String> values) {
    return filled(text, values);
  }

  /** The page. */
  String html(Map<String, String> values) {
    return filled(html, values);
  }

  private String token(String id, String type) {
    Instant now = Instant.now();
    return JWT.create()
        .withKeyId("bench-1")
        .withIssuer("sheba")
        .withJWTId(UUID.randomUUID().toString())
        .withIssuedAt(now)
        .withExpiresAt(now.plus(LIVES))
        .withClaim("type", type)
        .withClaim("customer_id", id)
        .sign(key);
  }

  private static String filled(Mustache template, Map<String, String> values) {
    StringWriter filled = new StringWriter();
    template.execute(filled, values);
    return filled.toString();
  }

  private static String withHoles(String rendered) {
    return rendered
        .replace(NAME, "{{name}}")
        .replace(LINK, "{{{link}}}")
        .replace(UNSUBSCRIBE, "{{{unsubscribe}}}");
  }
}
