package io.engage.testkit;

import io.engage.channel.ChannelFactory;
import io.engage.inmemory.InMemoryStoreFactory;
import io.engage.plugin.PluginFactory;
import io.engage.safety.StandardSafetyFactory;
import io.engage.testkit.BrokenFactory.Boasting;
import io.engage.testkit.BrokenFactory.Careless;
import io.engage.testkit.BrokenFactory.Chatty;
import io.engage.testkit.BrokenFactory.ClosedOnce;
import io.engage.testkit.BrokenFactory.Crashing;
import io.engage.testkit.BrokenFactory.Indulgent;
import io.engage.testkit.BrokenFactory.Kindless;
import io.engage.testkit.BrokenFactory.LateRiser;
import io.engage.testkit.BrokenFactory.Nameless;
import io.engage.testkit.BrokenFactory.Piecemeal;
import io.engage.testkit.BrokenFactory.Quoting;
import io.engage.testkit.BrokenFactory.SelfWilled;
import io.engage.testkit.BrokenFactory.Sharing;
import io.engage.testkit.BrokenFactory.Unhelpful;
import io.engage.testkit.BrokenFactory.Unlisted;
import io.engage.testkit.BrokenFactory.Unspeakable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The contract passes factories that keep to it, and catches those that do not. */
class PluginFactoryContractTest {

  @TempDir private Path shelves;

  @Nested
  class KeptByTheStandardFilter extends PluginFactoryContract {
    @Override
    protected PluginFactory<?> factory() {
      return new StandardSafetyFactory();
    }

    @Override
    protected Map<String, String> settings() {
      return Map.of("shortest", "5", "longest", "300", "link-hosts", "sheba.xyz, example.com");
    }
  }

  @Nested
  class KeptByTheStoreInMemory extends PluginFactoryContract {
    @Override
    protected PluginFactory<?> factory() {
      return new InMemoryStoreFactory();
    }

    @Override
    protected Map<String, String> settings() {
      return Map.of();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyMutantIsCaughtByItsRuleAlone() {
    return Mutants.of(PluginFactoryContract.class, listed(new SampleChannelFactory()))
        .caughtBy("theNameIsOneThatHostsCanWrite", listed(new Unspeakable()))
        .caughtBy("theNameIsAlwaysTheSame", () -> listed(new Nameless()).get())
        .caughtBy("hostsFindIt", () -> new Kept(new Unlisted(), Unlisted.class.getClassLoader()))
        .caughtBy("hostsFindIt", () -> new Kept(new Kindless(), Kindless.class.getClassLoader()))
        .caughtBy("theGivenSettingsSuffice", () -> listed(new LateRiser()).get())
        .caughtBy("anUnknownSettingIsRefusedByName", listed(new Careless()))
        .caughtBy("whoMisspellsASettingIsToldWhichOneWasMeant", listed(new Unhelpful()))
        .caughtBy("whoMisspellsASettingIsToldWhichOneWasMeant", listed(new Indulgent()))
        .caughtBy("whatIsMissingIsToldAtOnce", listed(new Piecemeal()))
        .caughtBy("whatIsMissingIsToldAtOnce", listed(new Crashing()))
        .caughtBy("twoCallsMakeTwoParts", listed(new Sharing()))
        .caughtBy("aChannelIsCalledWhatTheHostCallsIt", listed(new SelfWilled()))
        .caughtBy("closingTwiceDoesNoHarm", listed(new ClosedOnce()))
        .caughtBy("whatWasMadeShowsNoSecret", listed(new Boasting()))
        .caughtBy("aComplaintShowsNoSecret", listed(new Chatty()))
        .caughtBy("aComplaintShowsNoSecret", listed(new Quoting()))
        .tests();
  }

  /** Under the contract, and listed where hosts look. */
  private Supplier<PluginFactoryContract> listed(ChannelFactory factory) {
    String className = factory.getClass().getName();
    Path shelf = shelves.resolve(className);
    try {
      Path services = Files.createDirectories(shelf.resolve("META-INF/services"));
      Files.writeString(services.resolve(ChannelFactory.class.getName()), className);
      URL[] urls = {shelf.toUri().toURL()};
      ClassLoader loader = new URLClassLoader(urls, factory.getClass().getClassLoader());
      return () -> new Kept(factory, loader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Kept extends PluginFactoryContract {

    private final PluginFactory<?> factory;
    private final ClassLoader loader;

    Kept(PluginFactory<?> factory, ClassLoader loader) {
      this.factory = factory;
      this.loader = loader;
    }

    @Override
    protected PluginFactory<?> factory() {
      return factory;
    }

    @Override
    protected Map<String, String> settings() {
      return Map.of("host", "sms.example.com", "token", "hunter2-canary", "most-parts", "2");
    }

    @Override
    protected Set<String> secrets() {
      return Set.of("token");
    }

    @Override
    protected ClassLoader loader() {
      return loader;
    }
  }
}
