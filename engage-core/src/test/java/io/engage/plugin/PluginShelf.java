package io.engage.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory with META-INF/services, as a jar of plugins has it. */
public record PluginShelf(Path directory) {

  /** Lists classes as providers of a kind. */
  public PluginShelf providing(Class<?> kind, String... classNames) throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.write(services.resolve(kind.getName()), List.of(classNames));
    return this;
  }

  /** A loader that sees this shelf and everything the tests see. */
  public URLClassLoader loader() throws MalformedURLException {
    URL url = directory.toUri().toURL();
    return new URLClassLoader(new URL[] {url}, PluginShelf.class.getClassLoader());
  }
}
