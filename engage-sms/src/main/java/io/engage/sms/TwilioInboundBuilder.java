package io.engage.sms;

import io.engage.audience.Recipient;
import io.engage.error.SettingsException;
import io.engage.message.Address;
import io.engage.store.ContactBook;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Describes a {@link TwilioInboundHandler}. Nothing is needed. Not for several threads. */
public final class TwilioInboundBuilder {

  private static final int REMEMBERED = 50_000;

  private final String publicUrl;
  private final String authToken;
  private final ContactBook contacts;
  private String tenant = Recipient.DEFAULT_TENANT;
  private Predicate<Address> appointmentPending = address -> false;
  private Consumer<InboundText> texts = text -> {};
  private ReplayMemory memory = ReplayMemory.ofLast(REMEMBERED);
  private InstantSource clock = InstantSource.system();

  TwilioInboundBuilder(String publicUrl, String authToken, ContactBook contacts) {
    this.publicUrl = publicUrl;
    this.authToken = authToken;
    this.contacts = contacts;
  }

  /** Whose number it is; {@link Recipient#DEFAULT_TENANT} when not said. */
  public TwilioInboundBuilder tenant(String tenant) {
    this.tenant = tenant;
    return this;
  }

  /**
   * Whether somebody has an appointment that CANCEL would cancel; by default nobody has. Called by
   * several threads.
   */
  public TwilioInboundBuilder appointmentPending(Predicate<Address> pending) {
    this.appointmentPending = pending;
    return this;
  }

  /** Gets what is neither STOP nor START; by default nobody does. Called by several threads. */
  public TwilioInboundBuilder onText(Consumer<InboundText> texts) {
    this.texts = texts;
    return this;
  }

  /** Which messages were handled; by default the last 50,000 of this process are known. */
  public TwilioInboundBuilder memory(ReplayMemory memory) {
    this.memory = memory;
    return this;
  }

  /** When a STOP came; by the system's clock when not said. */
  public TwilioInboundBuilder clock(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  /**
   * Makes the handler.
   *
   * @throws SettingsException when the URL is not https or the token is blank
   */
  public TwilioInboundHandler build() {
    return new TwilioInboundHandler(
        SignedRequests.at(publicUrl, authToken),
        contacts,
        tenant,
        appointmentPending,
        texts,
        memory,
        clock);
  }
}
