package io.engage.link;

import io.engage.link.LinkCheck.Reason;
import java.net.URI;
import java.util.function.Function;

/** The answer to a short link that somebody opened. */
public sealed interface FollowedLink {

  /** Answers with the function for this result. */
  <T> T fold(Function<Leads, T> leads, Function<Refused, T> refused);

  /**
   * The link is ours and works.
   *
   * @param to the page to redirect to, made anew from the configuration and never from the request;
   *     do not let caches keep the answer
   * @param target what the link is
   */
  record Leads(URI to, LinkTarget target) implements FollowedLink {
    @Override
    public <T> T fold(Function<Leads, T> leads, Function<Refused, T> refused) {
      return leads.apply(this);
    }

    /** Shows neither the person nor the token. */
    @Override
    public String toString() {
      return "Leads[" + target.kind().label() + "]";
    }
  }

  /**
   * The link is not to be followed.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements FollowedLink {
    @Override
    public <T> T fold(Function<Leads, T> leads, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
