package io.engage.openai;

import io.engage.plugin.PluginFactory;
import io.engage.testkit.PluginFactoryContract;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What holds for every factory of plugins. */
class OpenAiModerationFactoryContractTest extends PluginFactoryContract {

  @Override
  protected PluginFactory<?> factory() {
    return new OpenAiModerationFactory();
  }

  @Override
  protected Map<String, String> settings() {
    Map<String, String> all = new HashMap<>();
    all.put("api-key", "sk-canary-key");
    all.put("without-key", "false");
    all.put("base-url", "https://llm.example.com/v1");
    all.put("model", "omni-moderation-latest");
    all.put("organisation", "org-7");
    all.put("concurrency", "2");
    all.put("call-timeout", "10s");
    all.put("retries", "2");
    all.put("first-wait", "500ms");
    all.put("headers.X-Gateway-Key", "canary-header");
    return all;
  }

  @Override
  protected Set<String> secrets() {
    return Set.of("api-key", "headers.X-Gateway-Key");
  }
}
