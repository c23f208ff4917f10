package io.engage.sms;

import io.engage.error.Problems;
import io.engage.web.WebRequest;
import io.engage.web.WebResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Lets through what Twilio signed. Everything else gets one and the same answer, so that nobody
 * learns from it what was wrong.
 */
final class SignedRequests {

  private static final WebResponse REFUSED = WebResponse.empty(403);

  /** In characters; Twilio's callbacks have a thousand or two. */
  private static final int LONGEST = 1 << 16;

  private final TwilioSignature signature;

  SignedRequests(TwilioSignature signature) {
    this.signature = signature;
  }

  /**
   * Takes the public URL and the account's token.
   *
   * @throws io.engage.error.SettingsException when one of them cannot be
   */
  static SignedRequests at(String publicUrl, String authToken) {
    Optional<CallbackUrl> url = CallbackUrl.of(publicUrl);
    new Problems()
        .require(url.isPresent(), "twilio.callback.url", "must be an https URL without a fragment")
        .require(!authToken.isBlank(), "twilio.callback.authToken", "must not be blank")
        .throwIfAny();
    return new SignedRequests(new TwilioSignature(url.orElseThrow(), authToken));
  }

  WebResponse answer(WebRequest request, Function<SortedMap<String, String>, WebResponse> handler) {
    boolean mayBe =
        request.method().equals("POST")
            && request.body().length() <= LONGEST
            && request.query().length() <= LONGEST;
    return mayBe ? verified(request).map(handler).orElse(REFUSED) : REFUSED;
  }

  private Optional<SortedMap<String, String>> verified(WebRequest request) {
    return isJson(request)
        ? Optional.of(request)
            .filter(signature::coversBody)
            .flatMap(signed -> CallbackParameters.ofJson(signed.body()))
        : CallbackParameters.ofForm(request.body()).filter(form -> signature.covers(request, form));
  }

  private static boolean isJson(WebRequest request) {
    String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith("application/json");
  }
}
