package io.engage.examples.modules;

import io.engage.EngagementPipeline;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that this module's tests run with, as paths for the command line. */
final class Jars {

  private static final Predicate<String> FOR_TESTS =
      Pattern.compile(
              "engage-testkit|junit-|opentest4j|apiguardian|assertj|byte-buddy|jsoup|wiremock")
          .asPredicate();

  /** It brings copies of other people's packages, which others would then read twice. */
  private static final Predicate<String> NO_MODULE = jar -> jar.contains("wiremock-standalone");

  private Jars() {}

  /** Whether the library is there as jars: it is a directory until Maven's phase "package". */
  static boolean arePackaged() {
    try {
      return Files.isRegularFile(
          Path.of(
              EngagementPipeline.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an application ships. */
  static String shipped(Path... more) {
    return joined(all().filter(FOR_TESTS.negate()), more);
  }

  /** The same without one of them. */
  static String shippedWithout(String name, Path... more) {
    return joined(all().filter(FOR_TESTS.negate()).filter(jar -> !jar.contains(name)), more);
  }

  /** Everything that can be a module. */
  static String modules(Path... more) {
    return joined(all().filter(NO_MODULE.negate()), more);
  }

  /** The rest, which modules without a descriptor see on the class path. */
  static String noModules() {
    return joined(all().filter(NO_MODULE));
  }

  private static Stream<String> all() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"));
  }

  private static String joined(Stream<String> jars, Path... more) {
    return Stream.concat(jars, List.of(more).stream().map(Path::toString))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
