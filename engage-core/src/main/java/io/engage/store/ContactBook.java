package io.engage.store;

import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.Consent;
import io.engage.message.Preferences;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import java.util.List;

/**
 * Consent, suppression and what was sent. See {@link EngagementStore} for what holds throughout.
 */
public interface ContactBook {

  /**
   * Records what people said. What is recorded later replaces what was recorded of the same scope
   * before, whatever their instants say: clocks differ, and no withdrawal may be lost by that. A
   * withdrawal that was committed is seen by every attempt that comes after it.
   */
  void recordConsents(List<Consent> consents);

  /**
   * Everything that a person ever said yes or no to, as it was written down, the oldest first.
   *
   * @param recipientId whose
   */
  List<ConsentEntry> consentHistory(String tenant, String recipientId);

  /**
   * Records what people want to get. What is recorded later replaces all that was recorded of the
   * same person or address before, whatever their instants say. Every attempt that comes after it
   * sees it.
   */
  void recordPreferences(List<Preferences> preferences);

  /**
   * Forgets the soft bounces of an address, as a success does; does nothing when there are none.
   */
  void forgetSoftBounces(String tenant, Address address);

  /** Suppresses addresses. An entry with the same address, reason and sender is replaced. */
  void suppress(List<Suppression> suppressions);

  /** Lifts a suppression, for every sender; does nothing when there is none. */
  void lift(String tenant, Address address, SuppressionReason reason);

  /**
   * What is known of each, in the same order, without locks: an advice that may be out of date when
   * it is read. Costs a fixed number of statements.
   */
  List<Standing> standings(List<Addressee> addressees);
}
