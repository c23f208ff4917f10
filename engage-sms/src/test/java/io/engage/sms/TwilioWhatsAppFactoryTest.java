package io.engage.sms;

import io.engage.plugin.PluginFactory;
import io.engage.testkit.PluginFactoryContract;
import java.util.Map;
import java.util.Set;

class TwilioWhatsAppFactoryTest extends PluginFactoryContract {

  @Override
  protected PluginFactory<?> factory() {
    return new TwilioWhatsAppFactory();
  }

  @Override
  protected String partName() {
    return "whatsapp";
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of(
        "account-sid", Samples.ACCOUNT,
        "auth-token", Samples.TOKEN,
        "from", "+15005550006",
        "status-callback", Samples.STATUS_URL,
        "opt-out-line", "true",
        "price-per-segment", "0.05",
        "currency", "USD");
  }

  @Override
  protected Set<String> secrets() {
    return Set.of("auth-token");
  }
}
