package io.engage.email;

import io.engage.plugin.PluginFactory;
import io.engage.testkit.PluginFactoryContract;
import java.util.Map;
import java.util.Set;

/** The contract of factories, with every setting. */
class SmtpFactoryContractTest extends PluginFactoryContract {

  @Override
  protected PluginFactory<?> factory() {
    return new SmtpChannelFactory();
  }

  @Override
  protected Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("host", "smtp.sheba.xyz"),
        Map.entry("port", "2525"),
        Map.entry("security", "implicit"),
        Map.entry("user", "sheba"),
        Map.entry("password", "hunter2"),
        Map.entry("from-name", "Sheba"),
        Map.entry("from-address", "hello@sheba.xyz"),
        Map.entry("sender.name", "Sheba.xyz Ltd"),
        Map.entry("sender.postal-address", "House 1, Road 2, Dhaka 1212"),
        Map.entry("sender.contact", "support@sheba.xyz"),
        Map.entry("sender.privacy", "https://sheba.xyz/privacy"),
        Map.entry("layout.brand", "Sheba"),
        Map.entry("layout.start", "#102030"),
        Map.entry("layout.end", "#405060"),
        Map.entry("connect-timeout", "5s"),
        Map.entry("read-timeout", "10s"),
        Map.entry("write-timeout", "PT15S"),
        Map.entry("connections", "2"));
  }

  @Override
  protected Set<String> secrets() {
    return Set.of("password");
  }

  @Override
  protected String partName() {
    return "email";
  }
}
