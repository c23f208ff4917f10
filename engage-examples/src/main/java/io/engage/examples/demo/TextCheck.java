package io.engage.examples.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.engage.content.MessageContent;
import io.engage.content.Words;
import io.engage.safety.Finding;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/** Answers each line of text with the filters' verdict on a line of JSON. */
final class TextCheck {

  private static final JsonMapper JSON = new JsonMapper();

  private final TextCheckSettings settings;

  TextCheck(TextCheckSettings settings) {
    this.settings = settings;
  }

  /** Goes on until the texts end, or nobody reads the answers any more. */
  void run(InputStream in, PrintStream out) {
    TextLines lines = new TextLines(in);
    Optional<String> text = lines.next();
    while (text.isPresent() && !out.checkError()) {
      out.print(answer(text.get()) + "\n");
      text = lines.next();
    }
    out.flush();
  }

  private String answer(String text) {
    ScreenedText screened =
        new ScreenedText(
            MessageContent.of("", text),
            settings.locale(),
            settings.channel(),
            Map.of(),
            settings.generated() ? Words.Source.GENERATED : Words.Source.TEMPLATE);
    return json(text, settings.filter().check(screened)).toString();
  }

  private static ObjectNode json(String text, SafetyVerdict verdict) {
    ObjectNode json = JSON.createObjectNode();
    if (verdict instanceof SafetyVerdict.Blocked blocked) {
      json.put("allowed", false).put("rule", blocked.rule()).put("category", blocked.category());
      ArrayNode words = json.putArray("words");
      ArrayNode at = json.putArray("at");
      for (Finding finding : blocked.findings()) {
        words.add(finding.words());
        place(at.addArray(), text, finding);
      }
      return json;
    }
    json.put("allowed", true).putNull("rule").putNull("category");
    json.putArray("words");
    json.putArray("at");
    return json;
  }

  /** In code points, which every language can count; empty where the words are not of the text. */
  private static void place(ArrayNode at, String text, Finding finding) {
    int start = finding.part().isEmpty() ? text.indexOf(finding.words()) : finding.start();
    if (start >= 0 && text.startsWith(finding.words(), start)) {
      int first = text.codePointCount(0, start);
      at.add(first).add(first + finding.words().codePointCount(0, finding.words().length()));
    }
  }
}
