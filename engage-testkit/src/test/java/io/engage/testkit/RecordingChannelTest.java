package io.engage.testkit;

import io.engage.channel.Channel;

// snippet: smallest
class RecordingChannelTest extends ChannelContract {

  private final RecordingChannel mail = RecordingChannel.email();

  @Override
  protected Channel channel() {
    return mail;
  }
}
// end
