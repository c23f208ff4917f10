package io.engage.sms;

import io.engage.audience.Recipient;
import io.engage.inmemory.InMemoryStore;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.ChannelId;
import io.engage.message.Role;
import io.engage.message.Suppression;
import io.engage.web.WebResponse;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who writes back, and a handler that is told so by Twilio. */
abstract class TwilioInboundScenario {

  static final String PAGE = "https://app.example.com/twilio/inbound";
  static final Address RINA = Address.phone("+8801712345678");

  final SignedBy twilio = new SignedBy(Samples.TOKEN);
  final InMemoryStore store = InMemoryStore.create();
  final List<InboundText> texts = new ArrayList<>();
  final AtomicInteger sids = new AtomicInteger();
  final TwilioInboundHandler handler = described().build();

  TwilioInboundBuilder described() {
    return TwilioInboundHandler.at(PAGE, Samples.TOKEN, store)
        .onText(texts::add)
        .clock(InstantSource.fixed(Samples.NOON));
  }

  WebResponse inbound(String from, String words) {
    return inbound(handler, from, words, "");
  }

  WebResponse inbound(TwilioInboundHandler to, String from, String words, String optOutType) {
    return call(to, parameters(Samples.sid(sids.incrementAndGet()), from, words, optOutType));
  }

  WebResponse call(TwilioInboundHandler to, Map<String, String> parameters) {
    return to.handle(twilio.form(PAGE, "", parameters));
  }

  static Map<String, String> parameters(String sid, String from, String words, String optOutType) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("MessageSid", sid);
    parameters.put("From", from);
    parameters.put("To", "+15005550006");
    parameters.put("Body", words);
    if (!optOutType.isEmpty()) {
      parameters.put("OptOutType", optOutType);
    }
    return parameters;
  }

  List<Suppression> suppressions(Address address) {
    return suppressions(Recipient.DEFAULT_TENANT, address);
  }

  List<Suppression> suppressions(String tenant, Address address) {
    Addressee somebody =
        new Addressee(
            tenant, "rina", Role.CUSTOMER, ChannelId.SMS, address, Locale.ENGLISH, ZoneOffset.UTC);
    return store.standings(List.of(somebody)).get(0).suppressions();
  }
}
