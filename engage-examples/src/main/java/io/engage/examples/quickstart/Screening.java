package io.engage.examples.quickstart;

import io.engage.message.ChannelId;
import io.engage.safety.PhraseList;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import java.util.Map;

/** Rules of a host's own beside the built-in ones. */
public final class Screening {

  private Screening() {}

  /**
   * Short text messages, the wording that is looked for everywhere, and a name never to be said.
   */
  public static SafetyFilter rules() {
    // snippet: rules
    return SafetyFilters.all(
        SafetyFilters.perChannel(
            Map.of(ChannelId.SMS, SafetyFilters.length(10, 160)), SafetyFilters.length(10, 500)),
        SafetyFilters.wording(),
        SafetyFilters.bannedPhrases(PhraseList.of("Brand X")));
    // end
  }
}
