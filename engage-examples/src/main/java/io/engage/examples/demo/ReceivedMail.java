package io.engage.examples.demo;

import java.util.List;

/** A mail as it came over the socket. */
final class ReceivedMail {

  private final int number;
  private final List<String> recipients;
  private final byte[] bytes;

  ReceivedMail(int number, List<String> recipients, byte[] bytes) {
    this.number = number;
    this.recipients = List.copyOf(recipients);
    this.bytes = bytes.clone();
  }

  /** Counts from 1. */
  int number() {
    return number;
  }

  /** The addresses on the envelope. */
  List<String> recipients() {
    return recipients;
  }

  /** Everything between DATA and the final dot. */
  byte[] bytes() {
    return bytes.clone();
  }
}
