package io.engage.jdbc.faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The class path of worker processes and an archive of their loaded classes, which halves the time
 * that each of them takes to start. The archive wants jars, so directories are packed first.
 */
final class ClassArchive {

  private static @Nullable ClassArchive shared;

  private final String classPath;
  private final Path archive;

  private ClassArchive(String classPath, Path archive) {
    this.classPath = classPath;
    this.archive = archive;
  }

  /** The one of this JVM; a first worker goes to school for it. */
  static synchronized ClassArchive shared() throws IOException {
    ClassArchive ready = shared;
    if (ready == null) {
      Path directory = Scratch.newDirectory("classes");
      ready = new ClassArchive(jars(directory), directory.resolve("worker.jsa"));
      ready.dump();
      shared = ready;
    }
    return ready;
  }

  /** For the command line; where there is no archive, classes are loaded from the jars. */
  List<String> options() {
    return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-cp", classPath);
  }

  private void dump() throws IOException {
    try (Scene postgres = Scene.on(Store.POSTGRES, 1);
        Scene h2 = Scene.on(Store.H2, 1)) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(Child.JVM);
      command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds=off"));
      command.addAll(List.of("-cp", classPath, School.class.getName()));
      command.addAll(postgres.orders().arguments());
      command.add(School.NEXT);
      command.addAll(h2.orders().arguments());
      Path log = archive.resolveSibling("school.log");
      Process school =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (school.onExit().join().exitValue() != 0) {
        throw new IOException("a worker cannot even go to school:\n" + Files.readString(log));
      }
    }
  }

  private static String jars(Path directory) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        path = pack(path, directory.resolve(jars.size() + ".jar"));
      }
      jars.add(path.toString());
    }
    return jars.stream().collect(Collectors.joining(File.pathSeparator));
  }

  private static Path pack(Path directory, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out);
        Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = directory.relativize(file).toString().replace(File.separatorChar, '/');
        packed.putNextEntry(new JarEntry(name));
        Files.copy(file, packed);
        packed.closeEntry();
      }
    }
    return jar;
  }
}
