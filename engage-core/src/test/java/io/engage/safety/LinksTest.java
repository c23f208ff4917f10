package io.engage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.content.MessageContent;
import io.engage.content.MessageContent.Reference;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links only to allowed hosts (D5). */
class LinksTest {

  private final Screening links = Screening.by(SafetyFilters.links(Set.of("sheba.xyz")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/book now",
        "hxxp://evil.example now",
        "http:\\\\evil.example now",
        "http: //evil.example now",
        "WWW.EVIL.EXAMPLE now",
        "এখানেwww.evil.example দেখুন",
        "বুক করুন।evil.com দেখুন",
        "at evil-site.com now",
        "at shebа.xyz now",
        "at ｅｖｉｌ．ｃｏｍ now",
        "at evil。com now",
        "at ev\u200Bil.c\u00ADom now",
        "at evil.сom now",
        "at evil.ᴄom now",
        "at ҽvil.cⲟm now",
        "at xn--shba-0na.xyz now",
        "at https://sheba.xyz@evil.example/ now",
        "at https://sheba.xyz.evil.example/ now",
        "at https://sheba.xyz:8443/ now",
        "at sheba.xyz.evil.co now",
        "at notsheba.xyz now",
        "at evil dot com now",
        "at evil (dot) com now",
        "at evil[.]com now",
        "at evil . com now",
        "ইভিল ডট কম দেখুন",
        "at bit.ly/2xyz now",
        "at t.me/evil now",
        "at evil.me/pay now",
        "at cheap-deals.shop now",
        "at evil.shop now",
        "at 203.0.113.9/pay now",
        "at http://[2001:db8::1]/ now",
        "[Book here](https://evil.example)",
        "[Book here](/pay)",
        "[Book here](javascript:pay())",
        "click <a href='//evil'>here</a>",
        "javascript:alert(1)",
        "mailto:rina",
        "Go to EVIL.COM.",
        "evil.com.bd/login",
        "at bkash-refund.monster/claim now",
        "at bkash-refund.monster now",
        "at sheba.gift/claim now",
        "at sheba.gift now",
        "at evil.example/pay now",
        "at evil.whatever/ now",
        "at evil .com now",
        "at evil d0t com now",
        "at evil [dot] shop now",
        "at evil. com/pay .com now",
        "go to ://evil.com/win now",
        "লিংক://evil.com/win",
        "s://evil.com now",
        "উপহার.ভারত/জিতুন",
        "сайт.рф/приз",
        "сайт.рф",
        "evil.xn--p1ai/x",
        "evil.xn--p1ai",
        "evil.whatever?x=1",
        "evil.whatever:8080",
        "visit winprize.live now",
        "visit bkash.support",
        "at evil[.]live now",
        "at evil(.)top now",
        "at evil dot live now",
        "at evil‧com now",
        "at evil∙com now",
        "at evil⸱com now",
        "at evil۔com now",
        "at evil٫com now",
        "see \u202Emoc.live\u202C now",
        "\u202Emoc.live\u202C PDF",
        "at asp.net/pay now",
        "data:text/html,x",
        "at 8.8.8.8/pay now"
      })
  void linksElsewhereAreFound(String body) {
    assertThat(links.judge(body)).isEqualTo("link link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Book at https://app.sheba.xyz/book?x=1 now",
        "Book at app.sheba.xyz, or come by.",
        "(https://SHEBA.xyz/book)",
        "বুক করুন https://app.sheba.xyz।",
        "বুক করুন app.sheba.xyz।এখনই",
        "[Book](https://app.sheba.xyz/book)"
      })
  void linksToAllowedHostsMayGo(String body) {
    assertThat(links.judge(body)).isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "আমাদের পেজ evil.com-এ দেখুন",
        "আমাদের সাইট evil.comএ দেখুন",
        "evil.com-এর মাধ্যমে নিন",
        "evil.com.bd-তে দেখুন",
        "evil.com-এ.ধন্যবাদ",
        "winprize.live-এ যান",
        "evil dot com-এ দেখুন",
        "evil[.]live-এ দেখুন",
        "ইভিল ডট কমে দেখুন",
        "ইভিল ডট কম-এর পাতায়",
        "https://sheba.xyz@evil.example-এ দেখুন",
        "https://sheba.xyzএ.evil.example দেখুন",
        "www.evil.example-এ দেখুন",
        "See the evil.com-page now",
        "SEE THE EVIL.COM-PAGE NOW",
        "at evil. com now"
      })
  void aHostIsFoundUnderACaseEndingOrAHyphen(String body) {
    assertThat(links.judge(body)).isEqualTo("link link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "আমাদের সাইট sheba.xyz-তে দেখুন",
        "আমাদের সাইট sheba.xyzতে দেখুন",
        "আমাদের সাইট www.sheba.xyz-তে দেখুন",
        "আমাদের সাইট https://app.sheba.xyz-এ দেখুন",
        "আমাদের সাইট https://app.sheba.xyzএ। দেখুন",
        "See the sheba.xyz-page now",
        "ASP.NET-এর কোর্স, Socket.IO-তে চ্যাট",
        "Our ASP.NET-based and Node.js-based courses",
        "Courses for B.Com and M.Com students",
        "B.Com-এর ছাত্র, B.Ed-এ ভর্তি, Ph.D-এর খাতা",
        "Thank you.Top-rated cleaners are here",
        "U.S.-based work, e.g.in-house, i.e.so-called",
        "দাম . কমে গেছে, ডট কমান",
        "M. com is a degree, the intermediate. Common sense"
      })
  void aKnownHostAndASentenceMayHaveThemToo(String body) {
    assertThat(links.judge(body)).isEqualTo("allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See you at 3.30pm. Bring the bill, e.g. on paper, i.e. printed",
        "Hi...ok.so see you then.me too.",
        "It costs 3.75, not 4.25.in all",
        "Version 2.0.in use",
        "Mr. Rahman, Ph.D. and Dr. B.S. Roy of U.S.A.",
        "Thanks.Please come.No need to hurry.",
        "সময় ৩.৩০।আসবেন।",
        "What time is it: 10:30?",
        "Note: bring water; it is hot today.",
        "A ratio of 1:2 and a price of 1.250,00",
        "The polka dot common dress",
        "a < b and c > d",
        "Open Mon.-Fri. and/or by appointment, 9 a.m./5 p.m.",
        "Up to 3.5km/h and 2.5/5 stars, w/o rest",
        "The best dot of all .. ok . sure",
        "Our ASP.NET course",
        "Chat with Socket.IO",
        "Learn C++ and .NET here",
        "Do exercise 4.2.1.3 first",
        "Do exercise 12.10.1.3 first",
        "New data:5GB for you",
        "Your file:bill",
        "Thanks.Support is here. Watch it.Live show",
        "Marks.Total:80 and no.really?yes",
        "A polka dot live show",
        "কাল.আজ/পরশু আসবেন"
      })
  void sentencesWithDotsMayGo(String body) {
    assertThat(links.judge(body)).isEqualTo("allowed");
  }

  @Test
  void aVerdictTellsTwoHundredPlacesAtMost() {
    assertThat(links.found("evil.com ".repeat(1_000))).hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/help",
        "https://sheba.xyz@evil.example/",
        "https://sheba.xyz:8443/help",
        "https://sheba.xyz.evil.example/",
        "mailto:help@evil.example",
        "mailto:help@sheba.xyz,rina@evil.example",
        "mailto:help@sheba.xyz?bcc=rina@evil.example",
        "tel:+8801712345678"
      })
  void aFurtherLinkWhoseAddressIsAFactMayNotLeadElsewhere(String address) {
    assertThat(links.given("support", address).verdict(leadingTo(address)))
        .isInstanceOf(SafetyVerdict.Blocked.class);
    assertThat(links.generated().verdict(leadingTo(address)))
        .isInstanceOf(SafetyVerdict.Blocked.class);
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, https://evil.example/pay",
    "Evil.Example, https://evil.example/pay",
    "https://evil.example, https://evil.example/pay",
    "//evil.example/, https://evil.example/pay",
    "evil.example/pay, https://evil.example/pay?x=1",
    "evil.example:8443, https://evil.example:8443/",
    "evil, https://evil/",
    "mallory@evil.example, mailto:mallory@evil.example",
    "evil.example, mailto:mallory@evil.example?subject=x",
    "@evil.example, mailto:mallory@evil.example"
  })
  void aFurtherLinkOfWhichAFactSaysWhereItLeadsMayNotLeadElsewhere(String fact, String address) {
    assertThat(links.given("site", fact).verdict(leadingTo(address)))
        .isInstanceOf(SafetyVerdict.Blocked.class);
  }

  @ParameterizedTest
  @CsvSource({
    "bkash, https://bkash.example/pay",
    "ORD-1.5, https://bkash.example/pay?order=ORD-1.5",
    "pay, https://bkash.example/pay",
    "/, https://bkash.example/pay",
    "help, mailto:help@bkash.example",
    "sheba.xyz, https://sheba.xyz/pay"
  })
  void aFactMayStandInALinkThatTheTemplateWritesOut(String fact, String address) {
    assertThat(links.given("what", fact).verdict(leadingTo(address)))
        .isEqualTo(SafetyVerdict.allowed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://sheba.xyz", "https://help.SHEBA.xyz/a?b=c", "mailto:help@sheba.xyz"})
  void aFactMayLeadToAllowedHosts(String address) {
    assertThat(links.given("support", address).verdict(leadingTo(address)))
        .isEqualTo(SafetyVerdict.allowed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://bkash.example/pay", "mailto:help@bkash.example", "tel:16516"})
  void aFurtherLinkThatTheTemplateWritesOutMayGo(String address) {
    assertThat(links.given("support", "https://sheba.xyz").verdict(leadingTo(address)))
        .isEqualTo(SafetyVerdict.allowed());
  }

  private static MessageContent leadingTo(String address) {
    return new MessageContent(
        "Help",
        "We are here.",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(new Reference("Get help", URI.create(address))),
        Optional.empty(),
        Optional.empty());
  }
}
