package io.engage.jdbc;

import io.engage.error.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A SELECT of the host's, checked.
 *
 * @param sql its text
 * @param binds the names of the values it is given
 */
record HostSelect(String sql, Set<String> binds) {

  private static final Pattern LITERALS_AND_COMMENTS =
      Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern BIND = Pattern.compile("(?<![:\\w]):(\\w+)");

  static HostSelect page(String sql) {
    return checked(
        sql,
        List.of("after", "size"),
        List.of(
            "tenant",
            "after_occasion",
            "activity_from",
            "activity_until",
            "starts_from",
            "starts_until",
            "ends_from",
            "ends_until"));
  }

  /** One person by {@code :id}, or several by {@code :ids}. */
  static HostSelect lookUp(String sql) {
    boolean several = binds(bare(sql)).contains("ids");
    return checked(sql, List.of(several ? "ids" : "id"), List.of("tenant"));
  }

  boolean uses(String bind) {
    return binds.contains(bind);
  }

  private static HostSelect checked(String sql, List<String> needed, List<String> allowed) {
    String bare = bare(sql);
    String start = bare.toLowerCase(Locale.ROOT);
    Problems problems =
        new Problems()
            .require(sql.indexOf(';') < 0, "segment.sql", "must be one statement without ;")
            .require(
                start.startsWith("select") || start.startsWith("with"),
                "segment.sql",
                "must be a SELECT");
    Set<String> used = binds(bare);
    needed.forEach(
        name -> problems.require(used.contains(name), "segment.sql", "must use :" + name));
    used.removeAll(needed);
    used.removeAll(allowed);
    String known =
        Stream.concat(needed.stream(), allowed.stream())
            .map(name -> ":" + name)
            .collect(Collectors.joining(", "));
    used.forEach(
        name -> problems.add("segment.sql", ":" + name + " is not known; there are " + known));
    problems.throwIfAny();
    return new HostSelect(sql, binds(bare));
  }

  private static String bare(String sql) {
    return LITERALS_AND_COMMENTS.matcher(sql).replaceAll(" ").strip();
  }

  private static Set<String> binds(String bare) {
    return BIND.matcher(bare)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
