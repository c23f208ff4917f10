package io.engage.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.engage.message.AtCap;
import io.engage.message.CapBypass;
import io.engage.message.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is special about a message in one column. What is as usual is left out. A name that nobody
 * knows makes the row unreadable: a term that is overlooked may send what must not go.
 */
final class TermsJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withCoercionConfig(LogicalType.Textual, TermsJson::refuseOtherShapes)
          .build();

  private static final String DEFER = "defer ";
  private static final String NEXT_CHANNEL = "next-channel";

  private TermsJson() {}

  /** Empty where nothing is special. */
  static Optional<String> write(Special special) {
    return special.equals(Special.NOTHING) ? Optional.empty() : Optional.of(text(special));
  }

  static Special read(Optional<String> json) {
    return json.map(TermsJson::parse).orElse(Special.NOTHING);
  }

  private static String text(Special special) {
    Map<String, Object> json = terms(special.terms());
    if (!special.linkMetadata().isEmpty()) {
      json.put("linkMetadata", new TreeMap<>(special.linkMetadata()));
    }
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("terms can always be written", e);
    }
  }

  private static Map<String, Object> terms(Terms terms) {
    Map<String, Object> json = new LinkedHashMap<>();
    atCap(terms.atCap()).ifPresent(word -> json.put("atCap", word));
    terms.latest().ifPresent(instant -> json.put("latest", instant.toString()));
    if (!terms.tighter().isEmpty()) {
      json.put("tighter", terms.tighter().stream().map(StoredLimit::of).toList());
    }
    terms.bypass().ifPresent(one -> json.put("bypass", new Bypass(one.by(), one.reason())));
    terms.wallClock().ifPresent(hour -> json.put("wallClock", hour.toString()));
    terms.minor().ifPresent(person -> json.put("minor", person));
    if (!terms.zones().isEmpty()) {
      json.put("zones", terms.zones().stream().map(ZoneId::getId).sorted().toList());
    }
    if (terms.rechecked()) {
      json.put("rechecked", true);
    }
    terms.tokens().ifPresent(budget -> json.put("tokens", TokensJson.of(budget)));
    return json;
  }

  private static Special parse(String json) {
    try {
      return MAPPER.readValue(json, Stored.class).special();
    } catch (JsonProcessingException e) {
      throw new UnreadableRowException("terms is not a JSON object of known terms");
    }
  }

  private static Optional<String> atCap(AtCap atCap) {
    if (atCap instanceof AtCap.Defer defer) {
      return Optional.of(DEFER + defer.longest());
    }
    return atCap instanceof AtCap.NextChannel ? Optional.of(NEXT_CHANNEL) : Optional.empty();
  }

  private static AtCap atCap(String word) {
    if (word.equals(NEXT_CHANNEL)) {
      return AtCap.nextChannel();
    }
    if (!word.startsWith(DEFER)) {
      throw new IllegalArgumentException("atCap is neither a deferral nor another channel");
    }
    return AtCap.defer(Duration.parse(word.substring(DEFER.length())));
  }

  private static void refuseOtherShapes(MutableCoercionConfig texts) {
    texts
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  private static <T> List<T> all(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private record Bypass(String by, String reason) {

    CapBypass bypass() {
      return new CapBypass(Objects.requireNonNull(by), Objects.requireNonNull(reason));
    }
  }

  private record Stored(
      @Nullable String atCap,
      @Nullable String latest,
      @Nullable List<StoredLimit> tighter,
      @Nullable Bypass bypass,
      @Nullable String wallClock,
      @Nullable String minor,
      @Nullable List<String> zones,
      @Nullable Boolean rechecked,
      @Nullable TokensJson tokens,
      @Nullable Map<String, String> linkMetadata) {

    Special special() {
      return new Special(terms(), linkMetadata == null ? Map.of() : linkMetadata);
    }

    private Terms terms() {
      return new Terms(
          atCap == null ? AtCap.skip() : TermsJson.atCap(atCap),
          Optional.ofNullable(latest).map(Instant::parse),
          all(tighter).stream().map(StoredLimit::limit).toList(),
          Optional.ofNullable(bypass).map(Bypass::bypass),
          Optional.ofNullable(wallClock).map(LocalDateTime::parse),
          Optional.ofNullable(minor),
          all(zones).stream().map(ZoneId::of).collect(Collectors.toSet()),
          Boolean.TRUE.equals(rechecked),
          Optional.ofNullable(tokens).map(TokensJson::budget));
    }
  }
}
