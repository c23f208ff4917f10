package io.engage.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.engage.error.Problem;
import io.engage.error.SettingsException;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginCatalogTest {

  private @TempDir Path directory;
  private PluginShelf shelf = new PluginShelf(Path.of(""));

  /** A kind of their own, so that nobody else's factories are found. */
  public interface GreetingFactory extends PluginFactory<String> {
    @Override
    default String create(Settings settings, Services services) {
      return "hello";
    }
  }

  /** Is called hello. */
  public static final class Hello implements GreetingFactory {
    @Override
    public String name() {
      return "hello";
    }
  }

  /** Is called hello, too. */
  public static final class AnotherHello implements GreetingFactory {
    @Override
    public String name() {
      return "hello";
    }
  }

  /** Cannot be made. */
  public static final class Broken implements GreetingFactory {
    /** Throws. */
    public Broken() {
      throw new IllegalStateException("no licence");
    }

    @Override
    public String name() {
      return "broken";
    }
  }

  /** Cannot say its name. */
  public static final class Nameless implements GreetingFactory {
    @Override
    public String name() {
      throw new IllegalStateException("s3cret");
    }
  }

  @BeforeEach
  void putUpTheShelf() {
    shelf = new PluginShelf(directory);
  }

  @Test
  void aFactoryIsFoundByItsName() throws IOException {
    shelf.providing(GreetingFactory.class, Hello.class.getName());

    assertThat(find("hello")).containsInstanceOf(Hello.class);
  }

  @Test
  void anUnknownNameIsRefusedWithWhatWasFoundAndWhere() throws IOException {
    shelf.providing(GreetingFactory.class, Hello.class.getName());

    assertThat(refusal("helo"))
        .isEqualTo(
            "there is no greeting plugin \"helo\", did you mean \"hello\"? found: hello ("
                + Hello.class.getName()
                + " in "
                + Hello.class.getProtectionDomain().getCodeSource().getLocation().getPath()
                + ").");
  }

  @Test
  void aNameLikeNoOtherIsRefusedWithTheLineToAdd() {
    assertThat(refusal("morse"))
        .contains("META-INF/services/" + GreetingFactory.class.getName())
        .contains("provides " + GreetingFactory.class.getName() + " with …;")
        .endsWith("no greeting plugin was found.");
  }

  @Test
  void aNameOfOursIsRefusedWithTheDependencyToAdd() {
    PluginCatalog<GreetingFactory> channels =
        PluginCatalog.of(GreetingFactory.class, "channel", getClass().getClassLoader());
    Settings settings = asking("smtp");
    assertThat(channels.find(settings)).isEmpty();

    assertThat(problem(settings).message()).contains("io.engage:engage-email: add that dependency");
    assertThat(refusal("smtp")).doesNotContain("engage-email");
  }

  @Test
  void aMissingNameIsRefusedWithWhatThereIs() throws IOException {
    shelf.providing(GreetingFactory.class, Hello.class.getName());
    Settings settings = Settings.of(Map.of("engage.greeting.tone", "warm")).at("greeting");
    settings.text("tone").optional();

    assertThat(catalog().find(settings)).isEmpty();
    assertThat(problem(settings).toString())
        .startsWith("engage.greeting.plugin: is missing; found: hello (");
  }

  @Test
  void aNameThatTwoFactoriesBearIsRefusedNamingBoth() throws IOException {
    shelf.providing(GreetingFactory.class, Hello.class.getName(), AnotherHello.class.getName());

    assertThat(refusal("hello"))
        .startsWith("two greeting plugins are called \"hello\": ")
        .contains(Hello.class.getName() + " in ", AnotherHello.class.getName() + " in ");
  }

  @Test
  void theSameClassSeenTwiceIsOneFactory() throws IOException {
    shelf.providing(GreetingFactory.class, Hello.class.getName(), Hello.class.getName());

    assertThat(find("hello")).isPresent();
  }

  @Test
  void aFactoryThatCannotBeLoadedIsInNobodysWay() throws IOException {
    shelf.providing(
        GreetingFactory.class, Broken.class.getName(), "no.such.Class", Hello.class.getName());

    assertThat(find("hello")).isPresent();
    assertThat(refusal("broken")).contains("Not loaded: ", Broken.class.getName(), "no.such.Class");
  }

  @Test
  void aFactoryThatCannotSayItsNameIsInNobodysWay() throws IOException {
    shelf.providing(GreetingFactory.class, Nameless.class.getName(), Hello.class.getName());

    assertThat(find("hello")).isPresent();
    assertThat(refusal("nameless"))
        .contains("Not loaded: " + Nameless.class.getName())
        .doesNotContain("s3cret");
  }

  private Optional<GreetingFactory> find(String name) {
    return catalog().find(asking(name));
  }

  private String refusal(String name) {
    Settings settings = asking(name);
    assertThat(catalog().find(settings)).isEmpty();
    Problem problem = problem(settings);
    assertThat(problem.path()).isEqualTo("engage.greeting.plugin");
    return problem.message();
  }

  private PluginCatalog<GreetingFactory> catalog() {
    try (URLClassLoader loader = shelf.loader()) {
      return PluginCatalog.of(GreetingFactory.class, "greeting", loader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Settings asking(String name) {
    return Settings.of(Map.of("engage.greeting.plugin", name)).at("greeting");
  }

  private static Problem problem(Settings settings) {
    List<Problem> all = catchThrowableOfType(SettingsException.class, settings::check).problems();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
