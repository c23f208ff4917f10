package io.engage.safety;

import io.engage.content.MessageContent;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of a message as it looks: digits of every script as 0 to 9, wide and ornamental forms
 * and look-alikes as the plain letters, nothing that shows nothing, in the order of a screen.
 * Punctuation, case and spaces stay, for the filters to which they matter. Each character knows its
 * place in the original.
 */
final class Surface {

  private final String part;
  private final String original;
  private final String plain;
  private final PlainForm form;

  /** The original as a screen shows it, where that is not the same. */
  private final @Nullable Displayed displayed;

  private Surface(String part, String original) {
    this.part = part;
    this.original = original;
    this.displayed = Displayed.differsFrom(original) ? Displayed.of(original) : null;
    this.form = PlainForm.of(displayed == null ? original : displayed.text());
    this.plain = form.text();
  }

  /** The parts that there are, in the order in which they are read. */
  static List<Surface> of(MessageContent content) {
    return content.parts().stream().map(part -> new Surface(part.name(), part.words())).toList();
  }

  /** A text without a place, such as a fact, in the same form. */
  static String plain(String text) {
    return PlainForm.of(text).text();
  }

  /** A pattern for the plain form: its own letters are in that form. */
  static Pattern pattern(String expression) {
    return Pattern.compile(plain(expression));
  }

  boolean is(String name) {
    return part.equals(name);
  }

  /** The part as it looks. */
  String plain() {
    return plain;
  }

  /** The part as it is. */
  String original() {
    return original;
  }

  /** What stands between two places of {@link #plain()}, as it is. */
  Finding finding(int start, int end) {
    int from = form.place(start);
    int to = end == 0 ? from : Math.max(from, form.end(end - 1));
    int[] place = displayed == null ? new int[] {from, to} : displayed.inOriginal(from, to);
    return whole(place[0], place[1]);
  }

  /** What stands between two places of {@link #original()}. */
  Finding whole(int start, int end) {
    return new Finding(original.substring(start, end), part, start, end);
  }
}
