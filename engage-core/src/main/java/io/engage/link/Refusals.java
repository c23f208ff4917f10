package io.engage.link;

import com.auth0.jwt.exceptions.AlgorithmMismatchException;
import com.auth0.jwt.exceptions.IncorrectClaimException;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.exceptions.MissingClaimException;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import io.engage.link.LinkCheck.Reason;

/** Says why a token was refused, by the exception that refused it. */
final class Refusals {

  private Refusals() {}

  static Reason reason(JWTVerificationException e) {
    if (e instanceof AlgorithmMismatchException) {
      return Reason.WRONG_ALGORITHM;
    } else if (e instanceof SignatureVerificationException) {
      return Reason.BAD_SIGNATURE;
    } else if (e instanceof TokenExpiredException) {
      return Reason.EXPIRED;
    } else if (e instanceof IncorrectClaimException wrong) {
      return ofClaim(wrong.getClaimName());
    } else if (e instanceof MissingClaimException missing) {
      return ofClaim(missing.getClaimName());
    }
    return Reason.MALFORMED;
  }

  private static Reason ofClaim(String claim) {
    return switch (claim) {
      case "iss" -> Reason.WRONG_ISSUER;
      case "aud" -> Reason.WRONG_AUDIENCE;
      case "type" -> Reason.WRONG_TYPE;
      case "iat", "nbf" -> Reason.NOT_YET_VALID;
      default -> Reason.MALFORMED;
    };
  }
}
