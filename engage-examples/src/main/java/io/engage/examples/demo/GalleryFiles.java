package io.engage.examples.demo;

import io.engage.email.RenderedEmail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mails as files: a page and a text each, and an index that shows them all. */
final class GalleryFiles {

  private final Path directory;

  private GalleryFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Makes the directory, if it is not there.
   *
   * @throws BadInputException when it cannot be
   */
  static GalleryFiles in(Path directory) {
    try {
      Files.createDirectories(directory);
      return new GalleryFiles(directory);
    } catch (IOException e) {
      throw new BadInputException(Option.OUT.spelling(), "cannot write to " + directory);
    }
  }

  /**
   * Writes them. Files of an earlier call are replaced.
   *
   * @return the index
   * @throws UncheckedIOException when that fails
   */
  Path write(List<GalleryMail> mails) {
    try {
      for (GalleryMail mail : mails) {
        write(mail.path(), mail.full());
        write(mail.minimalPath(), mail.minimal());
      }
      Files.write(directory.resolve("page.css"), Html.styleSheet());
      Path index = directory.resolve("index.html");
      String body = new GalleryPage(mails).body();
      return Files.writeString(index, Html.page("Templates", "index.html", "page.css", body));
    } catch (IOException e) {
      throw new UncheckedIOException("the mails could not be written", e);
    }
  }

  private void write(String path, RenderedEmail mail) throws IOException {
    Path html = directory.resolve(path + ".html");
    Files.createDirectories(html.getParent());
    Files.writeString(html, mail.html());
    Files.writeString(
        directory.resolve(path + ".txt"), "Subject: " + mail.subject() + "\n\n" + mail.text());
  }
}
