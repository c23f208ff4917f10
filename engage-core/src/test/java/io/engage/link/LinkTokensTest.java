package io.engage.link;

import static io.engage.link.Claims.KEY;
import static io.engage.link.Claims.NOW;
import static io.engage.link.Claims.reason;
import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.engage.link.LinkCheck.Reason;
import io.engage.message.LinkKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own tokens and those of java-jwt are the same to either. */
class LinkTokensTest {

  private static final String TYPE = "feedback";
  private static final LinkClaims CLAIMS = Claims.of(LinkKind.FEEDBACK, NOW);

  private final LinkTokens tokens = new LinkTokens(TYPE, "sheba", LinkKeys.of(KEY));
  private final Algorithm algorithm = Algorithm.HMAC256(KEY.derivedFor(TYPE));

  @Test
  void aTokenOfOursIsGoodToJavaJwt() {
    for (LinkClaims claims : manyClaims()) {
      DecodedJWT read = verifiedByJavaJwt(tokens.sign(claims));

      assertThat(read.getId()).isEqualTo(claims.id());
      assertThat(read.getKeyId()).isEqualTo("k1");
      assertThat(read.getType()).isEqualTo("JWT");
      assertThat(read.getIssuer()).isEqualTo("sheba");
      assertThat(read.getAudience()).containsExactly("engage-link");
      assertThat(read.getIssuedAtAsInstant()).isEqualTo(claims.issuedAt());
      assertThat(read.getExpiresAtAsInstant()).isEqualTo(claims.expiresAt());
      assertThat(read.getClaim("customer_id").asString()).isEqualTo(claims.customerId());
      assertThat(read.getClaim("metadata").asMap()).isEqualTo(orNull(claims.metadata()));
    }
  }

  @Test
  void aTokenOfJavaJwtIsGoodToUs() {
    for (LinkClaims claims : manyClaims()) {
      assertThat(tokens.verify(javaJwt(claims).sign(algorithm), NOW))
          .isEqualTo(new LinkCheck.Valid(claims));
    }
  }

  @Test
  void whatWeSignWeVerify() {
    for (LinkClaims claims : manyClaims()) {
      assertThat(tokens.verify(tokens.sign(claims), NOW)).isEqualTo(new LinkCheck.Valid(claims));
    }
  }

