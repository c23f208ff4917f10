package io.engage.examples.tulia;

import io.engage.examples.mails.ShippedMailsRules;

class TuliaMailsTest extends ShippedMailsRules {

  TuliaMailsTest() {
    super(TuliaMails.mails());
  }
}
