package io.engage.benchmarks.stages;

import static io.engage.benchmarks.run.Goal.atLeast;
import static io.engage.benchmarks.run.Goal.rate;

import io.engage.benchmarks.run.Entrant;
import io.engage.benchmarks.run.Entrant.Kind;
import io.engage.benchmarks.run.Node;
import io.engage.benchmarks.run.Row;
import java.util.List;
import java.util.Map;

/** The rows that JMH measures. */
public final class StageRows {

  private static final String ENGAGE = "engage";
  private static final String BY_HAND = "StringBuilder by hand";
  private static final String MUSTACHE = "mustache.java, compiled before";
  private static final String PASS = "NFC + lower case";
  private static final String SOME = "engage, 500 phrases";
  private static final String FEW = "engage, 50 phrases";
  private static final String MANY = "engage, 5,000 phrases";
  private static final String PASS_BENGALI = "NFC + lower case, Bengali";
  private static final String SOME_BENGALI = "engage, 500 phrases, Bengali";
  private static final String PASS_ENGLISH = "NFC + lower case, English";
  private static final String SOME_ENGLISH = "engage, 500 phrases, English";
  private static final String AHO_CORASICK = "NFC + lower case + ahocorasick, 500 phrases";
  private static final String OBSCENITY = "obscenity, 500 phrases";
  private static final String MIXED = "mixed";
  private static final String BENGALI = "bengali";
  private static final String ENGLISH = "english";
  private static final String MAC = "a reused Mac";
  private static final String JWT = "java-jwt, the token alone";
  private static final String JWT_LINK = "java-jwt, the link put together by hand";
  private static final String NOTE = "JMH, a new fork in each round.";

  private StageRows() {}

  /** Row 3. */
  public static Row template() {
    Class<?> type = TemplateBenchmark.class;
    return new Row(
        "3",
        "template",
        "call",
        1,
        List.of(
            entrant(BY_HAND, Kind.LIMIT, type, "stringBuilder", Map.of()),
            entrant(MUSTACHE, Kind.PEER, type, "mustache", Map.of()),
            entrant(ENGAGE, Kind.OURS, type, "engage", Map.of())),
        List.of(atLeast(0.9, "≥ 0.9× mustache.java", rate(ENGAGE), rate(MUSTACHE))),
        NOTE);
  }

  /** Row 4. */
  public static Row safety() {
    Class<?> type = SafetyBenchmark.class;
    return new Row(
        "4",
        "safety",
        "call",
        1,
        List.of(
            entrant(PASS, Kind.LIMIT, type, "pass", phrases(500, MIXED)),
            entrant(SOME, Kind.OURS, type, "engage", phrases(500, MIXED)),
            entrant(PASS_BENGALI, Kind.LIMIT, type, "pass", phrases(500, BENGALI)),
            entrant(SOME_BENGALI, Kind.OURS, type, "engage", phrases(500, BENGALI)),
            entrant(PASS_ENGLISH, Kind.LIMIT, type, "pass", phrases(500, ENGLISH)),
            entrant(SOME_ENGLISH, Kind.OURS, type, "engage", phrases(500, ENGLISH)),
            entrant(FEW, Kind.OURS, type, "engage", phrases(50, MIXED)),
            entrant(MANY, Kind.OURS, type, "engage", phrases(5_000, MIXED)),
            entrant(AHO_CORASICK, Kind.PEER, type, "ahocorasick", phrases(500, MIXED)),
            Node.peer(OBSCENITY, "obscenity")),
        List.of(
            atLeast(1 / 3.0, "≤ 3× the pass at 500: rate ≥ 0.33×", rate(SOME), rate(PASS)),
            atLeast(1 / 3.0, "the same in Bengali", rate(SOME_BENGALI), rate(PASS_BENGALI)),
            atLeast(1 / 3.0, "the same in English", rate(SOME_ENGLISH), rate(PASS_ENGLISH)),
            atLeast(0.5, "5,000 phrases ≤ 2× of 50: rate ≥ 0.5×", rate(MANY), rate(FEW)),
            atLeast(9, "≥ 9× obscenity", rate(SOME), rate(OBSCENITY))),
        NOTE + " The peers know the phrases as they are; obscenity runs in one process.");
  }

  /** Row 5. */
  public static Row token() {
    Class<?> type = TokenBenchmark.class;
    return new Row(
        "5",
        "JWT",
        "call",
        1,
        List.of(
            entrant(MAC, Kind.LIMIT, type, "reusedMac", Map.of()),
            entrant(JWT, Kind.PEER, type, "javaJwt", Map.of()),
            entrant(JWT_LINK, Kind.PEER, type, "javaJwtLink", Map.of()),
            entrant(ENGAGE, Kind.OURS, type, "engage", Map.of())),
        List.of(
            atLeast(1, "≥ 1.0× java-jwt, the whole link", rate(ENGAGE), rate(JWT_LINK)),
            atLeast(1, "the link against java-jwt's token alone", rate(ENGAGE), rate(JWT))),
        NOTE + " Ours makes the whole link with its UTM parameters.");
  }

  private static Map<String, String> phrases(int count, String language) {
    return Map.of("phrases", Integer.toString(count), "language", language);
  }

  private static Entrant entrant(
      String name, Kind kind, Class<?> type, String method, Map<String, String> parameters) {
    return Entrant.outside(name, kind, (place, arena) -> new JmhLane(type, method, parameters));
  }
}
