package io.engage.sms;

import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.ContactBook;
import io.engage.web.WebHandler;
import io.engage.web.WebRequest;
import io.engage.web.WebResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what people write to a number: mount it at the URL that the number, the messaging service
 * or the WhatsApp sender has for incoming messages, with HTTP POST as its method.
 *
 * <p>A message that is nothing but STOP, UNSUBSCRIBE, END, QUIT, REVOKE, OPTOUT or their like, in
 * English or Bengali, suppresses the number for the channel it came over, SMS or WhatsApp, and for
 * all that write to phones if it was another; START, UNSTOP or their like lift all of that again.
 * YES lifts nothing by itself, since it mostly answers something else. CANCEL is a STOP unless the
 * person has an appointment to cancel. Everything else goes to the host, and so does CANCEL with an
 * appointment.
 *
 * <p>Where the account uses Twilio's Advanced Opt-Out, its word for it counts: what it took for
 * STOP or START is that here too, or Twilio and the contact book would disagree. What it took so by
 * a word that is not in the lists above goes to the host as well.
 *
 * <p>Twilio itself blocks a number that sends CANCEL, whatever is decided here. Whoever lets people
 * cancel appointments by text takes CANCEL off the keywords of the messaging service.
 *
 * <ul>
 *   <li><b>Blocking:</b> as long as the contact book and the host's consumer do.
 *   <li><b>Threads:</b> safe for several.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> 200 with an empty reply for every genuine message, 403 for
 *       anything else. What the contact book or the consumer throws is thrown, and the message may
 *       come again; answer 503 to a {@link io.engage.error.RetriableException}. By itself Twilio
 *       repeats only what found no connection: give it a fallback URL, the same one, or a retry
 *       rule for 5xx. A message that names no phone number is answered, logged without its sender,
 *       and left.
 *   <li><b>Idempotency:</b> a STOP is recorded as often as it comes. Everything else, CANCEL too,
 *       is handled once, as far back as the {@link ReplayMemory} reaches: a START that somebody
 *       recorded and repeats does not undo a later STOP.
 * </ul>
 */
public final class TwilioInboundHandler implements WebHandler {

  private static final WebResponse NO_REPLY =
      new WebResponse(
          200, "text/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response></Response>");

  private static final String SOURCE = "twilio";
  private static final Set<ChannelId> SENDERS = Set.of(ChannelId.SMS, ChannelId.WHATSAPP);
  private static final Logger LOG = LoggerFactory.getLogger(TwilioInboundHandler.class);

  private final SignedRequests requests;
  private final ContactBook contacts;
  private final String tenant;
  private final Predicate<Address> appointmentPending;
  private final Consumer<InboundText> texts;
  private final ReplayMemory memory;
  private final InstantSource clock;

  TwilioInboundHandler(
      SignedRequests requests,
      ContactBook contacts,
      String tenant,
      Predicate<Address> appointmentPending,
      Consumer<InboundText> texts,
      ReplayMemory memory,
      InstantSource clock) {
    this.requests = requests;
    this.contacts = contacts;
    this.tenant = tenant;
    this.appointmentPending = appointmentPending;
    this.texts = texts;
    this.memory = memory;
    this.clock = clock;
  }

  /**
   * Starts the description of a handler.
   *
   * @param publicUrl the https URL that Twilio calls by POST, as it is configured there; the
   *     signature covers it to the letter, but for its port, whatever proxies make of it on the way
   * @param authToken the account's auth token, also where an API key sends
   * @param contacts where a STOP is recorded; usually the engagement store
   */
  public static TwilioInboundBuilder at(String publicUrl, String authToken, ContactBook contacts) {
    return new TwilioInboundBuilder(publicUrl, authToken, contacts);
  }

  @Override
  public WebResponse handle(WebRequest request) {
    return requests.answer(
        request,
        parameters -> {
          text(parameters)
              .ifPresentOrElse(
                  text -> take(text, parameters.getOrDefault("OptOutType", "")),
                  () -> LOG.info("left a message of Twilio's that has no name or is of no phone"));
          return NO_REPLY;
        });
  }

  /** Empty for what comes from no phone: a short code, an account at some messenger. */
  private static Optional<InboundText> text(Map<String, String> parameters) {
    TwilioAddress from = TwilioAddress.of(parameters.getOrDefault("From", ""));
    TwilioAddress to = TwilioAddress.of(parameters.getOrDefault("To", ""));
    String body = parameters.getOrDefault("Body", "");
    return TwilioSid.in(parameters)
        .flatMap(
            sid ->
                from.phone()
                    .map(phone -> new InboundText(sid, from.channel(), phone, to.name(), body)));
  }

  /** STOP does not ask the memory: that a STOP is on its way does not mean it will be recorded. */
  private void take(InboundText text, String twilioSays) {
    OptWord word = OptWord.in(text.body());
    OptWord decided = decided(word, twilioSays.toUpperCase(Locale.ROOT));
    if (decided == OptWord.STOP) {
      suppress(text);
    }
    if (word != OptWord.STOP || decided != OptWord.STOP) {
      actOnce(text, word, decided);
    }
  }

  private void actOnce(InboundText text, OptWord word, OptWord decided) {
    if (!memory.isFirst(text.providerId())) {
      return;
    }
    try {
      act(text, word, decided);
    } catch (RuntimeException | Error e) {
      memory.forget(text.providerId());
      throw e;
    }
  }

  private void act(InboundText text, OptWord word, OptWord decided) {
    if (decided == OptWord.START) {
      contacts.lift(tenant, text.from(), SuppressionReason.STOP);
    }
    if (word == OptWord.NONE || (word == OptWord.CANCEL && appointmentPending.test(text.from()))) {
      texts.accept(text);
    } else if (decided == OptWord.CANCEL) {
      suppress(text);
    }
  }

  private static OptWord decided(OptWord word, String twilioSays) {
    return switch (twilioSays) {
      case "STOP" -> OptWord.STOP;
      case "START" -> OptWord.START;
      default -> word;
    };
  }

  /** A messenger that Twilio chose in the place of another stands for all. */
  private void suppress(InboundText text) {
    Suppression forAll =
        Suppression.of(tenant, text.from(), SuppressionReason.STOP, SOURCE, clock.instant());
    contacts.suppress(
        List.of(SENDERS.contains(text.channel()) ? forAll.of(text.channel()) : forAll));
  }
}
