package io.engage.policy;

import io.engage.message.Addressee;
import java.util.EnumMap;
import java.util.Map;

/**
 * For how many of its recipients a tenant has what switched on.
 *
 * @param percent from 0, which is off, to 100, which is on, for the flags that are not as usual
 */
public record Flags(Map<Flag, Integer> percent) {

  private static final int EVERYBODY = 100;

  /** Copies and checks the shares. */
  public Flags {
    percent = Map.copyOf(percent);
    percent.forEach(Flags::check);
  }

  /** Everything as usual. */
  public static Flags usual() {
    return new Flags(Map.of());
  }

  /** With this for all recipients. */
  public Flags on(Flag flag) {
    return with(flag, EVERYBODY);
  }

  /** With this for nobody. */
  public Flags off(Flag flag) {
    return with(flag, 0);
  }

  /**
   * With this for so many of a hundred recipients: the same ones at every message and on every
   * node, and when the share grows, those that had it keep it.
   */
  public Flags with(Flag flag, int share) {
    Map<Flag, Integer> changed = new EnumMap<>(Flag.class);
    changed.putAll(percent);
    changed.put(flag, share);
    return new Flags(changed);
  }

  /** These, and what they do not speak of as the others say. */
  public Flags over(Flags others) {
    Map<Flag, Integer> merged = new EnumMap<>(Flag.class);
    merged.putAll(others.percent());
    merged.putAll(percent);
    return new Flags(merged);
  }

  /** For so many of a hundred recipients it is on. */
  public int share(Flag flag) {
    return percent.getOrDefault(flag, flag.isUsuallyOn() ? EVERYBODY : 0);
  }

  /** Whether it is on for this person. */
  public boolean isOn(Flag flag, Addressee to) {
    int share = share(flag);
    return share > 0 && (share == EVERYBODY || ticket(flag, to) < share);
  }

  /** Where a person stands among a hundred; another place for every flag. */
  private static int ticket(Flag flag, Addressee to) {
    int hash = (flag.label() + '/' + to.tenant() + '/' + to.recipientId()).hashCode();
    // The finalizer of MurmurHash3: ids that differ in their last digit end up far apart.
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return Math.floorMod(hash ^ (hash >>> 16), EVERYBODY);
  }

  private static void check(Flag flag, int share) {
    if (share < 0 || share > EVERYBODY) {
      throw new IllegalArgumentException(
          "flag " + flag.label() + ": needs a share from 0 to 100, not " + share);
    }
  }
}
