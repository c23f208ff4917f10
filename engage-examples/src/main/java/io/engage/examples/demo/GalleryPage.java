package io.engage.examples.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every template in its languages, the page that shows it beside the text. */
final class GalleryPage {

  private final Map<String, List<GalleryMail>> templates = new LinkedHashMap<>();

  GalleryPage(List<GalleryMail> mails) {
    mails.forEach(
        mail ->
            templates
                .computeIfAbsent(mail.host() + "/" + mail.template(), name -> new ArrayList<>())
                .add(mail));
  }

  /** What stands between head and foot; frames are looked for below the page's own address. */
  String body() {
    StringBuilder html = new StringBuilder("<h1>Templates</h1>\n<ul class=\"contents\">\n");
    templates
        .keySet()
        .forEach(name -> html.append("<li><a href=\"#%s\">%s</a></li>%n".formatted(name, name)));
    html.append("</ul>\n");
    templates.forEach((name, mails) -> html.append(section(name, mails)));
    return html.toString();
  }

  private static String section(String name, List<GalleryMail> mails) {
    StringBuilder html = new StringBuilder("<h2 id=\"%s\">%s</h2>%n".formatted(name, name));
    mails.forEach(mail -> html.append(mail(mail)));
    return html.toString();
  }

  private static String mail(GalleryMail mail) {
    return """
        <h3 lang="%1$s">%2$s</h3>
        <div class="beside template">
        <iframe src="%3$s.html" sandbox loading="lazy" title="%2$s"></iframe>
        <div>
        <pre class="words" lang="%1$s">%5$s</pre>
        <p><a href="%3$s.html">The page alone</a>, <a href="%4$s.html">with the least facts</a></p>
        </div>
        </div>
        """
        .formatted(
            mail.locale().toLanguageTag(),
            Html.escape(mail.full().subject()),
            mail.path(),
            mail.minimalPath(),
            Html.escape(mail.full().text()));
  }
}
