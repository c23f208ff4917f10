package io.engage.examples.tutormax;

import io.engage.examples.mails.ShippedMailsRules;

class TutorMaxMailsTest extends ShippedMailsRules {

  TutorMaxMailsTest() {
    super(TutorMaxMails.mails());
  }
}
