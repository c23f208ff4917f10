package io.engage.testkit;

import io.engage.channel.Channel;
import io.engage.error.Problem;
import io.engage.error.SettingsException;
import io.engage.plugin.PluginFactory;
import io.engage.plugin.Secret;
import io.engage.plugin.Services;
import io.engage.plugin.Settings;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Factories that keep their contract but for one thing. */
final class BrokenFactory {

  private BrokenFactory() {}

  /** Has a name that no part of a property path can be. */
  public static class Unspeakable extends SampleChannelFactory {
    @Override
    public String name() {
      return "Sample channel";
    }
  }

  /** Is called something else when asked again. */
  public static class Nameless extends SampleChannelFactory {

    private int asked;

    @Override
    public String name() {
      asked++;
      return asked == 1 ? super.name() : "sample-" + asked;
    }
  }

  /** Is listed nowhere. */
  public static class Unlisted extends SampleChannelFactory {}

  /** Makes nothing at first. */
  public static class LateRiser extends SampleChannelFactory {

    private boolean awake;

    @Override
    @SuppressWarnings("NullAway") // a factory that breaks its promise is what this is about
    public Channel create(Settings settings, Services services) {
      Channel made = super.create(settings, services);
      if (awake) {
        return made;
      }
      awake = true;
      return null;
    }
  }

  /** Is of no kind. */
  public static class Kindless implements PluginFactory<Channel> {

    private final SampleChannelFactory kind = new SampleChannelFactory();

    @Override
    public String name() {
      return kind.name();
    }

    @Override
    public Channel create(Settings settings, Services services) {
      return kind.create(settings, services);
    }
  }

  /** Overlooks a setting that is like none of its own. */
  public static class Careless extends SampleChannelFactory {
    @Override
    public Channel create(Settings settings, Services services) {
      return overlooking("known are", settings, () -> super.create(settings, services));
    }
  }

  /** Overlooks a setting that is almost one of its own. */
  public static class Indulgent extends SampleChannelFactory {
    @Override
    public Channel create(Settings settings, Services services) {
      return overlooking("did you mean", settings, () -> super.create(settings, services));
    }
  }

  /** Keeps to itself which setting was meant. */
  public static class Unhelpful extends SampleChannelFactory {
    @Override
    public Channel create(Settings settings, Services services) {
      return complaining(
          () -> super.create(settings, services),
          problem -> new Problem(problem.path(), "is wrong"));
    }
  }

  /** Tells one thing that is missing, and the next at the next start. */
  public static class Piecemeal extends SampleChannelFactory {
    @Override
    public Channel create(Settings settings, Services services) {
      if (settings.text("host").optional().isEmpty()) {
        throw new SettingsException(settings.path("host"), "is missing");
      }
      return super.create(settings, services);
    }
  }

  /** Fails with an exception of its own when something is missing. */
  public static class Crashing extends SampleChannelFactory {
    @Override
    public Channel create(Settings settings, Services services) {
      if (settings.text("host").optional().isEmpty()) {
        throw new IllegalStateException("no host");
      }
      return super.create(settings, services);
    }
  }

  /** Makes one channel for all. */
  public static class Sharing extends SampleChannelFactory {

    private @Nullable Channel only;

    @Override
    public Channel create(Settings settings, Services services) {
      Channel made = super.create(settings, services);
      Channel shared = only == null ? made : only;
      only = shared;
      return shared;
    }
  }

  /** Makes channels with a name of its own. */
  public static class SelfWilled extends SampleChannelFactory {
    @Override
    public Channel create(Settings settings, Services services) {
      super.create(settings, services);
      return new SampleChannel("pigeon", "host", Secret.of("token"));
    }
  }

  /** Makes channels that can be closed once. */
  public static class ClosedOnce extends SampleChannelFactory {
    @Override
    public Channel create(Settings settings, Services services) {
      super.create(settings, services);
      return new SampleChannel(settings.name(), "host", Secret.of("token")) {
        private boolean isClosed;

        @Override
        public void close() {
          if (isClosed) {
            throw new IllegalStateException("closed already");
          }
          isClosed = true;
        }
      };
    }
  }

  /** Makes channels that show their token. */
  public static class Boasting extends SampleChannelFactory {
    @Override
    public Channel create(Settings settings, Services services) {
      SampleChannel made = (SampleChannel) super.create(settings, services);
      return new SampleChannel(settings.name(), made.token.reveal(), made.token);
    }
  }

  /** Shows the token when something is wrong. */
  public static class Chatty extends SampleChannelFactory {
    @Override
    public Channel create(Settings settings, Services services) {
      String token = settings.text("token").orElse("");
      return complaining(
          () -> super.create(settings, services),
          problem -> new Problem(problem.path(), problem.message() + " (token " + token + ")"));
    }
  }

  /** Shows the token when the token is what is wrong. */
  public static class Quoting extends SampleChannelFactory {
    @Override
    public Channel create(Settings settings, Services services) {
      String token = settings.text("token").orElse("");
      if (token.chars().anyMatch(Character::isISOControl)) {
        settings.problem("token", "must be one word, is " + token);
      }
      return super.create(settings, services);
    }
  }

  /** Makes a channel nonetheless when nothing else is wrong than what these words tell. */
  private static Channel overlooking(String words, Settings settings, Supplier<Channel> creation) {
    try {
      return creation.get();
    } catch (SettingsException e) {
      if (e.problems().stream().allMatch(problem -> problem.message().contains(words))) {
        return new SampleChannelFactory.SampleChannel(settings.name(), "host", Secret.of("token"));
      }
      throw e;
    }
  }

  private static Channel complaining(Supplier<Channel> creation, Function<Problem, Problem> words) {
    try {
      return creation.get();
    } catch (SettingsException e) {
      throw new SettingsException(e.problems().stream().map(words).toList());
    }
  }
}
