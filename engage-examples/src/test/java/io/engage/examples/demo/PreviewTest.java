package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

  @TempDir private Path directory;

  @Test
  void everyMailIsWrittenAsAPageAndAsTextInBothLanguages() throws IOException {
    DemoCall call = DemoCall.of("preview", "--out", directory.toString());

    assertThat(call.code()).as(call.err()).isZero();
    assertThat(call.out()).contains("index.html");
    assertThat(files(".html")).hasSize(1 + 4 * Gallery.names().size());
    assertThat(files(".txt")).hasSize(4 * Gallery.names().size());
    for (Path file : files("")) {
      assertThat(file).content().isNotBlank().doesNotContain("{{", "}}", "null");
    }
  }

  @Test
  void aPageAndItsTextSayTheSame() throws IOException {
    DemoCall.of("preview", "--template", "shipped", "--out", directory.toString());

    assertThat(directory.resolve("tulia/shipped_en.html"))
        .content()
        .contains("<html lang=\"en\"", "BD884201337", "https://tulia.example/help");
    assertThat(directory.resolve("tulia/shipped_en.txt"))
        .content()
        .startsWith("Subject: Order TL-20417 is on its way\n")
        .contains("Tracking number: BD884201337", "https://tulia.example/help");
    assertThat(directory.resolve("tulia/shipped_bn_minimal.txt"))
        .content()
        .contains("TL-20417")
        .doesNotContain("BD884201337", "https://tulia.example/help");
  }

  @Test
  void oneTemplateInOneLanguageIsAllThatIsWritten() throws IOException {
    DemoCall.of(
        "preview", "--template", "coaching", "--locale", "bn", "--out", directory.toString());

    assertThat(files(""))
        .extracting(file -> directory.relativize(file).toString().replace('\\', '/'))
        .containsExactlyInAnyOrder(
            "index.html",
            "page.css",
            "sheba/coaching_bn.html",
            "sheba/coaching_bn.txt",
            "sheba/coaching_bn_minimal.html",
            "sheba/coaching_bn_minimal.txt");
    assertThat(directory.resolve("index.html"))
        .content()
        .contains("sheba/coaching_bn.html", "lang=\"bn\"")
        .doesNotContain("weekly-digest");
  }

  @Test
  void whatCannotBeIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    DemoCall.of("preview", "--template", "receipt").isRefused("--template", "weekly-digest");
    DemoCall.of("preview", "--locale", "fr").isRefused("--locale: must be bn or en");
    DemoCall.of("preview", "--out", file.toString()).isRefused("--out: cannot write to");
    DemoCall.of("preview", "--promo", "X").isRefused("--promo: does not go with \"preview\"");
    DemoCall.of("--out", "x").isRefused("--out: does not go with a campaign");
  }

  @Test
  void thePageOfTheDemoFramesEveryMail() {
    String page = text(GalleryPages.get(""));

    for (GalleryMail mail : Gallery.mails(name -> true, Gallery.LOCALES)) {
      assertThat(page).contains("src=\"" + mail.path() + ".html\"");
      assertThat(text(GalleryPages.get(mail.path() + ".html"))).isEqualTo(mail.full().html());
    }
    assertThat(GalleryPages.get("tulia/receipt_bn.html").status()).isEqualTo(404);
    assertThat(GalleryPages.get("../page.css").status()).isEqualTo(404);
  }

  private static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .toList();
    }
  }
}
