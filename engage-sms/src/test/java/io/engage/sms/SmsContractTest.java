package io.engage.sms;

class SmsContractTest extends TwilioContract {

  SmsContractTest() {
    super(TwilioChannel.sms());
  }

  @Override
  protected void providerRefusesRecipient() {
    refuseNumber();
  }
}
