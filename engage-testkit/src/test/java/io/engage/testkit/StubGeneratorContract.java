package io.engage.testkit;

import io.engage.content.MessageGenerator;
import io.engage.testkit.StubGenerator.Mood;
import java.time.Duration;
import java.util.List;

/** The contract, run against a stub that can be made to do everything. */
class StubGeneratorContract extends MessageGeneratorContract {

  private final StubGenerator stub;

  StubGeneratorContract(StubGenerator stub) {
    this.stub = stub;
  }

  @Override
  protected MessageGenerator generator() {
    return stub;
  }

  @Override
  protected void providerWrites() {
    stub.mood = Mood.WRITES;
  }

  @Override
  protected void providerIsBusy() {
    stub.mood = Mood.IS_BUSY;
  }

  @Override
  protected void providerIsAway() {
    stub.mood = Mood.IS_AWAY;
  }

  @Override
  protected void providerRefuses() {
    stub.mood = Mood.REFUSES;
  }

  @Override
  protected void providerFallsSilent() {
    stub.mood = Mood.IS_SILENT;
  }

  @Override
  protected void providerIsCutOff() {
    stub.mood = Mood.IS_CUT_OFF;
  }

  @Override
  protected void providerWritesNothing() {
    stub.mood = Mood.WRITES_NOTHING;
  }

  @Override
  protected Duration patience() {
    return Duration.ofSeconds(2);
  }

  @Override
  protected List<String> secrets() {
    return List.of(StubGenerator.SECRET);
  }
}
