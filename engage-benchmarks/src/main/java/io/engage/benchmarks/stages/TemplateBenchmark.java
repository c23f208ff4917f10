package io.engage.benchmarks.stages;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import io.engage.content.MessageContent;
import io.engage.content.Template;
import io.engage.content.TemplateId;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Row 3: subject and body from a template that was compiled before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TemplateBenchmark {

  private static final String SUBJECT = "Time to book {{service}} again, {{name}}";
  private static final String BODY =
      "Dear {{name}},\n\nyour last {{service}} was three weeks ago. Choose a day and an hour that"
          + " suit you.\n\n{{#promo}}Your code: {{promo}}{{/promo}}";

  private final Map<String, String> facts =
      Map.of("name", "Rina", "service", "home cleaning", "promo", "RETURN15");
  private final Template ours =
      Template.parse(
          TemplateId.parse("reminder_en_v1"),
          "facts: name, service, promo?\napproved: Benchmarks, 2026-11-01\nsubject: "
              + SUBJECT
              + "\n\n"
              + BODY);
  private final Mustache subject = compiled(SUBJECT);
  private final Mustache body = compiled(BODY);

  /** Makes what the benchmarks need. */
  public TemplateBenchmark() {}

  /** The limit: by hand. */
  @Benchmark
  public MessageContent stringBuilder() {
    String name = facts.get("name");
    String service = facts.get("service");
    StringBuilder words = new StringBuilder(256);
    words
        .append("Dear ")
        .append(name)
        .append(",\n\nyour last ")
        .append(service)
        .append(" was three weeks ago. Choose a day and an hour that suit you.\n\nYour code: ")
        .append(facts.get("promo"));
    return MessageContent.of("Time to book " + service + " again, " + name, words.toString());
  }

  /** The peer: mustache.java alone. */
  @Benchmark
  public MessageContent mustache() {
    return MessageContent.of(filled(subject), filled(body));
  }

  /** Ours. */
  @Benchmark
  public MessageContent engage() {
    return ours.render(facts);
  }

  private String filled(Mustache template) {
    StringWriter text = new StringWriter();
    template.execute(text, facts);
    return text.toString();
  }

  private static Mustache compiled(String template) {
    return new DefaultMustacheFactory().compile(new StringReader(template), "template");
  }
}
