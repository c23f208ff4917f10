package io.engage.safety;

import io.engage.message.ChannelId;
import java.util.Map;

/** One filter for each of some channels, another for the rest. */
record PerChannel(Map<ChannelId, SafetyFilter> filters, SafetyFilter otherwise)
    implements SafetyFilter {

  PerChannel {
    filters = Map.copyOf(filters);
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    return filters.getOrDefault(text.channel(), otherwise).check(text);
  }

  @Override
  public boolean isRemote() {
    return otherwise.isRemote() || filters.values().stream().anyMatch(SafetyFilter::isRemote);
  }
}
