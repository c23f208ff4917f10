package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.channel.OutboundMessage;
import io.engage.error.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts of the host's own (C5). */
class OwnLayoutTest {

  @TempDir private Path directory;

  @Test
  void aPageOfTheHostsOwnTakesThePlaceOfTheStandardOne() throws IOException {
    EmailLayout own =
        EmailLayout.standard()
            .page(
                file(
                    "<html lang='{{lang}}'><p>{{#paragraphs}}{{#lines}}{{text}}{{/lines}}"
                        + "{{/paragraphs}}</p>{{#unsubscribe}}<a href=\"{{unsubscribe}}\">"
                        + "{{words-unsubscribe}}</a>{{/unsubscribe}}{{! ours }}</html>"));

    String html = new EmailRenderer(own, "x", Optional.empty()).render(Samples.receipt()).html();

    assertThat(html).isEqualTo("<html lang='en'><p>Thank you.</p></html>");
  }

  @Test
  void valuesMayStandInAttributesThatAreOnlyReadAndColoursInStyles() throws IOException {
    EmailLayout own =
        EmailLayout.standard()
            .page(
                file(
                    "<p title='{{subject}}' aria-label = \"{{brand}}\" bgcolor=\"{{start}}\""
                        + " style='color:{{end}}' class=ours dir=\"{{dir}}\">a > {{heading}}</p>"
                        + "<img src=\"{{url}}\" alt='{{brand}}'><style>p > a { top: 0 }</style>"
                        + "<a href='mailto:{{contact}}'>{{! \" < ' }}{{contact}}</a>"));

    assertThat(own).isNotNull();
  }

  @Test
  void aTenantsLayoutCountsBeforeItsTopicsAndThatBeforeTheUsual() {
    EmailLayouts<String> layouts =
        EmailLayouts.always("usual").ofTenant("acme", "acme's").ofTopic("receipt", "receipt's");

    assertThat(layouts.of(about("acme", "receipt"))).isEqualTo("acme's");
    assertThat(layouts.of(about("other", "receipt"))).isEqualTo("receipt's");
    assertThat(layouts.of(about("other", "news"))).isEqualTo("usual");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>{{{subject}}}</p> | would not be escaped
          <p>{{& subject}}</p> | would not be escaped
          <p>{{> footer}}</p> | partials are not supported
          {{=<% %>=}} | is not supported
          <p>{{subjekt}}</p> | subjekt: is not known here; there are [brand, contact
          {{#rows}}{{lable}}{{/rows}} | lable: is not known here
          <a href={{url}}>x</a> | an attribute without quotes
          <a href="{{subject}}">x</a> | subject: stands in an address
          <a href="https://evil.example/?{{url}}">x</a> | url: stands in an address
          <a href='javascript:{{url}}'>x</a> | url: stands in an address
          <p onclick="f('{{subject}}')">x</p> | subject: stands in the attribute onclick
          <img srcset="{{url}}"> | url: stands in the attribute srcset
          <video poster='{{url}}'></video> | url: stands in the attribute poster
          <use xlink:href="{{url}}"/> | url: stands in the attribute xlink:href
          <meta http-equiv="refresh" content="0;url={{url}}"> | url: stands in the attribute content
          <p style="background:url({{subject}})">x</p> | subject: stands in a style; those that may are [end, start]
          <style>p:after { content: '{{subject}}' }</style> | subject: stands in a style sheet
          <STYLE media="all">a{{#link}}b{{/link}}</STYLE> | #link: is a section within an element
          <p {{#link}}title="{{/link}}{{subject}}">x</p> | #link: is a section within an element
          <p {{subject}}>x</p> | subject: stands in a comment or in an element
          <{{subject}}> | subject: stands in a comment or in an element
          <!-- {{subject}} --> | subject: stands in a comment or in an element
          <p title="{{subject}}" alt={{brand}}>x</p> | an attribute without quotes
          <SCRIPT>var x = '{{subject}}'</SCRIPT> | has a script
          {{#link}}<p> | link
          """)
  @DisplayName("S3, S4: a layout that would let words become markup is refused when it is read")
  void s3S4aLayoutThatWouldNotEscapeIsRefused(String html, String problem) throws IOException {
    Path file = file(html);

    assertThatThrownBy(() -> EmailLayout.standard().page(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("layout.own.mustache")
        .hasMessageContaining(problem);
  }

  @Test
  void aLayoutThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> EmailLayout.standard().page(OwnLayoutTest.class, "gone.mustache"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("layout.gone.mustache: is not on the class path");
    assertThatThrownBy(() -> EmailLayout.standard().page(directory.resolve("gone.mustache")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("cannot be read");
  }

  private Path file(String html) throws IOException {
    return Files.writeString(directory.resolve("own.mustache"), html);
  }

  private static OutboundMessage about(String tenant, String topic) {
    OutboundMessage any = Samples.receipt();
    return new OutboundMessage(
        any.id(),
        any.purpose(),
        any.to(),
        any.recipientName(),
        any.locale(),
        any.content(),
        any.link(),
        any.unsubscribe(),
        any.correlationId(),
        tenant,
        topic);
  }
}
