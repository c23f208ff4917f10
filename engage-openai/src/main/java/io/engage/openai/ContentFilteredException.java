package io.engage.openai;

import io.engage.error.NonRetriableException;

/** The provider's own filter cut the text off. */
public final class ContentFilteredException extends NonRetriableException {

  private static final long serialVersionUID = 1L;

  ContentFilteredException() {
    super("the filter of the provider cut the text off");
  }
}
