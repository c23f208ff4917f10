package io.engage.sms;

import io.engage.error.SettingsException;
import io.engage.sms.DeliveryReport.Status;
import io.engage.web.WebHandler;
import io.engage.web.WebRequest;
import io.engage.web.WebResponse;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Answers Twilio's status callbacks: mount it at the URL of {@link
 * TwilioChannelBuilder#statusCallback}.
 *
 * <p>Only requests that Twilio signed are looked at; all others get a 403. Twilio promises no order
 * and may call twice, so a report is handed on only when it is news: not the same status again, not
 * an earlier one after a later one, and of delivered, undelivered and failed the first one alone. A
 * status may still be skipped over, two that arrive at the same moment may be handed on in either
 * order, and one that comes again before the consumer is done with it is handed on again: nothing
 * is lost with a consumer that hangs and fails after all.
 *
 * <ul>
 *   <li><b>Blocking:</b> as long as the host's consumer does.
 *   <li><b>Threads:</b> safe for several.
 *   <li><b>Null:</b> neither takes nor returns null.
 *   <li><b>Results and exceptions:</b> 204 for every genuine callback, known status or not; 403 for
 *       anything else. What the consumer throws is thrown, and the report may come again.
 *   <li><b>Idempotency:</b> once the consumer is done with a report, as far back as the {@link
 *       ReplayMemory} reaches; the consumer must bear one that it had before.
 * </ul>
 */
public final class TwilioStatusHandler implements WebHandler {

  private static final int REMEMBERED = 50_000;

  private final SignedRequests requests;
  private final Consumer<DeliveryReport> reports;
  private final ReplayMemory memory;

  private TwilioStatusHandler(
      SignedRequests requests, Consumer<DeliveryReport> reports, ReplayMemory memory) {
    this.requests = requests;
    this.reports = reports;
    this.memory = memory;
  }

  /**
   * A handler that remembers the last 50,000 steps of messages.
   *
   * @param publicUrl the URL that Twilio calls, as the channel was told it; the signature covers it
   *     to the letter, whatever proxies make of it on the way
   * @param authToken the account's auth token, also where an API key sends
   * @param reports gets each report
   * @throws SettingsException when the URL is not https or the token is blank
   */
  public static TwilioStatusHandler at(
      String publicUrl, String authToken, Consumer<DeliveryReport> reports) {
    return at(publicUrl, authToken, reports, ReplayMemory.ofLast(REMEMBERED));
  }

  /** The same with a memory of the host's own, for many nodes behind one URL. */
  public static TwilioStatusHandler at(
      String publicUrl, String authToken, Consumer<DeliveryReport> reports, ReplayMemory memory) {
    return new TwilioStatusHandler(SignedRequests.at(publicUrl, authToken), reports, memory);
  }

  @Override
  public WebResponse handle(WebRequest request) {
    return requests.answer(
        request,
        parameters -> {
          report(request, parameters).ifPresent(this::handOn);
          return WebResponse.empty(204);
        });
  }

  private static Optional<DeliveryReport> report(
      WebRequest request, Map<String, String> parameters) {
    Optional<String> sid = TwilioSid.in(parameters);
    Optional<Status> status = Status.of(parameters.getOrDefault("MessageStatus", ""));
    return sid.flatMap(
        name ->
            status.map(
                step ->
                    new DeliveryReport(
                        CallbackUrl.deliveryIn(request.query()),
                        TwilioAddress.of(parameters.getOrDefault("To", "")).channel(),
                        name,
                        step,
                        errorCode(parameters))));
  }

  /** Remembers afterwards: a consumer that hangs, fails or dies with its process gets it again. */
  private void handOn(DeliveryReport report) {
    if (isNews(report)) {
      reports.accept(report);
      outdate(report);
    }
  }

  private boolean isNews(DeliveryReport report) {
    String step = step(report, report.status().stage());
    boolean first = memory.isFirst(step);
    if (first) {
      memory.forget(step);
    }
    return first;
  }

  /** This step and the earlier ones. */
  private void outdate(DeliveryReport report) {
    for (int stage = 0; stage <= report.status().stage(); stage++) {
      memory.isFirst(step(report, stage));
    }
  }

  private static String step(DeliveryReport report, int stage) {
    return report.providerId() + "/" + stage;
  }

  private static OptionalInt errorCode(Map<String, String> parameters) {
    String code = parameters.getOrDefault("ErrorCode", "");
    return code.matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(code))
        : OptionalInt.empty();
  }
}
