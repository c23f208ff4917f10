package io.engage.sms;

import io.engage.web.WebRequest;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Calls as Twilio makes them, signed by hand after RFC 2104. */
final class SignedBy {

  private static final int BLOCK = 64;

  private final String token;

  SignedBy(String token) {
    this.token = token;
  }

  WebRequest form(String page, String query, Map<String, String> parameters) {
    return claimed(query, signature(url(page, query), parameters), parameters);
  }

  static WebRequest claimed(String query, String signature, Map<String, String> parameters) {
    String body =
        parameters.entrySet().stream()
            .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
            .collect(Collectors.joining("&"));
    return request(query, "application/x-www-form-urlencoded; charset=UTF-8", signature, body);
  }

  WebRequest json(String page, String query, String body) {
    return request(query, "application/json", signature(url(page, query), Map.of()), body);
  }

  static WebRequest request(String query, String type, String signature, String body) {
    return new WebRequest(
        "POST",
        query,
        Map.of("content-type", List.of(type), "x-twilio-signature", List.of(signature)),
        body);
  }

  String signature(String url, Map<String, String> parameters) {
    StringBuilder text = new StringBuilder(url);
    new TreeMap<>(parameters).forEach((name, value) -> text.append(name + value));
    return Base64.getEncoder().encodeToString(mac(bytes(text.toString())));
  }

  private byte[] mac(byte[] text) {
    byte[] key = Arrays.copyOf(bytes(token), BLOCK);
    byte[] inner = sha1(padded(key, 0x36), text);
    return sha1(padded(key, 0x5c), inner);
  }

  private static byte[] padded(byte[] key, int pad) {
    byte[] padded = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      padded[i] = (byte) (key[i] ^ pad);
    }
    return padded;
  }

  private static byte[] sha1(byte[] one, byte[] two) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(two);
    try {
      return MessageDigest.getInstance("SHA-1").digest(both.toByteArray());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String url(String page, String query) {
    return query.isEmpty() ? page : page + "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
