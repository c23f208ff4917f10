package io.engage.safety;

import io.engage.error.PluginErrors;
import io.engage.error.RetriableException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several filters as one, which fails closed. What one of them blocks is blocked, whoever else
 * cannot judge.
 */
final class AllOf implements SafetyFilter {

  private static final Logger LOG = LoggerFactory.getLogger(AllOf.class);

  private static final SafetyVerdict FAILED = SafetyVerdict.blocked("filter-failed", List.of());

  private final List<SafetyFilter> filters;

  AllOf(List<SafetyFilter> filters) {
    this.filters = filters;
  }

  @Override
  public SafetyVerdict check(ScreenedText text) {
    List<Surface> parts = List.of();
    Optional<RetriableException> undecided = Optional.empty();
    for (SafetyFilter filter : filters) {
      parts =
          parts.isEmpty() && filter instanceof SurfaceFilter ? Surface.of(text.content()) : parts;
      try {
        SafetyVerdict verdict = ask(filter, text, parts);
        if (!SafetyVerdict.allowed().equals(verdict)) {
          return verdict;
        }
      } catch (RetriableException e) {
        undecided = Optional.of(e);
      }
    }
    if (undecided.isPresent()) {
      throw undecided.get();
    }
    return SafetyVerdict.allowed();
  }

  @Override
  public boolean isRemote() {
    return filters.stream().anyMatch(SafetyFilter::isRemote);
  }

  private static SafetyVerdict ask(SafetyFilter filter, ScreenedText text, List<Surface> parts) {
    try {
      return answered(
          filter instanceof SurfaceFilter surface
              ? surface.check(text, parts)
              : filter.check(text));
    } catch (RetriableException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      PluginErrors.raiseFatal(e);
      // The exception's own message may hold the text, so only its type is told.
      LOG.warn("A safety filter failed with {} and the text is blocked", e.getClass().getName());
      return FAILED;
    }
  }

  /** A filter of somebody's own may break its promise; silence is not consent. */
  private static SafetyVerdict answered(@Nullable SafetyVerdict verdict) {
    return verdict == null ? FAILED : verdict;
  }
}
