package io.engage.benchmarks.stages;

import io.engage.content.MessageContent;
import io.engage.message.ChannelId;
import io.engage.safety.PhraseList;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Row 4: a text of 400 characters against so many phrases, none of which it has. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SafetyBenchmark {

  private static final String SENTENCE =
      "আপনার সর্বশেষ বুকিংয়ের পর তিন সপ্তাহ পেরিয়ে গেছে। Choose a day and an hour that suit you. ";

  /** How many phrases. */
  @Param({"50", "500", "5000"})
  public int phrases;

  private final ScreenedText text =
      new ScreenedText(
          MessageContent.of("Time to book again", SENTENCE.repeat(4)),
          Locale.ENGLISH,
          ChannelId.EMAIL,
          Map.of());
  private SafetyFilter filter = SafetyFilters.placeholders();

  /** Makes what the benchmarks need. */
  public SafetyBenchmark() {}

  /** Reads the phrases. */
  @Setup
  public void read() {
    filter =
        SafetyFilters.bannedPhrases(
            PhraseList.of(
                IntStream.range(0, phrases)
                    .mapToObj(i -> "forbidden words " + i)
                    .toArray(String[]::new)));
  }

  /** The limit: one normalising pass. */
  @Benchmark
  public String pass() {
    return Normalizer.normalize(text.content().everything(), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT);
  }

  /** Ours. */
  @Benchmark
  public SafetyVerdict engage() {
    return filter.check(text);
  }
}
