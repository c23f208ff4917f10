package io.engage.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Processor time of processes and all that they started, as Linux counts it. */
final class Cpu {

  /** Linux shows processor time in hundredths of a second, whatever its own clock does. */
  private static final double MICROS_IN_A_TICK = 10_000;

  /** Of /proc/…/stat, counted from behind the name: own time in two parts, then the children's. */
  private static final int USER = 11;

  private static final int LAST = 14;

  private final List<Long> roots;

  Cpu(List<Long> roots) {
    this.roots = List.copyOf(roots);
  }

  /** The same, and this process too. */
  Cpu and(long pid) {
    return new Cpu(Stream.concat(roots.stream(), Stream.of(pid)).toList());
  }

  /** Microseconds until now; NaN where Linux does not say. */
  double micros() {
    if (!Files.exists(Path.of("/proc/self/stat"))) {
      return Double.NaN;
    }
    return roots.stream().mapToDouble(Cpu::ofTree).sum();
  }

  private static double ofTree(long root) {
    LongStream descendants =
        ProcessHandle.of(root).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(ProcessHandle::pid);
    return LongStream.concat(LongStream.of(root), descendants).mapToDouble(Cpu::ofProcess).sum();
  }

  private static double ofProcess(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int i = USER; i <= LAST; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks * MICROS_IN_A_TICK;
    } catch (IOException e) {
      // It ended just now; its parent has its time.
      return 0;
    }
  }
}
