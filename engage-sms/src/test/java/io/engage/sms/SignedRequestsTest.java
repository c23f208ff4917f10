package io.engage.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.web.WebRequest;
import io.engage.web.WebResponse;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRequestsTest {

  private static final String PAGE = "https://app.example.com/twilio/status";
  private static final Map<String, String> FORM =
      Map.of("MessageSid", "SM1", "Body", "ধন্যবাদ & ১০০% + €", "From", "+8801712345678");

  private final SignedBy twilio = new SignedBy(Samples.TOKEN);
  private final SignedRequests requests = SignedRequests.at(PAGE, Samples.TOKEN);
  private final AtomicReference<Map<String, String>> seen = new AtomicReference<>(Map.of());

  @Test
  @DisplayName("S12: the example of Twilio's documentation is genuine")
  void theDocumentedExampleIsGenuine() {
    SignedRequests documented =
        SignedRequests.at("https://mycompany.com/myapp.php?foo=1&bar=2", "12345");
    Map<String, String> call =
        Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+12349013030",
            "Digits", "1234",
            "From", "+12349013030",
            "To", "+18005551212");

    WebResponse answer =
        answer(documented, SignedBy.claimed("foo=1&bar=2", "0/KCTR6DLpKmkAf8muzZqo1nDgQ=", call));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(seen.get()).isEqualTo(call);
  }

  @Test
  void whatTwilioSignedIsReadToTheLetter() {
    assertThat(answer(twilio.form(PAGE, "delivery=1&x=%C3%A9", FORM)).status()).isEqualTo(200);
    assertThat(seen.get()).isEqualTo(FORM);
  }

  @Test
  @DisplayName("S12: a JSON body is covered by its hash in the query")
  void aJsonBodyIsCoveredByItsHash() {
    String body = "{\"MessageSid\": \"SM1\", \"n\": 5, \"nothing\": null, \"deep\": {\"x\": 1}}";
    String query = "bodySHA256=" + sha256("{}");

    assertRefused(twilio.json(PAGE, query, body));
    assertRefused(twilio.json(PAGE, "", body));
    assertThat(answer(twilio.json(PAGE, "a=b&bodySHA256=" + sha256(body), body)).status())
        .isEqualTo(200);
    assertThat(seen.get()).isEqualTo(Map.of("MessageSid", "SM1", "n", "5"));
    assertRefused(twilio.json(PAGE, "bodySHA256=" + sha256(body), body + " "));
  }

  @Test
  void aHashThatStandsTwiceCoversNothing() {
    String hash = "bodySHA256=" + sha256("{}");

    assertRefused(twilio.json(PAGE, hash + "&" + hash, "{}"));
  }

  @Test
  void aNameThatStandsTwiceInJsonIsRefused() {
    String body = "{\"MessageSid\": \"SM1\", \"MessageSid\": \"SM2\"}";

    assertRefused(twilio.json(PAGE, "bodySHA256=" + sha256(body), body));
  }

  @Test
  @DisplayName("S12: a body that is no longer what was signed is refused")
  void aChangedParameterIsRefused() {
    WebRequest genuine = twilio.form(PAGE, "delivery=1", FORM);
    Map<String, String> other = new TreeMap<>(FORM);
    other.put("From", "+8801712345679");

    assertRefused(SignedBy.claimed("delivery=1", signatureOf(genuine), other));
    assertRefused(SignedBy.claimed("delivery=2", signatureOf(genuine), FORM));
    assertRefused(SignedBy.claimed("", signatureOf(genuine), FORM));
  }

  @Test
  @DisplayName("S12: parameters moved from the form to the query are refused")
  void parametersDoNotMove() {
    String signature = twilio.signature(PAGE, Map.of("a", "1", "x", "y"));

    assertRefused(SignedBy.claimed("a=1", signature, Map.of("x", "y")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example.com:8443/sms, https://app.example.com:8443/sms",
    "https://app.example.com:8443/sms, https://app.example.com/sms",
    "https://app.example.com:443/sms, https://app.example.com/sms",
    "https://app.example.com/sms, https://app.example.com:443/sms",
    "https://app.example.com:8443, https://app.example.com",
    "https://app.example.com:8443/a:8443/?b=:8443, https://app.example.com/a:8443/"
  })
  void twilioMaySignWithThePortOrWithoutIt(String configured, String signed) {
    SignedRequests at = SignedRequests.at(configured, Samples.TOKEN);

    assertThat(answer(at, twilio.form(signed, "a=1", FORM)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example.com:8443/sms, https://app.example.com:443/sms",
    "https://app.example.com/sms, https://app.example.com:8443/sms",
    "https://app.example.com:8443/sms, https://other.example.com/sms"
  })
  @DisplayName("S12: another port than the configured one is another address")
  void anotherPortIsAnotherAddress(String configured, String signed) {
    SignedRequests at = SignedRequests.at(configured, Samples.TOKEN);

    assertThat(answer(at, twilio.form(signed, "a=1", FORM)).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("S12: another account's signature is refused")
  void anotherTokenIsRefused() {
    assertRefused(new SignedBy("another token").form(PAGE, "", FORM));
  }

  @Test
  @DisplayName("S12: the request's own word for its address counts for nothing")
  void theHostHeaderCountsForNothing() {
    WebRequest elsewhere = twilio.form("https://evil.example.com/twilio/status", "", FORM);
    Map<String, List<String>> headers = new HashMap<>(elsewhere.headers());
    headers.put("Host", List.of("evil.example.com"));
    headers.put("X-Forwarded-Host", List.of("evil.example.com"));

    assertRefused(new WebRequest("POST", "", headers, elsewhere.body()));
  }

  @Test
  @DisplayName("S12: a signature that is missing, empty or given twice is refused")
  void aSignatureIsGivenOnce() {
    WebRequest genuine = twilio.form(PAGE, "", FORM);
    String signature = signatureOf(genuine);

    assertRefused(withSignatures(genuine, List.of()));
    assertRefused(withSignatures(genuine, List.of("")));
    assertRefused(withSignatures(genuine, List.of(signature, signature)));
    assertRefused(withSignatures(genuine, List.of("wrong", signature)));
    assertThat(answer(withSignatures(genuine, List.of(signature))).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("S12: a signature in two spellings of its header is given twice")
  void aSignatureInTwoSpellingsIsGivenTwice() {
    WebRequest genuine = twilio.form(PAGE, "", FORM);
    Map<String, List<String>> headers = new HashMap<>(genuine.headers());
    headers.put("X-Twilio-Signature", List.of("wrong"));
    headers.put("x-twilio-signature", List.of(signatureOf(genuine)));

    assertRefused(new WebRequest("POST", "", headers, genuine.body()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "HEAD"})
  void onlyAPostIsLookedAt(String method) {
    WebRequest post = twilio.form(PAGE, "", FORM);

    assertRefused(new WebRequest(method, "", post.headers(), post.body()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "=b", "a=1&", "a=1&&b=2", "a=%", "a=%zz", "a=1&a=1"})
  void aMalformedFormIsRefusedThoughItIsSigned(String body) {
    assertRefused(
        SignedBy.request("", "application/x-www-form-urlencoded", signed(Map.of()), body));
    assertRefused(
        SignedBy.request("", "application/x-www-form-urlencoded", signed(Map.of("a", "1")), body));
  }

  @Test
  @DisplayName("S31: what is too large is not read")
  void whatIsTooLargeIsRefusedThoughItIsSigned() {
    assertRefused(twilio.form(PAGE, "", Map.of("Body", "x".repeat(1 << 16))));
    assertRefused(twilio.form(PAGE, "q=" + "x".repeat(1 << 16), FORM));
    assertRefused(twilio.form(PAGE, "", parameters(201)));
    assertThat(answer(twilio.form(PAGE, "", parameters(200))).status()).isEqualTo(200);
  }

  @Test
  void aHandlerNeedsItsAddressAndItsToken() {
    assertThat(
            catchThrowableOfType(
                    SettingsException.class, () -> SignedRequests.at("http://x.example", " "))
                .problems())
        .extracting(Problem::path)
        .containsExactly("twilio.callback.url", "twilio.callback.authToken");
  }

  private String signed(Map<String, String> parameters) {
    return twilio.signature(PAGE, parameters);
  }

  private void assertRefused(WebRequest request) {
    assertThat(answer(request)).isEqualTo(WebResponse.empty(403));
  }

  private WebResponse answer(WebRequest request) {
    return answer(requests, request);
  }

  private WebResponse answer(SignedRequests signed, WebRequest request) {
    return signed.answer(
        request,
        parameters -> {
          seen.set(parameters);
          return WebResponse.empty(200);
        });
  }

  private static Map<String, String> parameters(int count) {
    return IntStream.range(0, count)
        .boxed()
        .collect(Collectors.toMap(i -> "p" + i, String::valueOf));
  }

  private static String signatureOf(WebRequest request) {
    return request.header("X-Twilio-Signature").orElseThrow();
  }

  private static WebRequest withSignatures(WebRequest request, List<String> signatures) {
    Map<String, List<String>> headers = new HashMap<>(request.headers());
    headers.put("x-twilio-signature", signatures);
    return new WebRequest(request.method(), request.query(), headers, request.body());
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return String.format("%064x", new BigInteger(1, hash));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
