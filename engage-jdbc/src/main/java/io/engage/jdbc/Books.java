package io.engage.jdbc;

import io.engage.link.ShortLink;
import io.engage.message.Address;
import io.engage.message.Addressee;
import io.engage.message.Consent;
import io.engage.message.LinkKind;
import io.engage.message.Preferences;
import io.engage.message.Suppression;
import io.engage.message.SuppressionReason;
import io.engage.store.ConsentEntry;
import io.engage.store.ContactBook;
import io.engage.store.LinkBook;
import io.engage.store.LinkUse;
import io.engage.store.PolicyBook;
import io.engage.store.PolicyRevision;
import io.engage.store.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a store knows of people, of its tenants' policies and of links. */
abstract class Books implements ContactBook, PolicyBook, LinkBook {

  final Transactions transactions;
  final ContactTables contactTables;
  final Contacts contacts;
  private final LinkTables links;

  Books(Dialect dialect, Transactions transactions, CapLocks capLocks) {
    this.transactions = transactions;
    contactTables = new ContactTables(dialect);
    links = new LinkTables(dialect);
    contacts = new Contacts(new CapTable(dialect, capLocks), contactTables);
  }

  @Override
  public void recordConsents(List<Consent> consents) {
    transactions.run(handle -> contacts.recordConsents(handle, consents));
  }

  @Override
  public List<ConsentEntry> consentHistory(String tenant, String recipientId) {
    return transactions.readByKeys(handle -> ContactTables.history(handle, tenant, recipientId));
  }

  @Override
  public void recordPreferences(List<Preferences> preferences) {
    transactions.run(handle -> contacts.recordPreferences(handle, preferences));
  }

  @Override
  public void forgetSoftBounces(String tenant, Address address) {
    transactions.run(handle -> contacts.forgetSoftBounces(handle, tenant, address));
  }

  @Override
  public void suppress(List<Suppression> suppressions) {
    transactions.run(handle -> contacts.suppress(handle, suppressions));
  }

  @Override
  public void lift(String tenant, Address address, SuppressionReason reason) {
    transactions.run(handle -> contacts.lift(handle, tenant, address, reason));
  }

  @Override
  public List<Standing> standings(List<Addressee> addressees) {
    return transactions.readByKeys(handle -> contacts.standings(handle, addressees));
  }

  @Override
  public boolean record(PolicyRevision revision) {
    return transactions.call(handle -> PolicyTable.record(handle, revision));
  }

  @Override
  public List<PolicyRevision> policies() {
    return transactions.read(PolicyTable::newest);
  }

  @Override
  public List<PolicyRevision> policyHistory(String tenant) {
    return transactions.read(handle -> PolicyTable.history(handle, tenant));
  }

  @Override
  public boolean useLink(LinkUse use) {
    return transactions.call(handle -> links.use(handle, use));
  }

  @Override
  public boolean isLinkUsed(String tenant, LinkKind kind, String linkId) {
    return transactions.readByKeys(handle -> LinkTables.isUsed(handle, tenant, kind, linkId));
  }

  @Override
  public void keepShortLinks(List<ShortLink> shortened) {
    transactions.run(handle -> links.keep(handle, shortened));
  }

  @Override
  public Optional<ShortLink> findShortLink(String digest) {
    return transactions.readByKeys(handle -> LinkTables.find(handle, digest));
  }

  @Override
  public int forgetLinks(Instant before, int most) {
    return transactions.lookUp(handle -> LinkTables.forget(handle, before, most));
  }
}
