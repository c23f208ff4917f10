package io.engage.email;

/**
 * A mail as people will see it. {@link #toString()} shows nothing of it.
 *
 * @param subject one line
 * @param html the page most programs show
 * @param text the same for those that show none
 */
public record RenderedEmail(String subject, String html, String text) {
  @Override
  public String toString() {
    return "RenderedEmail[" + html.length() + " characters]";
  }
}
