package io.engage.link;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.engage.link.LinkCheck.Reason;
import io.engage.link.LinkCheck.Refused;
import io.engage.link.LinkCheck.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs and verifies the tokens of one kind of link with one pinned algorithm. */
final class LinkTokens {

  static final String AUDIENCE = "engage-link";
  static final long LEEWAY_SECONDS = 30;

  private static final int LONGEST = 8_192;

  /** Keys that a token brings along, and extensions that we would have to understand. */
  private static final List<String> FOREIGN =
      List.of("jku", "jwk", "x5u", "x5c", "x5t", "x5t#S256", "crit", "zip");

  private final String type;
  private final String issuer;
  private final LinkRing<LinkSigner> signers;
  private final LinkRing<Algorithm> algorithms;

  LinkTokens(String type, String issuer, LinkKeys keys) {
    this.type = type;
    this.issuer = issuer;
    this.signers = new LinkRing<>(keys, key -> new LinkSigner(type, issuer, key));
    this.algorithms = new LinkRing<>(keys, key -> Algorithm.HMAC256(key.derivedFor(type)));
  }

  String sign(LinkClaims claims) {
    return signers.signing(claims.issuedAt()).sign(claims);
  }

  LinkCheck verify(String token, Instant now) {
    if (token.length() > LONGEST) {
      return new Refused(Reason.MALFORMED);
    }
    try {
      DecodedJWT decoded = JWT.decode(token);
      if (FOREIGN.stream().anyMatch(name -> !decoded.getHeaderClaim(name).isMissing())) {
        return new Refused(Reason.FOREIGN_HEADER);
      }
      return verify(decoded, now);
    } catch (JWTVerificationException e) {
      return new Refused(Refusals.reason(e));
    } catch (RuntimeException e) {
      // Anybody may send anything here, and java-jwt stumbles over parts that are "null".
      return new Refused(Reason.MALFORMED);
    }
  }

  /** The key is looked up by its id before anything the token says of algorithms is believed. */
  private LinkCheck verify(DecodedJWT token, Instant now) {
    Optional<LinkRing.Place<Algorithm>> place =
        Optional.ofNullable(token.getKeyId()).flatMap(algorithms::find);
    if (place.isEmpty()) {
      return new Refused(Reason.UNKNOWN_KEY);
    }
    if (!place.get().entry().verifies(now)) {
      return new Refused(Reason.RETIRED_KEY);
    }
    return claims(verifier(place.get().made(), now).verify(token))
        .<LinkCheck>map(Valid::new)
        .orElse(new Refused(Reason.MALFORMED));
  }

  private JWTVerifier verifier(Algorithm algorithm, Instant now) {
    JWTVerifier.BaseVerification wanted =
        (JWTVerifier.BaseVerification)
            JWT.require(algorithm)
                .withIssuer(issuer)
                .withAudience(AUDIENCE)
                .withClaim("type", type)
                .acceptLeeway(LEEWAY_SECONDS);
    return wanted.build(Clock.fixed(now, ZoneOffset.UTC));
  }

  /** A claim may be there and null, which java-jwt takes for present. */
  private static Optional<LinkClaims> claims(DecodedJWT token) {
    String id = token.getId();
    String tenant = token.getClaim("tenant").asString();
    String customer = token.getClaim("customer_id").asString();
    Instant from = token.getIssuedAtAsInstant();
    Instant until = token.getExpiresAtAsInstant();
    if (id == null || tenant == null || customer == null || from == null || until == null) {
      return Optional.empty();
    }
    return Optional.of(
        new LinkClaims(
            id,
            tenant,
            customer,
            text(token, "service_id"),
            text(token, "promo_code"),
            metadata(token.getClaim("metadata").asMap()),
            from,
            until));
  }

  private static Optional<String> text(DecodedJWT token, String claim) {
    return Optional.ofNullable(token.getClaim(claim).asString());
  }

  private static Map<String, String> metadata(@Nullable Map<String, Object> claim) {
    Map<String, String> metadata = new HashMap<>();
    if (claim != null) {
      claim.forEach((name, value) -> metadata.put(name, String.valueOf(value)));
    }
    return metadata;
  }
}
