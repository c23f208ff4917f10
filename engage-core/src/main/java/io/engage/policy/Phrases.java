package io.engage.policy;

import java.util.Map;

/**
 * What explanations are made of in one language.
 *
 * @param heading topic, person, channel, local time and zone
 * @param message id, state and the ledger's reason
 * @param yes it may go
 * @param no why it may not
 * @param next from when on it may
 * @param never it never may, as things are
 * @param until from when on one gate would let it pass
 * @param saw what one gate looked at
 * @param timePattern how instants are written
 * @param gates the names of the gates
 */
record Phrases(
    String heading,
    String message,
    String yes,
    String no,
    String next,
    String never,
    String until,
    String saw,
    String timePattern,
    Map<String, String> gates) {

  static final Phrases ENGLISH =
      new Phrases(
          "May \"%s\" be sent to %s over %s? As of %s (%s).%n",
          "Message %s is %s: %s.%n",
          "Yes, it may go now.%n",
          "No: %s.%n",
          "The next time it could go, if nothing else happens: %s.%n",
          "As things are it could not go at any time.%n",
          " (until %s)",
          " [%s]%n",
          "EEEE d MMMM yyyy, HH:mm:ss",
          Map.of(
              "schedule", "Schedule",
              "recipient", "Recipient",
              "deadline", "Deadline",
              "flags", "Switches",
              "firewall", "Test mode",
              "suppression", "Suppressed address",
              "preferences", "Preferences",
              "consent", "Consent",
              "window", "Send window",
              "caps", "Frequency caps"));

  static final Phrases BENGALI =
      new Phrases(
          "\u201c%s\u201d বার্তাটি %s-কে %s চ্যানেলে পাঠানো যাবে কি? সময়: %s (%s)।%n",
          "বার্তা %s এখন \u201c%s\u201d অবস্থায় আছে: %s।%n",
          "হ্যাঁ, এখনই পাঠানো যাবে।%n",
          "না, পাঠানো যাবে না: %s।%n",
          "এর মধ্যে আর কিছু না ঘটলে যখন পাঠানো যাবে: %s।%n",
          "বর্তমান অবস্থায় এটি কখনোই পাঠানো যাবে না।%n",
          " (%s পর্যন্ত)",
          " [%s]%n",
          "EEEE, d MMMM yyyy, HH:mm:ss",
          Map.of(
              "schedule", "নির্ধারিত সময়",
              "recipient", "প্রাপক",
              "deadline", "শেষ সময়",
              "flags", "চালু-বন্ধের নিয়ন্ত্রণ",
              "firewall", "পরীক্ষামূলক মোড",
              "suppression", "বন্ধ রাখা ঠিকানা",
              "preferences", "গ্রাহকের পছন্দ",
              "consent", "সম্মতি",
              "window", "পাঠানোর সময়সীমা",
              "caps", "বার্তার সর্বোচ্চ সংখ্যা"));
}
