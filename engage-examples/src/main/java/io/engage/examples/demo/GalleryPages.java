package io.engage.examples.demo;

import java.util.List;

/** The addresses below {@code /templates/}. */
final class GalleryPages {

  private GalleryPages() {}

  /** What lies there: the page of all templates, or one of the mails that it frames. */
  static Response get(String path) {
    List<GalleryMail> mails = Gallery.mails(name -> true, Gallery.LOCALES);
    return path.isEmpty()
        ? Response.html(Html.page("Templates", new GalleryPage(mails).body()))
        : mails.stream()
            .flatMap(mail -> mail.page(path).stream())
            .findFirst()
            .map(Response::mail)
            .orElseGet(Response::notFound);
  }
}
