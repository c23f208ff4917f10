package io.engage.sms;

import io.engage.plugin.PluginFactory;
import io.engage.testkit.PluginFactoryContract;
import java.util.Map;
import java.util.Set;

class TwilioSmsFactoryTest extends PluginFactoryContract {

  @Override
  protected PluginFactory<?> factory() {
    return new TwilioSmsFactory();
  }

  @Override
  protected String partName() {
    return "sms";
  }

  @Override
  protected Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("account-sid", Samples.ACCOUNT),
        Map.entry("auth-token", Samples.TOKEN),
        Map.entry("from", "+15005550006"),
        Map.entry("status-callback", Samples.STATUS_URL),
        Map.entry("opt-out-line", "false"),
        Map.entry("max-segments", "3"),
        Map.entry("price-per-segment", "0.05"),
        Map.entry("currency", "USD"),
        Map.entry("connect-timeout", "5s"),
        Map.entry("read-timeout", "10s"),
        Map.entry("call-timeout", "15s"),
        Map.entry("base-url", "https://api.dublin.ie1.twilio.com"));
  }

  @Override
  protected Set<String> secrets() {
    return Set.of("auth-token");
  }
}
