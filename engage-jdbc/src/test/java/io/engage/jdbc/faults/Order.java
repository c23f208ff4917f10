package io.engage.jdbc.faults;

/** What a worker process can be told, and what it does when it is not. */
enum Order {
  /** The JDBC URL of its database. */
  URL(""),
  /** The port of the sink, or of the proxy before it. */
  SINK(""),
  /** Which run, and whose names its people bear. */
  ROUND("r"),
  /** To how many people it writes. */
  PEOPLE("60"),
  /** How many of them are planned in one transaction. */
  PAGE("20"),
  /** How many messages are attempted in one transaction. */
  GROUP("4"),
  /** How long a claim holds, in milliseconds. */
  LEASE("1500"),
  /** For how long the sink may be silent, in milliseconds. */
  TIMEOUT("300"),
  /** How far its business clock is from the machine's, in milliseconds. */
  OFFSET("0"),
  /** After how many readings its clock falls back ten minutes; 0 for never. */
  STEP_BACK("0"),
  /** The name of the crash point at which it waits for its death; none when empty. */
  TRAP(""),
  /** At which visit of that point. */
  VISIT("1"),
  /** The answer of every such commit is lost; of none when 0. */
  LOSE_EVERY("0"),
  /** How many connections its pool has. */
  CONNECTIONS("6"),
  /** Whether it lets the days go by until no message is left; 1 for yes. */
  FINISH("0"),
  /** Which of several processes it is, from 0 on. */
  NUMBER("0");

  private final String usual;

  Order(String usual) {
    this.usual = usual;
  }

  String usual() {
    return usual;
  }
}
