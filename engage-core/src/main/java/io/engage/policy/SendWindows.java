package io.engage.policy;

import io.engage.error.Problems;
import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import io.engage.message.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which messages keep to which hours. Immutable.
 *
 * <p>Of the rules that speak of a message the most specific one binds it, alone: one for its topic
 * before one for its channel, that before one for some purposes, and that before one for all of
 * them. Of two that are equally specific the one that was written later binds. A message of which
 * no rule speaks goes at any hour.
 *
 * @param rules in the order in which they were written, each under its own name
 */
public record SendWindows(List<WindowRule> rules) {

  /**
   * Checks the rules.
   *
   * @throws io.engage.error.SettingsException with everything that is wrong with any of them
   */
  public SendWindows {
    rules = List.copyOf(rules);
    check(rules).throwIfAny();
  }

  /** Promotional messages go from 9 to 18, and wait outside it; all others go at any hour. */
  public static SendWindows standard() {
    return of(WindowRule.forPurposes(SendWindow.standard(), Purpose.PROMOTIONAL));
  }

  /** These rules and no others. */
  public static SendWindows of(WindowRule... rules) {
    return new SendWindows(List.of(rules));
  }

  /** Everything goes at any hour. */
  public static SendWindows atAnyHour() {
    return of();
  }

  /** These rules, and after them those. */
  public SendWindows and(WindowRule... more) {
    return new SendWindows(Stream.concat(rules.stream(), Stream.of(more)).toList());
  }

  /**
   * The rule that binds messages about this topic over this channel.
   *
   * @return empty when no rule speaks of them: they go at any hour, as they do when the rule that
   *     binds them has no window
   */
  public Optional<WindowRule> binding(Topic topic, ChannelId channel) {
    return rules.stream()
        .filter(rule -> rule.covers(topic, channel))
        .reduce(
            (before, later) ->
                WindowRule.BY_SPECIFICITY.compare(before, later) > 0 ? before : later);
  }

  private static Problems check(List<WindowRule> rules) {
    Problems problems = new Problems();
    List<String> names = rules.stream().map(WindowRule::name).toList();
    IntStream.range(0, rules.size())
        .forEach(
            i -> {
              String path = "windows[" + i + "]";
              check(rules.get(i), path, problems);
              problems.require(
                  names.indexOf(names.get(i)) == i,
                  path + ".name",
                  "\"" + names.get(i) + "\" is the name of a rule before it; give it another");
            });
    return problems;
  }

  private static void check(WindowRule rule, String path, Problems problems) {
    problems
        .require(!rule.name().isBlank(), path + ".name", "must not be blank")
        .require(
            !rule.purposes().isEmpty(),
            path + ".purposes",
            "needs at least one; for no window leave the rule out");
    rule.topic().ifPresent(name -> checkTopic(name, path + ".topic", problems));
  }

  private static void checkTopic(String name, String path, Problems problems) {
    try {
      Topic.promotional(name);
    } catch (IllegalArgumentException e) {
      problems.add(path, "\"" + name + "\" is not the name of a topic");
    }
  }
}
