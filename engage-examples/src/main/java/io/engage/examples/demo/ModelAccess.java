package io.engage.examples.demo;

import io.engage.content.MessageGenerator;
import io.engage.openai.OpenAiGenerator;
import java.util.Map;
import java.util.Optional;

/** Who is asked for texts: a stub on this machine, a server of the caller's choice, or nobody. */
final class ModelAccess implements AutoCloseable {

  private final Optional<ModelStub> stub;
  private final Optional<OpenAiGenerator> generator;

  private ModelAccess(Optional<ModelStub> stub, Optional<OpenAiGenerator> generator) {
    this.stub = stub;
    this.generator = generator;
  }

  /**
   * Opens what the settings say, and nobody for a dry run, which needs no key either.
   *
   * @param environment where the key for a server of the caller's choice is
   * @throws BadInputException when that server's URL cannot be, or its key is missing
   */
  static ModelAccess open(Settings settings, Map<String, String> environment) {
    if (settings.dryRun() || !settings.ai()) {
      return nobody();
    }
    return settings
        .server()
        .map(server -> remote(server, environment))
        .orElseGet(() -> local(settings));
  }

  private static ModelAccess nobody() {
    return new ModelAccess(Optional.empty(), Optional.empty());
  }

  private static ModelAccess remote(ModelServer server, Map<String, String> environment) {
    Optional<String> key =
        Optional.ofNullable(environment.get(ModelServer.KEY)).filter(k -> !k.isBlank());
    return new ModelAccess(Optional.empty(), Optional.of(server.generator(key)));
  }

  private static ModelAccess local(Settings settings) {
    ModelStub stub = ModelStub.start(settings.noon());
    ModelServer server = new ModelServer(stub.baseUrl(), Optional.empty());
    return new ModelAccess(
        Optional.of(stub), Optional.of(server.generator(Optional.of(stub.key()))));
  }

  Optional<MessageGenerator> generator() {
    return generator.map(MessageGenerator.class::cast);
  }

  /** Whose words they will be. */
  String describe() {
    if (stub.isPresent()) {
      return "by a stub of a model on this machine";
    }
    return generator.map(g -> "by " + g).orElse("by the approved template");
  }

  @Override
  public void close() {
    generator.ifPresent(OpenAiGenerator::close);
    stub.ifPresent(ModelStub::close);
  }
}
