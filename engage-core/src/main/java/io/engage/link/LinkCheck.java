package io.engage.link;

import java.util.function.Function;

/** The answer to a link that came back. */
public sealed interface LinkCheck {

  /** Answers with the function for this result. */
  <T> T fold(Function<Valid, T> valid, Function<Refused, T> refused);

  /** Why a link is refused. */
  enum Reason {
    /** It is no token at all, or lacks a part. */
    MALFORMED,
    /** It brings a key of its own along, or an extension, as none of ours does. */
    FOREIGN_HEADER,
    /** It is signed with a key we do not have. */
    UNKNOWN_KEY,
    /** It is signed with a key of ours that is not trusted any more. */
    RETIRED_KEY,
    /** It is a short link that we never made, or whose time was over long ago. */
    UNKNOWN_LINK,
    /** It names another algorithm than the one its key is for, or none. */
    WRONG_ALGORITHM,
    /** Its signature does not fit: it was changed, or is a link of another kind. */
    BAD_SIGNATURE,
    /** Somebody else issued it. */
    WRONG_ISSUER,
    /** It is meant for somebody else. */
    WRONG_AUDIENCE,
    /** It is a link of another kind. */
    WRONG_TYPE,
    /** It works later. */
    NOT_YET_VALID,
    /** It worked until its time was over. */
    EXPIRED,
    /** It works once, and somebody used it. */
    ALREADY_USED
  }

  /**
   * The link is ours and works.
   *
   * @param claims what it says
   */
  record Valid(LinkClaims claims) implements LinkCheck {
    @Override
    public <T> T fold(Function<Valid, T> valid, Function<Refused, T> refused) {
      return valid.apply(this);
    }
  }

  /**
   * The link is not to be followed.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements LinkCheck {
    @Override
    public <T> T fold(Function<Valid, T> valid, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
