package io.engage.benchmarks.stages;

import io.engage.content.MessageContent;
import io.engage.message.ChannelId;
import io.engage.safety.PhraseList;
import io.engage.safety.SafetyFilter;
import io.engage.safety.SafetyFilters;
import io.engage.safety.SafetyVerdict;
import io.engage.safety.ScreenedText;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ahocorasick.trie.Trie;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Row 4: a text of some 400 characters against so many phrases, none of which it has. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SafetyBenchmark {

  private static final String BENGALI =
      "আপনার সর্বশেষ বুকিংয়ের পর তিন সপ্তাহ পেরিয়ে গেছে। সুবিধামতো একটি দিন ও সময় বেছে নিন। ";
  private static final String ENGLISH =
      "Three weeks have gone by since your last booking. Choose a day and an hour that suit you. ";

  /** How many phrases, every other in Bengali. */
  @Param({"50", "500", "5000"})
  public int phrases;

  /** In which language the text is. */
  @Param({"mixed", "bengali", "english"})
  public String language = "mixed";

  private ScreenedText text = screened("");
  private SafetyFilter filter = SafetyFilters.placeholders();
  private Trie trie = Trie.builder().build();

  /** Makes what the benchmarks need. */
  public SafetyBenchmark() {}

  /** Reads the phrases. */
  @Setup
  public void read() {
    String[] banned =
        IntStream.range(0, phrases).mapToObj(SafetyBenchmark::phrase).toArray(String[]::new);
    text = screened(words());
    filter = SafetyFilters.bannedPhrases(PhraseList.of(banned));
    trie = Trie.builder().onlyWholeWords().addKeywords(List.of(banned)).build();
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

  /** The peer on the JVM: the pass, then the phrases as they are. */
  @Benchmark
  public boolean ahocorasick() {
    return trie.containsMatch(pass());
  }

  private String words() {
    return switch (language) {
      case "bengali" -> BENGALI.repeat(5);
      case "english" -> ENGLISH.repeat(5);
      default -> (BENGALI + ENGLISH).repeat(2);
    };
  }

  private static String phrase(int i) {
    return (i % 2 == 0 ? "forbidden words " : "নিষিদ্ধ কথা ") + i;
  }

  private static ScreenedText screened(String words) {
    return new ScreenedText(
        MessageContent.of("Time to book again", words), Locale.ENGLISH, ChannelId.EMAIL, Map.of());
  }
}
