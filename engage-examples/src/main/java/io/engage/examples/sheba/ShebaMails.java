package io.engage.examples.sheba;

import io.engage.content.PromptCatalog;
import io.engage.content.TemplateCatalog;
import io.engage.email.EmailLayout;
import io.engage.email.SenderIdentity;
import io.engage.examples.mails.HostMails;

/** What Sheba writes, and what its models are told. */
public final class ShebaMails {

  /** Who stands at the foot of its mails. */
  static final SenderIdentity SENDER =
      SenderIdentity.of(
          "Sheba Platform Ltd",
          "House 20, Road 12, Dhaka 1213, Bangladesh",
          "help@sheba.xyz",
          "https://www.sheba.xyz/privacy");

  private ShebaMails() {}

  /** Its templates, in Bengali and English. */
  public static TemplateCatalog templates() {
    return TemplateCatalog.fromResources(
        ShebaMails.class,
        "reminder_bn_v1",
        "reminder_en_v1",
        "offer_bn_v1",
        "offer_en_v1",
        "coaching_bn_v1",
        "coaching_en_v1");
  }

  /** Its prompts, in Bengali and English. */
  public static PromptCatalog prompts() {
    return PromptCatalog.fromResources(
        ShebaMails.class,
        "smartengage_bn_v1",
        "smartengage_en_v1",
        "coachnova_bn_v1",
        "coachnova_en_v1");
  }

  /** All of it, to be looked at. */
  public static HostMails mails() {
    return new HostMails(
        "sheba", templates(), ShebaSamples::in, EmailLayout.standard().brand("Sheba"), SENDER);
  }
}
