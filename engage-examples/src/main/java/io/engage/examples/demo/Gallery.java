package io.engage.examples.demo;

import io.engage.email.MailPreview;
import io.engage.examples.mails.HostMails;
import io.engage.examples.mails.Sample;
import io.engage.examples.sheba.ShebaMails;
import io.engage.examples.tulia.TuliaMails;
import io.engage.examples.tutormax.TutorMaxMails;
import io.engage.message.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Every template of the example hosts, filled with samples. */
final class Gallery {

  /** The languages in which all of them are. */
  static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.forLanguageTag("bn"));

  private static final List<HostMails> HOSTS =
      List.of(ShebaMails.mails(), TuliaMails.mails(), TutorMaxMails.mails());

  private Gallery() {}

  /** What the templates are called. */
  static List<String> names() {
    return HOSTS.stream()
        .flatMap(host -> host.samples().apply(Locale.ENGLISH).stream())
        .map(Sample::template)
        .toList();
  }

  /** The mails of the templates that are wanted, each in these languages. */
  static List<GalleryMail> mails(Predicate<String> wanted, List<Locale> locales) {
    List<GalleryMail> mails = new ArrayList<>();
    for (HostMails host : HOSTS) {
      for (Locale locale : locales) {
        host.samples().apply(locale).stream()
            .filter(sample -> wanted.test(sample.template()))
            .map(sample -> mail(host, sample, locale))
            .forEach(mails::add);
      }
    }
    return mails;
  }

  private static GalleryMail mail(HostMails host, Sample sample, Locale locale) {
    MailPreview look = look(host, sample);
    return new GalleryMail(
        host.host(),
        sample.template(),
        locale,
        look.of(host.full(sample, locale), locale),
        look.of(host.minimal(sample, locale), locale));
  }

  private static MailPreview look(HostMails host, Sample sample) {
    MailPreview look = MailPreview.in(host.layout(), host.sender());
    return sample.purpose() == Purpose.TRANSACTIONAL ? look.transactional() : look;
  }
}
