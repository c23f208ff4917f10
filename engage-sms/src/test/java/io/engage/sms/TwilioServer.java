package io.engage.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Twilio that does as it is told, and keeps every request it got. */
final class TwilioServer implements AutoCloseable {

  /** The answer to a request that was taken, as Twilio's documentation shows it. */
  private static final String CREATED =
      """
      {"account_sid": "AC", "body": "Hi there", "date_created": "Thu, 24 Aug 2023 05:01:45 +0000",
       "direction": "outbound-api", "error_code": null, "error_message": null, "from": "+15557122661",
       "num_segments": "1", "price": null, "sid": "SM%s", "status": "queued", "to": "+8801712345678"}
      """;

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().globalTemplating(true).stubCorsEnabled(false));

  TwilioServer() {
    server.start();
    accepts();
  }

  String url() {
    return "http://localhost:" + server.port();
  }

  int port() {
    return server.port();
  }

  void accepts() {
    answers(
        aResponse()
            .withStatus(201)
            .withBody(CREATED.formatted("{{randomValue length=32 type='HEXADECIMAL'}}")));
  }

  void refuses(int status, int code) {
    refuses(status, code, "refused");
  }

  void refuses(int status, int code, String message) {
    answers(
        aResponse()
            .withStatus(status)
            .withBody(
                """
                {"code": %d, "message": "%s", "status": %d,
                 "more_info": "https://www.twilio.com/docs/errors/%d"}
                """
                    .formatted(code, message, status, code)));
  }

  void breaksOff() {
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
  }

  void answers(ResponseDefinitionBuilder answer) {
    server.resetMappings();
    server.stubFor(
        post(anyUrl()).willReturn(answer.withHeader("Content-Type", "application/json")));
  }

  List<LoggedRequest> requests() {
    return server.findAll(postRequestedFor(anyUrl()));
  }

  /** Every request there was, whatever its method. */
  int count() {
    return server.getAllServeEvents().size();
  }

  static Map<String, String> form(LoggedRequest request) {
    return Arrays.stream(request.getBodyAsString().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop();
  }
}
