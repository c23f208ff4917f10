package io.engage.benchmarks.stages;

import io.engage.benchmarks.run.Lane;
import io.engage.benchmarks.run.NotRunException;
import io.engage.benchmarks.run.Sample;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One JMH benchmark, in a new fork at each round. */
final class JmhLane implements Lane {

  private static final TimeValue ITERATION = TimeValue.milliseconds(500);
  private static final int WARM_UPS = 6;
  private static final int MEASURED = 5;

  private final String benchmark;
  private final Map<String, String> parameters;

  JmhLane(Class<?> type, String method, Map<String, String> parameters) {
    this.benchmark = "^" + type.getName().replace(".", "\\.") + "\\." + method + "$";
    this.parameters = Map.copyOf(parameters);
  }

  @Override
  public void prepare(int size) {}

  @Override
  public Sample work(int size) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(benchmark)
            .forks(1)
            .warmupIterations(WARM_UPS)
            .warmupTime(ITERATION)
            .measurementIterations(MEASURED)
            .measurementTime(ITERATION)
            .verbosity(VerboseMode.SILENT);
    parameters.forEach(options::param);
    try {
      double rate =
          new Runner(options.build()).run().iterator().next().getPrimaryResult().getScore();
      return new Sample((int) rate, 1, Double.NaN, Double.NaN, Double.NaN);
    } catch (RunnerException e) {
      throw new NotRunException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {}
}
