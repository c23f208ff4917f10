package com.example.contracts;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Tells of each class in which module it is, then runs their tests and tells how they went. */
public final class Contracts {

  private Contracts() {}

  public static void main(String[] args) throws ClassNotFoundException {
    List<Class<?>> tests = new ArrayList<>();
    for (String name : args) {
      Class<?> test = Class.forName(name);
      System.out.println(name + " in " + test.getModule());
      tests.add(test);
    }
    TestExecutionSummary summary = run(tests);
    summary.printFailuresTo(new PrintWriter(System.out, true), 20);
    System.out.println(
        summary.getTestsSucceededCount() + " passed, " + summary.getTotalFailureCount() + " failed");
    System.exit(summary.getTotalFailureCount() == 0 ? 0 : 1);
  }

  private static TestExecutionSummary run(List<Class<?>> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(tests.stream().map(DiscoverySelectors::selectClass).toList())
            .build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, summary);
    return summary.getSummary();
  }
}
