package io.engage.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.engage.error.SettingsException;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of links, and what is added to them. */
class LinkUrlsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.sheba.xyz",
        "https://app.sheba.xyz:8443/book/",
        "https://localhost:8443/book?lang=bn&x=%2F",
        "https://127.0.0.1/book",
        "https://xn--45b2a.example/%E0%A6%95",
        "https://app2.sheba.xyz/a..b/.well-known"
      })
  void aPlainPageIsTaken(String page) {
    assertThat(LinkUrls.page("links.page", page)).hasToString(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://app.sheba.xyz/book",
        "HTTPS://app.sheba.xyz/book",
        "//app.sheba.xyz/book",
        "https:app.sheba.xyz/book",
        "https:/app.sheba.xyz/book",
        "https:///app.sheba.xyz/book",
        "https://app.sheba.xyz\\@evil.example/book",
        "https:\\\\evil.example/book",
        "https://evil.example\\.sheba.xyz/",
        "https://app.sheba.xyz@evil.example/book",
        "https://user:secret@app.sheba.xyz/book",
        "https://app.sheba.xyz:443@evil.example/",
        "https://app.sheba.xyz\t.evil.example/",
        "https://app.sheba.xyz/bo\nok",
        " https://app.sheba.xyz/book",
        "https://app.sheba.xyz/book ",
        "https://app%2esheba.xyz/book",
        "https://app_sheba.xyz/book",
        "https://শেবা.xyz/book",
        "https://app.sheba.xyz/কই",
        "https://app.sheba.xyz\u3002evil.example/",
        "https://2130706433/book",
        "https://0x7f.1/book",
        "https://127.1/book",
        "https://app.sheba.0x7f/book",
        "https://127.0.0.256/book",
        "https://[::1]/book",
        "https://app.sheba.xyz:/book",
        "https://app.sheba.xyz:99999/book",
        "https://app..sheba.xyz/book",
        "https://app.sheba.xyz./book",
        "https://app.sheba.xyz/a/../book",
        "https://app.sheba.xyz/a/%2E%2e/book",
        "https://app.sheba.xyz/book#top",
        "https://app.sheba.xyz/book?token=x",
        "https://app.sheba.xyz/book?%74oken=x",
        "javascript:alert(1)",
        ""
      })
  @DisplayName("S6: a page that two programs may read differently, or that is none, is refused")
  void aPageThatIsReadDifferentlyIsRefused(String page) {
    assertThatThrownBy(() -> LinkUrls.page("links.page", page))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("links.page")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sheba://book", "xyz.sheba.app://book/now?lang=bn"})
  void aSchemeOfTheAppsOwnIsTaken(String page) {
    assertThat(LinkUrls.appPage("links.app-page", page)).hasToString(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://app.sheba.xyz/book",
        "https://app.sheba.xyz/book",
        "javascript://book",
        "JavaScript://book",
        "data:text/html,x",
        "intent://book",
        "file://book",
        "sheba:book",
        "sheba://user@book",
        "sheba:\\\\book",
        "://book",
        "book"
      })
  @DisplayName("S6: a scheme of the platform's is none of an app")
  void aSchemeOfThePlatformIsRefused(String page) {
    assertThatThrownBy(() -> LinkUrls.appPage("links.app-page", page))
        .isInstanceOf(SettingsException.class);
  }

  @Test
  void aPagesOwnParametersAreKeptAndStandOnce() {
    URI link =
        DeepLinks.at("https://app.sheba.xyz/book?lang=bn&utm_campaign=autumn")
            .utmSource("Smart & Engage=1+1")
            .utmContent("নীল বোতাম")
            .utmTerm("a#b")
            .signedWith(Claims.KEY)
            .link(Claims.target(LinkKind.BOOKING, ChannelId.SMS, Claims.NOW));

    assertThat(link.toString())
        .startsWith("https://app.sheba.xyz/book?lang=bn&utm_campaign=autumn&token=")
        .endsWith(
            "&utm_source=Smart%20%26%20Engage%3D1%2B1&utm_medium=sms"
                + "&utm_content=%E0%A6%A8%E0%A7%80%E0%A6%B2%20%E0%A6%AC%E0%A7%8B%E0%A6%A4%E0%A6%BE"
                + "%E0%A6%AE&utm_term=a%23b");
  }

  @Test
  void aPageInAnAppIsForOtherChannelsThanMail() {
    DeepLinks links =
        DeepLinks.at("https://app.sheba.xyz/book")
            .appPage(LinkKind.BOOKING, "sheba://book")
            .signedWith(Claims.KEY);

    assertThat(links.link(Claims.target(LinkKind.BOOKING, ChannelId.EMAIL, Claims.NOW)))
        .hasScheme("https");
    assertThat(links.link(Claims.target(LinkKind.BOOKING, ChannelId.PUSH, Claims.NOW)))
        .hasScheme("sheba");
    assertThat(links.link(Claims.target(LinkKind.PROMO, ChannelId.PUSH, Claims.NOW)))
        .hasScheme("https");
  }
}
