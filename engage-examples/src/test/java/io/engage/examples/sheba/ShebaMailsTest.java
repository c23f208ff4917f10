package io.engage.examples.sheba;

import io.engage.examples.mails.ShippedMailsRules;

class ShebaMailsTest extends ShippedMailsRules {

  ShebaMailsTest() {
    super(ShebaMails.mails());
  }
}
