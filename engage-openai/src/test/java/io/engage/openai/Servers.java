package io.engage.openai;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** A server on this machine that answers as told. */
final class Servers {

  private static final String PATH = "/v1/chat/completions";

  private Servers() {}

  static WireMockServer start() {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    server.start();
    return server;
  }

  static void answer(WireMockServer server, ResponseDefinitionBuilder answer) {
    server.stubFor(WireMock.post(PATH).willReturn(answer));
  }

  /** One answer after the other; the last from then on. */
  static void answers(WireMockServer server, ResponseDefinitionBuilder... answers) {
    for (int i = 0; i < answers.length; i++) {
      server.stubFor(
          WireMock.post(PATH)
              .inScenario("answers")
              .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "answer " + i)
              .willSetStateTo("answer " + Math.min(i + 1, answers.length - 1))
              .willReturn(answers[i]));
    }
  }

  static List<LoggedRequest> requests(WireMockServer server) {
    return server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl()));
  }
}
