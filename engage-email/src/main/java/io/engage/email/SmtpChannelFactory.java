package io.engage.email;

import io.engage.channel.ChannelFactory;
import io.engage.error.SettingsException;
import io.engage.plugin.Secret;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes an {@link SmtpChannel}, by the name {@code smtp}. {@code host} and {@code from-address} are
 * needed, the rest is what {@link SmtpChannelBuilder} says unless these say otherwise:
 *
 * <ul>
 *   <li>{@code port}, and {@code security}: {@code starttls}, {@code implicit} or {@code none}.
 *   <li>{@code user} and {@code password}: both or neither.
 *   <li>{@code from-name}: whom mail comes from; {@code sender.name} or else the domain of {@code
 *       from-address}.
 *   <li>{@code sender.name}, {@code sender.postal-address}, {@code sender.contact}, {@code
 *       sender.privacy}: all or none; see {@link SenderIdentity}.
 *   <li>{@code layout.brand}, {@code layout.start}, {@code layout.end}: see {@link EmailLayout}.
 *   <li>{@code connect-timeout}, {@code read-timeout}, {@code write-timeout}, {@code connections}.
 * </ul>
 *
 * <p>Of the services it takes the clock and, to trust instead of the JDK's authorities, an {@link
 * SSLSocketFactory}. Nothing is connected to before the first mail.
 */
public final class SmtpChannelFactory implements ChannelFactory {

  private static final List<String> SENDER_KEYS =
      List.of("sender.name", "sender.postal-address", "sender.contact", "sender.privacy");

  /** For {@link java.util.ServiceLoader}. */
  public SmtpChannelFactory() {}

  @Override
  public String name() {
    return "smtp";
  }

  @Override
  public SmtpChannel create(Settings settings, Services services) {
    SmtpChannelBuilder builder = SmtpChannel.builder(settings.text("host").required());
    protect(settings, builder);
    from(settings, builder);
    sender(settings).ifPresent(builder::sender);
    limit(settings, builder);
    builder.layout(layout(settings));
    settings.check();
    services.find(SSLSocketFactory.class).ifPresent(builder::trusting);
    return builder.clock(services.clock()).build();
  }

  private static void protect(Settings settings, SmtpChannelBuilder builder) {
    TransportSecurity security =
        settings.choice("security", TransportSecurity.class).orElse(TransportSecurity.STARTTLS);
    builder.security(security);
    settings
        .integer("port")
        .where(port -> port > 0 && port < 65536, "must be from 1 to 65535")
        .optional()
        .ifPresent(builder::port);
    Optional<String> user = settings.text("user").optional();
    Optional<Secret> password = settings.secret("password").optional();
    if (user.isPresent() != password.isPresent()) {
      settings.problem(
          user.isPresent() ? "password" : "user", "is missing; leave both out or neither");
    } else if (user.isPresent() && security.exposesTo(settings.text("host").orElse(""))) {
      settings.problem(
          "security", "would send the password unencrypted; write starttls or implicit");
    }
    user.ifPresent(name -> builder.login(name, password.map(Secret::reveal).orElse("")));
  }

  private static void from(Settings settings, SmtpChannelBuilder builder) {
    String address =
        settings
            .text("from-address")
            .where(
                text -> MailAddress.onTheWire(text).isPresent(),
                "must be a plain ASCII mail address such as hello@example.com")
            .required();
    String name =
        settings
            .text("from-name")
            .where(
                text -> text.chars().noneMatch(HeaderText::breaksLines),
                "must not have line breaks")
            .orElse(settings.text("sender.name").orElse(MailAddress.domainOf(address)));
    builder.from(name, address);
  }

  /** Its own rules and remedies are told under the keys that the host wrote. */
  private static Optional<SenderIdentity> sender(Settings settings) {
    List<Optional<String>> said =
        SENDER_KEYS.stream().map(key -> settings.text(key).optional()).toList();
    if (said.stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<String> texts = said.stream().map(text -> text.orElse("")).toList();
    try {
      return Optional.of(SenderIdentity.of(texts.get(0), texts.get(1), texts.get(2), texts.get(3)));
    } catch (SettingsException e) {
      e.problems().forEach(problem -> settings.problem(key(problem.path()), problem.message()));
      return Optional.empty();
    }
  }

  private static String key(String path) {
    return path.replace("postalAddress", "postal-address");
  }

  private static void limit(Settings settings, SmtpChannelBuilder builder) {
    List<Duration> timeouts =
        Stream.of("connect-timeout", "read-timeout", "write-timeout")
            .map(key -> timeout(settings, key))
            .toList();
    builder.timeouts(timeouts.get(0), timeouts.get(1), timeouts.get(2));
    settings
        .integer("connections")
        .where(
            n -> n > 0 && n <= SmtpChannelBuilder.MOST_CONNECTIONS,
            "must be from 1 to " + SmtpChannelBuilder.MOST_CONNECTIONS)
        .optional()
        .ifPresent(builder::connections);
  }

  private static Duration timeout(Settings settings, String key) {
    return settings
        .duration(key)
        .where(SmtpChannelBuilder::isTimeout, "must be 1ms to 1h")
        .orElse(SmtpSettings.Timeouts.EACH);
  }

  private static EmailLayout layout(Settings settings) {
    EmailLayout standard = EmailLayout.standard();
    EmailLayout coloured =
        standard.colours(
            colour(settings, "layout.start", standard.start()),
            colour(settings, "layout.end", standard.end()));
    return settings.text("layout.brand").optional().map(coloured::brand).orElse(coloured);
  }

  private static String colour(Settings settings, String key, String usual) {
    return settings.text(key).where(EmailLayout::isColour, EmailLayout.COLOUR_FORM).orElse(usual);
  }
}
