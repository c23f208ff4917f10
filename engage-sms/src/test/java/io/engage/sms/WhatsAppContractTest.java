package io.engage.sms;

class WhatsAppContractTest extends TwilioContract {

  WhatsAppContractTest() {
    super(TwilioChannel.whatsapp());
  }
}
