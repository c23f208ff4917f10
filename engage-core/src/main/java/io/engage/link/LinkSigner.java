package io.engage.link;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Writes the tokens of one kind of link with one key: JWTs with HS256. The header never changes, so
 * it is encoded once.
 */
final class LinkSigner {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final JsonStringEncoder JSON = JsonStringEncoder.getInstance();

  private final String header;
  private final String common;
  private final Macs macs;

  LinkSigner(String type, String issuer, LinkKey key) {
    header = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + key.id() + "\"}") + ".";
    StringBuilder json = new StringBuilder("{\"aud\":\"").append(LinkTokens.AUDIENCE).append('"');
    claim(json, "iss", issuer);
    claim(json, "type", type);
    common = json.toString();
    macs = new Macs(key.derivedFor(type));
  }

  String sign(LinkClaims claims) {
    String signed = header + encoded(payload(claims));
    byte[] signature = macs.of(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + '.' + BASE64.encodeToString(signature);
  }

  private String payload(LinkClaims claims) {
    StringBuilder json = new StringBuilder(common);
    claim(json, "jti", claims.id());
    json.append(",\"iat\":").append(claims.issuedAt().getEpochSecond());
    json.append(",\"exp\":").append(claims.expiresAt().getEpochSecond());
    claim(json, "tenant", claims.tenant());
    claim(json, "customer_id", claims.customerId());
    claims.serviceId().ifPresent(id -> claim(json, "service_id", id));
    claims.promo().ifPresent(code -> claim(json, "promo_code", code));
    if (!claims.metadata().isEmpty()) {
      metadata(json, claims);
    }
    return json.append('}').toString();
  }

  private static void metadata(StringBuilder json, LinkClaims claims) {
    StringBuilder notes = new StringBuilder();
    claims.metadata().forEach((name, value) -> claim(notes, name, value));
    json.append(",\"metadata\":{").append(notes.substring(1)).append('}');
  }

  private static void claim(StringBuilder json, String name, String value) {
    json.append(",\"");
    JSON.quoteAsString(name, json);
    json.append("\":\"");
    JSON.quoteAsString(value, json);
    json.append('"');
  }

  private static String encoded(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
