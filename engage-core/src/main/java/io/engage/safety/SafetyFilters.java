package io.engage.safety;

import io.engage.message.ChannelId;
import io.engage.message.Purpose;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The built-in filters, and how to put several together. */
public final class SafetyFilters {

  static final int SHORTEST = 10;
  static final int LONGEST = 500;

  private SafetyFilters() {}

  /**
   * A length of 10 to 500 characters, and everything that {@link #wording()} looks for. A receipt
   * or a passcode may be in capitals.
   */
  public static SafetyFilter standard() {
    return standard(Set.of());
  }

  /** The same, and words and further links may lead to these hosts and their subdomains. */
  public static SafetyFilter standard(Set<String> linkHosts) {
    return all(
        length(SHORTEST, LONGEST), wording(BannedPhraseFilter.bundled(), linkHosts, Set.of()));
  }

  /**
   * What {@link #standard()} looks for in the words themselves, whatever channel they are for: the
   * bundled banned phrases (Bengali and English), shouting (which a transactional message may),
   * contact details, links but those that the engine adds, unresolved placeholders, offers and
   * dates that a model invented, another script than that of the language.
   */
  public static SafetyFilter wording() {
    return wording(BannedPhraseFilter.bundled(), Set.of(), Set.of());
  }

  static SafetyFilter wording(SafetyFilter phrases, Set<String> hosts, Set<String> contacts) {
    return all(
        phrases,
        onlyFor(Set.of(Purpose.PROMOTIONAL, Purpose.REMINDER), shouting()),
        contactDetails(contacts),
        links(hosts),
        placeholders(),
        offers(),
        dates(),
        script());
  }

  /** Blocks when one of these does, asked in this order; one that throws blocks. */
  public static SafetyFilter all(SafetyFilter... filters) {
    return new AllOf(List.of(filters));
  }

  /**
   * Blocks a body that is shorter or longer, in characters as a reader counts them. SMS, WhatsApp,
   * push and wallet send the short body, so there it is that one, if there is one.
   */
  public static SafetyFilter length(int shortest, int longest) {
    return new LengthFilter(shortest, longest);
  }

  /** Blocks words with one of these phrases in them. */
  public static SafetyFilter bannedPhrases(PhraseList phrases) {
    return new BannedPhraseFilter(phrases);
  }

  /**
   * Blocks words with one of the phrases of these files in them. The files are looked at again
   * while the filter is in use, every two seconds at most, and read when one has changed; if one is
   * broken, gone or empty then, a warning says so and the phrases before stay.
   *
   * @param files in the form of {@link PhraseList}
   * @param clock says when it is time to look
   * @throws java.io.UncheckedIOException when one cannot be read
   * @throws io.engage.error.SettingsException with every line that is wrong
   */
  public static SafetyFilter bannedPhrases(List<Path> files, InstantSource clock) {
    return bannedPhrases(PhraseList.of(), files, clock);
  }

  /** The same with phrases that do not change before those of the files. */
  static SafetyFilter bannedPhrases(PhraseList fixed, List<Path> files, InstantSource clock) {
    return new ReloadedPhrases(new PhraseFiles(fixed, files), clock);
  }

  /**
   * Blocks words with links in them, written or spelt out, except to these hosts and their
   * subdomains. Of the further links of a message it blocks those whose address is a fact, or comes
   * from a model, and is no page or mailbox at one of these hosts; what a template writes out may
   * go.
   */
  public static SafetyFilter links(Set<String> allowedHosts) {
    return new LinkFilter(allowedHosts);
  }

  /**
   * Blocks telephone numbers, numbers to write to, mail addresses and card numbers, in the digits
   * of every script. A fact that is such a number or address and nothing else may stand as it was
   * given, unless it is a name.
   *
   * @param known the host's own, which may always stand: {@code 16516}, {@code help@sheba.xyz}
   */
  public static SafetyFilter contactDetails(Set<String> known) {
    return new ContactFilter(known);
  }

  /**
   * Blocks promotional codes, percentages, amounts of money and promises such as "half price" in
   * the words of a model, unless a fact is the same and nothing else; a name never is. Digits of
   * both scripts and the ways to write a number are compared by value: ১,২৫০ is 1250.00. Approved
   * words are not looked at.
   */
  public static SafetyFilter offers() {
    return new OfferFilter();
  }

  /**
   * Blocks weekdays, dates and hours in the words of a model, unless a fact is the same, however
   * either is written, or they stand inside a fact that was put in; a name allows weekdays alone.
   * "Tomorrow", "this week", lengths of time and "24/7" may go. English and Bengali are read.
   * Approved words are not looked at.
   */
  public static SafetyFilter dates() {
    return new DateFilter();
  }

  /**
   * Blocks words that urge ("now", "your offer") in capitals throughout or with heaps of
   * exclamation marks. A text of a few letters, an abbreviation and a code may be in capitals.
   */
  public static SafetyFilter shouting() {
    return new ShoutingFilter();
  }

  /**
   * Blocks words that are not in the script of their language, Bengali for {@code bn} and Latin for
   * {@code en}, and words that mix look-alike letters of several. Names, brands and loan words may
   * be in another script. A language whose script it does not know may go.
   */
  public static SafetyFilter script() {
    return new ScriptFilter();
  }

  /** Asks the filter of the message's channel, or the other one where there is none. */
  public static SafetyFilter perChannel(
      Map<ChannelId, SafetyFilter> filters, SafetyFilter otherwise) {
    return new PerChannel(filters, otherwise);
  }

  /** Asks a filter about messages for these purposes alone; others may go. */
  public static SafetyFilter onlyFor(Set<Purpose> purposes, SafetyFilter filter) {
    return new ForPurposes(purposes, filter);
  }

  /**
   * Blocks words in which something was left to fill in: {@code {{name}}}, {@code [your name]},
   * {@code %s}, "null".
   */
  public static SafetyFilter placeholders() {
    return new PlaceholderFilter();
  }
}
