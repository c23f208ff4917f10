package io.engage.examples.modules;

import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A part of a pipeline, as a host asks for it.
 *
 * @param path where its settings are
 * @param plugin its name
 * @param module which module has it
 * @param settings the others, below the path
 */
record Part(String path, String plugin, String module, Map<String, String> settings) {

  private static final Map<String, String> TWILIO =
      Map.of(
          "account-sid", "AC00000000000000000000000000000000",
          "auth-token", "00000000000000000000000000000000",
          "from", "+15005550006");

  /** One of every kind that this library has, and a stranger's. */
  static final List<Part> ALL =
      List.of(
          new Part("store", "jdbc", "io.engage.jdbc", Map.of("migrate", "true")),
          new Part(
              "segments.people",
              "sql",
              "io.engage.jdbc",
              Map.of(
                  "select",
                  "SELECT id AS recipient_id FROM people WHERE id > :after ORDER BY id LIMIT"
                      + " :size")),
          new Part("generator", "openai", "io.engage.openai", Map.of("api-key", "sk-none")),
          new Part("safety.standard", "standard", "io.engage.core", Map.of()),
          new Part(
              "channel.email",
              "smtp",
              "io.engage.email",
              Map.of("host", "localhost", "from-address", "hello@example.com")),
          new Part("channel.sms", "twilio-sms", "io.engage.sms", TWILIO),
          new Part("channel.whatsapp", "twilio-whatsapp", "io.engage.sms", TWILIO),
          new Part("channel.pigeon", "pigeon", "com.example.pigeon", Map.of("wings", "4")));

  /** The settings of a host that wants all of them. */
  static Properties everything() {
    Properties all = new Properties();
    all.setProperty("engage.zone", "Asia/Dhaka");
    all.setProperty("engage.production", "true");
    all.setProperty("engage.safety", "standard");
    ALL.forEach(part -> part.sayIn(all));
    return all;
  }

  private void sayIn(Properties all) {
    String prefix = "engage." + path + ".";
    all.setProperty(prefix + "plugin", plugin);
    settings.forEach((key, value) -> all.setProperty(prefix + key, value));
  }
}
