package io.engage.link;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.AlgorithmMismatchException;
import com.auth0.jwt.exceptions.IncorrectClaimException;
import com.auth0.jwt.exceptions.JWTDecodeException;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.exceptions.MissingClaimException;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.engage.link.LinkCheck.Reason;
import io.engage.link.LinkCheck.Refused;
import io.engage.link.LinkCheck.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs and verifies the tokens of one kind of link with one pinned algorithm. */
final class LinkTokens {

  private static final String AUDIENCE = "engage-link";
  private static final long LEEWAY_SECONDS = 30;

  private final String type;
  private final String issuer;
  private final String keyId;
  private final Algorithm algorithm;

  LinkTokens(String type, String issuer, LinkKey key) {
    this.type = type;
    this.issuer = issuer;
    this.keyId = key.id();
    this.algorithm = Algorithm.HMAC256(key.derivedFor(type));
  }

  String sign(LinkClaims claims) {
    JWTCreator.Builder token =
        JWT.create()
            .withKeyId(keyId)
            .withIssuer(issuer)
            .withAudience(AUDIENCE)
            .withJWTId(claims.id())
            .withIssuedAt(claims.issuedAt())
            .withExpiresAt(claims.expiresAt())
            .withClaim("type", type)
            .withClaim("tenant", claims.tenant())
            .withClaim("customer_id", claims.customerId());
    claims.serviceId().ifPresent(id -> token.withClaim("service_id", id));
    claims.promo().ifPresent(code -> token.withClaim("promo_code", code));
    if (!claims.metadata().isEmpty()) {
      token.withClaim("metadata", claims.metadata());
    }
    return token.sign(algorithm);
  }

  LinkCheck verify(String token, Instant now) {
    try {
      // The key is looked up by its id before anything the token says of algorithms is believed.
      if (!keyId.equals(JWT.decode(token).getKeyId())) {
        return new Refused(Reason.UNKNOWN_KEY);
      }
      return new Valid(claims(verifier(now).verify(token)));
    } catch (JWTVerificationException e) {
      return new Refused(reason(e));
    }
  }

  private JWTVerifier verifier(Instant now) {
    JWTVerifier.BaseVerification wanted =
        (JWTVerifier.BaseVerification)
            JWT.require(algorithm)
                .withIssuer(issuer)
                .withAudience(AUDIENCE)
                .withClaim("type", type)
                .withClaimPresence("exp")
                .withClaimPresence("jti")
                .withClaimPresence("tenant")
                .withClaimPresence("customer_id")
                .acceptLeeway(LEEWAY_SECONDS);
    return wanted.build(Clock.fixed(now, ZoneOffset.UTC));
  }

  private static LinkClaims claims(DecodedJWT token) {
    return new LinkClaims(
        token.getId(),
        token.getClaim("tenant").asString(),
        token.getClaim("customer_id").asString(),
        text(token, "service_id"),
        text(token, "promo_code"),
        metadata(token.getClaim("metadata").asMap()),
        token.getIssuedAtAsInstant(),
        token.getExpiresAtAsInstant());
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

  private static Reason reason(JWTVerificationException e) {
    if (e instanceof JWTDecodeException) {
      return Reason.MALFORMED;
    } else if (e instanceof AlgorithmMismatchException) {
      return Reason.WRONG_ALGORITHM;
    } else if (e instanceof SignatureVerificationException) {
      return Reason.BAD_SIGNATURE;
    } else if (e instanceof TokenExpiredException) {
      return Reason.EXPIRED;
    } else if (e instanceof IncorrectClaimException wrong) {
      return claimReason(wrong.getClaimName());
    } else if (e instanceof MissingClaimException missing) {
      return claimReason(missing.getClaimName());
    }
    return Reason.MALFORMED;
  }

  private static Reason claimReason(String claim) {
    return switch (claim) {
      case "iss" -> Reason.WRONG_ISSUER;
      case "aud" -> Reason.WRONG_AUDIENCE;
      case "type" -> Reason.WRONG_TYPE;
      case "iat", "nbf" -> Reason.NOT_YET_VALID;
      default -> Reason.MALFORMED;
    };
  }
}
