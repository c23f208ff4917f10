/** Runs tests that lie in other modules. */
module com.example.contracts {
  requires org.junit.platform.launcher;
}
