package io.engage.benchmarks.stages;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.engage.link.DeepLinks;
import io.engage.link.LinkClaims;
import io.engage.link.LinkKey;
import io.engage.link.LinkTarget;
import io.engage.message.ChannelId;
import io.engage.message.LinkKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Row 5: one signed link. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TokenBenchmark {

  private static final String SECRET = "a secret that only the benchmarks use, of enough length";
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  private final LinkClaims claims =
      new LinkClaims(
          "019a0000-0000-7000-8000-000000000001",
          "default",
          "customer-1",
          Optional.of("cleaning"),
          Optional.of("RETURN15"),
          Map.of(),
          NOW,
          NOW.plusSeconds(172_800));
  private final DeepLinks links =
      DeepLinks.at("https://app.sheba.example.com/book").signedWith(LinkKey.of("bench-1", SECRET));
  private final Algorithm algorithm = Algorithm.HMAC256(SECRET);
  private final byte[] payload = new byte[320];
  private final Mac mac = mac();

  /** Makes what the benchmarks need. */
  public TokenBenchmark() {}

  /** The limit: the signature alone, over as many bytes. */
  @Benchmark
  public byte[] reusedMac() {
    return mac.doFinal(payload);
  }

  /** The peer: a token with the same claims. */
  @Benchmark
  public String javaJwt() {
    return JWT.create()
        .withKeyId("bench-1")
        .withIssuer("engage")
        .withAudience("engage-link")
        .withJWTId(claims.id())
        .withIssuedAt(claims.issuedAt())
        .withExpiresAt(claims.expiresAt())
        .withClaim("type", "booking")
        .withClaim("tenant", claims.tenant())
        .withClaim("customer_id", claims.customerId())
        .withClaim("service_id", "cleaning")
        .withClaim("promo_code", "RETURN15")
        .sign(algorithm);
  }

  /** The peer's token in a link with the same parameters, put together by hand. */
  @Benchmark
  public URI javaJwtLink() {
    return URI.create(
        "https://app.sheba.example.com/book?token="
            + javaJwt()
            + "&utm_source="
            + claims.tenant()
            + "&utm_medium=email&utm_campaign=renewal");
  }

  /** Ours: the token and the link around it. */
  @Benchmark
  public URI engage() {
    return links.link(new LinkTarget(LinkKind.BOOKING, claims, ChannelId.EMAIL, "renewal"));
  }

  private static Mac mac() {
    try {
      Mac made = Mac.getInstance("HmacSHA256");
      made.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return made;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
