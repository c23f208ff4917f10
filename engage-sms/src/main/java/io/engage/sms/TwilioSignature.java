package io.engage.sms;

import io.engage.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's signature of its requests (twilio.com/docs/usage/security): HMAC-SHA1 over the public
 * URL, query included, and the sorted parameters of a form; a JSON body is covered by its hash in
 * the query. Twilio signs some calls with the port and some without, so both are looked for, as its
 * own libraries do.
 */
final class TwilioSignature {

  private static final String HEADER = "X-Twilio-Signature";
  private static final String BODY_HASH = "bodySHA256";
  private static final String HMAC = "HmacSHA1";

  private final CallbackUrl url;
  private final SecretKeySpec key;

  /**
   * Takes the URL from the configuration: what a request says of its own address is the sender's
   * word.
   */
  TwilioSignature(CallbackUrl url, String authToken) {
    this.url = url;
    this.key = new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), HMAC);
  }

  boolean covers(WebRequest request, SortedMap<String, String> form) {
    StringBuilder values = new StringBuilder();
    form.forEach((name, value) -> values.append(name).append(value));
    return isSignedFor(request, values.toString());
  }

  boolean coversBody(WebRequest request) {
    List<String> hashes = CallbackUrl.values(BODY_HASH, request.query());
    byte[] actual = digest(request.body());
    return hashes.size() == 1
        && MessageDigest.isEqual(bytes(HexFormat.of().formatHex(actual)), bytes(hashes.get(0)))
        && isSignedFor(request, "");
  }

  private boolean isSignedFor(WebRequest request, String values) {
    List<String> given = request.headers().getOrDefault(HEADER, List.of());
    return given.size() == 1
        && url.calledWith(request.query()).stream()
            .anyMatch(called -> isSignature(given.get(0), called + values));
  }

  private boolean isSignature(String given, String text) {
    String expected = Base64.getEncoder().encodeToString(mac(text));
    return MessageDigest.isEqual(bytes(expected), bytes(given));
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  private static byte[] digest(String body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "TwilioSignature[***]";
  }
}