  @Test
  @DisplayName("S7: a token signed with a private key is refused where ours are of HS256")
  void aTokenOfAnotherFamilyIsRefused() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    Algorithm rsa =
        Algorithm.RSA256((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate());

    assertThat(reason(tokens.verify(javaJwt(CLAIMS).sign(rsa), NOW)))
        .contains(Reason.WRONG_ALGORITHM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "hs256", "RS256", "ES256", "HS512", ""})
  @DisplayName("S7: whatever algorithm the header names instead is refused")
  void anotherAlgorithmInTheHeaderIsRefused(String name) {
    String[] parts = tokens.sign(CLAIMS).split("\\.", -1);
    String header = encoded("{\"alg\":\"" + name + "\",\"typ\":\"JWT\",\"kid\":\"k1\"}");

    assertThat(reason(tokens.verify(header + "." + parts[1] + "." + parts[2], NOW)))
        .contains(Reason.WRONG_ALGORITHM);
    assertThat(reason(tokens.verify(header + "." + parts[1] + ".", NOW)))
        .contains(Reason.WRONG_ALGORITHM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jku", "jwk", "x5u", "x5c", "crit"})
  @DisplayName("S8: a token that brings its key along is refused, even if it is signed with ours")
  void aTokenThatBringsItsKeyAlongIsRefused(String name) {
    String token =
        javaJwt(CLAIMS).withHeader(Map.of(name, "https://evil.example/keys")).sign(algorithm);

    assertThat(reason(tokens.verify(token, NOW))).contains(Reason.FOREIGN_HEADER);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("S9: a link of one kind is none of any other")
  void aLinkOfOneKindIsNoneOfAnother(LinkKind kind) {
    DeepLinks links = DeepLinks.at("https://app.sheba.xyz/book").issuedBy("sheba").signedWith(KEY);
    LinkTokens own = new LinkTokens(kind.label(), "sheba", LinkKeys.of(KEY));

    for (LinkKind other : LinkKind.values()) {
      assertThat(reason(links.verify(other, own.sign(CLAIMS), NOW)))
          .isEqualTo(other == kind ? Optional.empty() : Optional.of(Reason.BAD_SIGNATURE));
    }
  }

  @Test
  @DisplayName("S9: a token of ours for somebody else, or of another type, is refused")
  void aTokenForSomebodyElseIsRefused() {
    assertThat(reasonOf(javaJwt(CLAIMS).withAudience("engage-passcode")))
        .contains(Reason.WRONG_AUDIENCE);
    assertThat(reasonOf(javaJwt(CLAIMS).withIssuer("tulia"))).contains(Reason.WRONG_ISSUER);
    assertThat(reasonOf(javaJwt(CLAIMS).withClaim("type", "survey"))).contains(Reason.WRONG_TYPE);
  }

  @Test
  @DisplayName("S10: a token without an end, or before its beginning, is refused")
  void aTokenWithoutAnEndIsRefused() {
    assertThat(reasonOf(javaJwt(CLAIMS).withExpiresAt((Instant) null))).contains(Reason.MALFORMED);
    assertThat(reasonOf(javaJwt(CLAIMS).withNotBefore(NOW.plusSeconds(61))))
        .contains(Reason.NOT_YET_VALID);
    assertThat(reasonOf(javaJwt(CLAIMS).withIssuedAt(NOW.plusSeconds(61))))
        .contains(Reason.NOT_YET_VALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bnVsbA.e30.AAAA",
        "e30.bnVsbA.AAAA",
        "W10.W10.AAAA",
        "..",
        "a.b.c",
        "",
        "MQ.MQ.MQ"
      })
  @DisplayName("S7: whatever is sent as a token gets an answer")
  void whateverIsSentGetsAnAnswer(String token) {
    assertThat(reason(tokens.verify(token, NOW))).isPresent();
  }

  @Test
  void whatALinkSaysIsNotShownByAccident() {
    assertThat(CLAIMS.toString()).doesNotContain(CLAIMS.customerId());
  }

  @Test
  void aTokenThatIsTooLongIsNotRead() {
    assertThat(reason(tokens.verify("a.".repeat(5_000), NOW))).contains(Reason.MALFORMED);
  }

  private Optional<Reason> reasonOf(JWTCreator.Builder token) {
    return reason(tokens.verify(token.sign(algorithm), NOW));
  }

  private DecodedJWT verifiedByJavaJwt(String token) {
    return ((JWTVerifier.BaseVerification) JWT.require(algorithm))
        .build(Clock.fixed(NOW, ZoneOffset.UTC))
        .verify(token);
  }

  private static JWTCreator.Builder javaJwt(LinkClaims claims) {
    JWTCreator.Builder token =
        JWT.create()
            .withKeyId("k1")
            .withIssuer("sheba")
            .withAudience("engage-link")
            .withJWTId(claims.id())
            .withIssuedAt(claims.issuedAt())
            .withExpiresAt(claims.expiresAt())
            .withClaim("type", TYPE)
            .withClaim("tenant", claims.tenant())
            .withClaim("customer_id", claims.customerId());
    claims.serviceId().ifPresent(id -> token.withClaim("service_id", id));
    claims.promo().ifPresent(code -> token.withClaim("promo_code", code));
    return claims.metadata().isEmpty() ? token : token.withClaim("metadata", claims.metadata());
  }

  /** Texts that JSON has to quote, from a seed. */
  private static List<LinkClaims> manyClaims() {
    Random random = new Random(20261121);
    return random.ints(200).mapToObj(any -> claims(random)).toList();
  }

  private static LinkClaims claims(Random random) {
    Map<String, String> notes = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      notes.put(text(random) + i, text(random));
    }
    return new LinkClaims(
        text(random),
        text(random),
        text(random),
        random.nextBoolean() ? Optional.of(text(random)) : Optional.empty(),
        random.nextBoolean() ? Optional.of(text(random)) : Optional.empty(),
        notes,
        NOW.minusSeconds(random.nextInt(1_000)),
        NOW.plusSeconds(random.nextInt(100_000)));
  }

  private static String text(Random random) {
    String letters = "ab\"\\/\n\t\u0000\u001f\u2028<>&'কৃষ্ণ😀é=+ ";
    int[] points = letters.codePoints().toArray();
    StringBuilder text = new StringBuilder("x");
    random.ints(random.nextInt(12), 0, points.length).forEach(i -> text.appendCodePoint(points[i]));
    return text.toString();
  }

  private static @Nullable Map<String, String> orNull(Map<String, String> notes) {
    return notes.isEmpty() ? null : notes;
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
