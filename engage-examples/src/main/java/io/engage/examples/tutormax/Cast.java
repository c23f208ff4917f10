package io.engage.examples.tutormax;

import java.util.Locale;

/**
 * The people and the words that the samples are about, as a reader of one language writes them.
 * Names are common ones; nobody in particular is meant.
 *
 * @param child somebody under age
 * @param parent who looks after the child
 * @param student somebody who learns
 * @param otherStudent another
 * @param tutor somebody who teaches
 * @param otherTutor another
 * @param manager who looks after tutors
 * @param course what is taught
 * @param childCourse what a child is taught
 * @param strength what students praise
 * @param suggestion what could be tried
 * @param note what a tutor says of a session
 */
record Cast(
    String child,
    String parent,
    String student,
    String otherStudent,
    String tutor,
    String otherTutor,
    String manager,
    String course,
    String childCourse,
    String strength,
    String suggestion,
    String note) {

  private static final Cast ENGLISH =
      new Cast(
          "Mim",
          "Shirin Sultana",
          "Tanvir Hasan",
          "Farzana Islam",
          "Nadia Rahman",
          "Imran Kabir",
          "Shahriar Alam",
          "Higher mathematics",
          "Mathematics",
          "You explain one step at a time and wait until it is understood.",
          "Five minutes of exercises at the end, so that the new things stay.",
          "Mim solved fractions without help today. Next time we go on to decimals.");

  private static final Cast BENGALI =
      new Cast(
          "মীম",
          "শিরিন সুলতানা",
          "তানভীর হাসান",
          "ফারজানা ইসলাম",
          "নাদিয়া রহমান",
          "ইমরান কবির",
          "শাহরিয়ার আলম",
          "উচ্চতর গণিত",
          "গণিত",
          "আপনি ধাপে ধাপে বোঝান, না বোঝা পর্যন্ত অপেক্ষা করেন।",
          "শেষের পাঁচ মিনিট অনুশীলনে দিলে নতুন পড়া মনে থাকে।",
          "মীম আজ নিজে নিজেই ভগ্নাংশের অঙ্ক করেছে। পরের ক্লাসে দশমিক ধরব।");

  /** For a reader of this language; Bengali or else English. */
  static Cast in(Locale locale) {
    return locale.getLanguage().equals("bn") ? BENGALI : ENGLISH;
  }
}
