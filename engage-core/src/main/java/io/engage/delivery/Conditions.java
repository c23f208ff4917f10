package io.engage.delivery;

import io.engage.message.AtCap;
import io.engage.message.CapBypass;
import io.engage.message.CapLimit;
import io.engage.message.ChannelId;
import io.engage.message.TokenBudget;
import java.util.List;
import java.util.Optional;

/**
 * On which conditions messages go, beside the rules for all.
 *
 * @param atCap what becomes of a message at a frequency cap
 * @param tighter caps that hold for these messages beside those for all
 * @param bypass who decided that no cap binds them, if somebody did
 * @param otherChannels over what they go to people whom the first channel does not reach
 * @param guardianTemplate what guardians get who are written to in place of somebody under age
 * @param rechecked whether people must still be in the campaign's segment when their message goes
 * @param tokens how many tokens the campaign may cost, if it has a budget of its own
 * @param facts the record whose facts all people come with, if the host says so
 */
public record Conditions(
    AtCap atCap,
    List<CapLimit> tighter,
    Optional<CapBypass> bypass,
    List<ChannelId> otherChannels,
    Optional<String> guardianTemplate,
    boolean rechecked,
    Optional<TokenBudget> tokens,
    Optional<Class<? extends Record>> facts) {

  /** Copies the lists. */
  public Conditions {
    tighter = List.copyOf(tighter);
    otherChannels = List.copyOf(otherChannels);
  }

  /** None. */
  public static Conditions usual() {
    return new Conditions(
        AtCap.skip(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** With something else to become of a message at a cap. */
  public Conditions withAtCap(AtCap value) {
    return new Conditions(
        value, tighter, bypass, otherChannels, guardianTemplate, rechecked, tokens, facts);
  }

  /** With these caps as well. */
  public Conditions withTighter(List<CapLimit> value) {
    return new Conditions(
        atCap, value, bypass, otherChannels, guardianTemplate, rechecked, tokens, facts);
  }

  /** With no cap binding. */
  public Conditions withBypass(CapBypass value) {
    return new Conditions(
        atCap,
        tighter,
        Optional.of(value),
        otherChannels,
        guardianTemplate,
        rechecked,
        tokens,
        facts);
  }

  /** With other channels to people whom the first one does not reach, in this order. */
  public Conditions withOtherChannels(List<ChannelId> value) {
    return new Conditions(
        atCap, tighter, bypass, value, guardianTemplate, rechecked, tokens, facts);
  }

  /** With a template for guardians. */
  public Conditions withGuardianTemplate(String value) {
    return new Conditions(
        atCap, tighter, bypass, otherChannels, Optional.of(value), rechecked, tokens, facts);
  }

  /** For people alone who are still in the campaign's segment when their message goes. */
  public Conditions withRecheck() {
    return new Conditions(
        atCap, tighter, bypass, otherChannels, guardianTemplate, true, tokens, facts);
  }

  /** Within this budget of tokens. */
  public Conditions withTokens(TokenBudget value) {
    return new Conditions(
        atCap,
        tighter,
        bypass,
        otherChannels,
        guardianTemplate,
        rechecked,
        Optional.of(value),
        facts);
  }

  /** For people who come with the facts of this record. */
  public Conditions withFacts(Class<? extends Record> value) {
    return new Conditions(
        atCap,
        tighter,
        bypass,
        otherChannels,
        guardianTemplate,
        rechecked,
        tokens,
        Optional.of(value));
  }
}
