package io.engage.examples.sheba;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * The address of a customer who has none: {@code <id>@customers.invalid}, which reaches nobody (RFC
 * 2606). An id that cannot stand in an address is replaced by a digest of it.
 */
final class StandInAddress {

  private static final String DOMAIN = "@customers.invalid";
  private static final int DIGEST_LENGTH = 32;

  /** RFC 5321: a dot-atom of up to 64 characters. */
  private static final Pattern LOCAL_PART =
      Pattern.compile("(?=.{1,64}$)[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");

  private StandInAddress() {}

  static String of(String customerId) {
    return LOCAL_PART.matcher(customerId).matches()
        ? customerId + DOMAIN
        : digest(customerId) + DOMAIN;
  }

  private static String digest(String customerId) {
    MessageDigest digest = FileCheck.digest();
    digest.update(customerId.getBytes(StandardCharsets.UTF_8));
    return FileCheck.hex(digest).substring(0, DIGEST_LENGTH);
  }
}
