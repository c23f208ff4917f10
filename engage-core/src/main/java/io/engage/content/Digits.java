package io.engage.content;

import java.math.BigDecimal;

/** Groups the digits of a number. */
enum Digits {
  /** 1,234,567. */
  BY_THOUSANDS(3),
  /** 12,34,567, as South Asia counts in lakh and crore. */
  BY_LAKHS(2);

  private static final int FIRST_GROUP = 3;

  private final int group;

  Digits(int group) {
    this.group = group;
  }

  /** With as many decimals as the number has. */
  String of(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    StringBuilder text = new StringBuilder(plain);
    for (int i = whole - FIRST_GROUP; i > 0; i -= group) {
      text.insert(i, ',');
    }
    return value.signum() < 0 ? text.insert(0, '-').toString() : text.toString();
  }
}
