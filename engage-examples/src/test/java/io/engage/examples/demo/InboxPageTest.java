package io.engage.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.engage.EngagementPipeline;
import io.engage.content.Words;
import io.engage.examples.sheba.BookingFile;
import io.engage.examples.sheba.SampleBookings;
import io.engage.link.LinkCheck;
import io.engage.message.MessageId;
import io.engage.message.MessageState;
import io.engage.store.LedgerEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxPageTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  @TempDir private Path directory;
  private final HttpClient browser = HttpClient.newHttpClient();
  private Database database;
  private ModelAccess model;
  private DemoRun run;
  private RunReport report;
  private PageServer server;

  @BeforeEach
  void runOnBundledBookings() {
    Path bookings = directory.resolve("bookings.csv");
    SampleBookings.write(bookings, TODAY);
    start(CommandLine.parse(List.of("--promo", "ABAR10")), bookings);
  }

  private void start(CommandLine line, Path bookings) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    database = Database.open(Database.inMemory());
    Settings settings = Settings.of(line, TODAY);
    model = ModelAccess.open(settings, Map.of());
    run = new DemoRun(settings, database, model, out);
    report = run.run(BookingFile.open(bookings), Clock.systemUTC());
    server = PageServer.start(OptionalInt.empty(), run.pages(report));
  }

  @AfterEach
  void stop() {
    server.close();
    run.close();
    database.close();
    model.close();
  }

  @Test
  void everyMailIsThereOnceWithALinkThatVerifiesAtItsClock() {
    List<ParsedMail> mails = run.inbox().mails().stream().map(ParsedMail::of).toList();
    List<LedgerEntry> sent = mails.stream().map(this::entry).toList();

    // The morning's three offers came before.
    assertThat(mails).hasSize(report.sent() + 3);
    assertThat(sent).doesNotHaveDuplicates();
    assertThat(sent).allMatch(entry -> entry.progress().state() == MessageState.SENT);
    assertThat(sent.stream().skip(3).map(entry -> entry.message().to().recipientId()))
        .containsExactlyInAnyOrderElementsOf(report.recipients());
    for (ParsedMail mail : mails) {
      assertThat(run.sheba().check(mail.bookingToken().orElseThrow()))
          .isInstanceOf(LinkCheck.Valid.class);
    }
  }

  @Test
  void theLinksTellWhereTheirVisitorsComeFrom() {
    ParsedMail mail = ParsedMail.of(run.inbox().mails().get(10));

    assertThat(mail.bookingLink().orElseThrow())
        .startsWith("https://app.sheba.xyz/book?token=")
        .endsWith("&utm_source=smartengage&utm_medium=email&utm_campaign=smartengage_reminder");
    assertThat(mail.html()).contains("smartengage_reminder");
  }

  @Test
  void theListHasTheReportAndEveryMail() throws Exception {
    String page = get("").body();

    assertThat(page).contains("eligible", "no consent for email", "/templates/");
    for (ReceivedMail mail : run.inbox().mails()) {
      assertThat(page)
          .contains(mail.recipients().get(0))
          .contains(Html.escape(ParsedMail.of(mail).subject()));
    }
  }

  @Test
  void aMailStandsBesideItsLedgerEntry() throws Exception {
    ReceivedMail received = firstWordedBy(Words.Source.GENERATED);
    ParsedMail mail = ParsedMail.of(received);
    String address = "mail/" + received.number();

    String page = get(address).body();

    assertThat(page)
        .contains(
            Html.escape(mail.text()),
            Html.escape(mail.subject()),
            entry(mail).message().origin().correlationId(),
            Html.fact("words", "generated"),
            Html.fact("prompt", "smartengage_" + languageOf(mail) + "_v1"),
            Html.fact("model", "gpt-4o-mini"),
            "accepted by the provider",
            "yes, until 2026-11-23 12:00");
    assertThat(get(address + "/html").body()).isEqualTo(mail.html());
    assertThat(get(address + "/raw").body().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(received.bytes());
    assertThat(get("mail/999").statusCode()).isEqualTo(404);
  }

  @Test
  void aTemplateThatSpokeInPlaceOfAModelSaysWhy() throws Exception {
    ReceivedMail received = firstWordedBy(Words.Source.FALLBACK);
    ParsedMail mail = ParsedMail.of(received);

    assertThat(get("mail/" + received.number()).body())
        .contains(
            Html.fact("words", "fallback"),
            Html.fact("template", "reminder_" + languageOf(mail) + "_v1"),
            "<dt>fallback because</dt><dd>generator failed: Model");
    assertThat(get("").body()).contains("Why the template spoke", "ModelRefusedException");
  }

  @Test
  void whoReadsEnglishIsWrittenToInEnglish() throws Exception {
    List<ParsedMail> english =
        run.inbox().mails().stream()
            .map(ParsedMail::of)
            .filter(mail -> entry(mail).message().to().locale().equals(Locale.ENGLISH))
            .toList();

    assertThat(english)
        .hasSize(2)
        .allSatisfy(
            mail ->
                assertThat(mail.subject() + mail.text())
                    .containsPattern("\\b2[012] days\\b")
                    .containsPattern("works for 2 days")
                    .doesNotContainPattern("[\\u0980-\\u09FF]"));
  }

  private ReceivedMail firstWordedBy(Words.Source source) {
    return run.inbox().mails().stream()
        .filter(mail -> entry(ParsedMail.of(mail)).words().orElseThrow().source() == source)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatAMailBringsAlongNeitherRunsNorFetchesAnything() throws Exception {
    HttpResponse<String> mail = get("mail/11/html");

    assertThat(mail.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("sandbox;")
        .contains("default-src 'none'");
    assertThat(get("mail/11").body()).contains("<iframe src=\"/mail/11/html\" sandbox ");
  }

  @Test
  void unsubscribingTakesAPostAndAnswersEverybodyAlike() throws Exception {
    ParsedMail mail = ParsedMail.of(run.inbox().mails().get(10));
    String token = mail.unsubscribeToken().orElseThrow();

    assertThat(get("unsubscribe?token=" + token).body()).contains("method=\"post\"", token);
    assertThat(suppressions(mail)).isZero();

    String answer = post("unsubscribe", "token=" + token).body();
    assertThat(suppressions(mail)).isEqualTo(1);
    assertThat(post("unsubscribe", "token=nonsense").body()).isEqualTo(answer);
    assertThat(post("unsubscribe", "%%%").body()).isEqualTo(answer);
  }

  @Test
  void anotherSiteFindsNoEntrance() throws Exception {
    HttpRequest foreign =
        HttpRequest.newBuilder(URI.create(server.address() + "unsubscribe"))
            .header("Origin", "https://evil.example")
            .POST(HttpRequest.BodyPublishers.ofString("token=x"))
            .build();

    assertThat(browser.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void namesAndServicesThatLookLikeHtmlAreShownAsTheyAre() throws Exception {
    stop();
    Path hostile = directory.resolve("hostile.csv");
    Files.writeString(
        hostile,
        """
        customer_id,booked_at,name,service
        <b>S-1,2026-10-31,<script>alert(1)</script>,"a""><img src=x onerror=y>"
        """);
    start(
        CommandLine.parse(
            List.of("sheba", "--bookings", hostile.toString(), "--today", TODAY.toString())),
        hostile);

    String pages = get("").body() + get("mail/1").body() + get("mail/1/html").body();

    assertThat(run.inbox().mails()).hasSize(1);
    assertThat(pages).contains("&lt;script&gt;").doesNotContain("<script>", "<img src=x", "<b>S-1");
  }

  /** Mails arrive in any order, and customers read Bengali or English. */
  private static String languageOf(ParsedMail mail) {
    return mail.html().contains("<html lang=\"bn") ? "bn" : "en";
  }

  private LedgerEntry entry(ParsedMail mail) {
    EngagementPipeline engage = run.sheba().pipeline();
    return engage.ledger().find(new MessageId(mail.messageId().orElseThrow())).orElseThrow();
  }

  private int suppressions(ParsedMail mail) {
    EngagementPipeline engage = run.sheba().pipeline();
    return engage
        .contacts()
        .standings(List.of(entry(mail).message().to()))
        .get(0)
        .suppressions()
        .size();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }
}
