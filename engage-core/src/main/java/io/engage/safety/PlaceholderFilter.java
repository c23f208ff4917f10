package io.engage.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds what was left unfilled. What the engine itself put in is not looked at: a customer may be
 * called anything.
 */
final class PlaceholderFilter implements SurfaceFilter {

  private static final String ENGLISH_ROLE =
      "tutor|teacher|mentor|technician|cleaner|expert|professional|provider|parent|guardian";

  /** Who somebody is to the reader: "Your tutor ____ comes". */
  private static final String ROLE =
      ENGLISH_ROLE + "|শিক্ষক|শিক্ষিকা|টিউটর|শিক্ষার্থী|অভিভাবক|টেকনিশিয়ান|গ্রাহক";

  /** Of what people write in brackets, what is a gap to fill. */
  private static final String GAP =
      "(?:your|insert|enter|name|customer|client|user|company|brand|business|service|product|code|link|url|date|time|day|amount|price|discount|number|phone|email|address|order|booking|promo|title|here|xx|placeholder|"
          + ROLE
          + "|student|subject|course|class|lesson|topic|batch|area|city|"
          + "বিষয়|ক্লাস|কোর্স|এলাকা|নাম|সেবা|তারিখ|সময়|লিংক|কোড|মূল্য|নম্বর|ঠিকানা)";

  /** With these at its end it is one, whatever stands before: "[tutor's name]". */
  private static final String GAP_AT_THE_END =
      "(?:name|code|link|url|date|time|amount|price|number|phone|email|address|title|here|placeholder|"
          + "নাম|তারিখ|সময়|লিংক|কোড|মূল্য|নম্বর|ঠিকানা)";

  private static final String INSIDE = "[^\\[\\]<>«»\\n/0-9]";
  private static final String NO_LETTER = "(?![\\p{L}\\p{M}])";

  /**
   * "[Order update]" is the label of a message; so is "[Order 1042]", and "[Service]" before it.
   */
  private static final String IN_BRACKETS =
      "(?:(?:your|insert|enter)"
          + NO_LETTER
          + INSIDE
          + "{0,60}|"
          + INSIDE
          + "{0,40}?(?<![\\p{L}\\p{M}])"
          + GAP_AT_THE_END
          + "|"
          + GAP
          + "(?:[ _-]"
          + GAP
          + "){0,3})(?:_[0-9]{1,2})?";

  /** Without a space: "[TutorName]". */
  private static final String IN_ONE_WORD =
      "\\p{L}{0,40}[a-z](?:Name|Code|Link|URL|Url|Date|Time|Amount|Price|Number|Phone|Email|Address|Title)";

  private static final String LABELS =
      "(?:order|service|booking|promo|business|company|course|class|lesson|batch"
          + "|সেবা|ক্লাস|কোর্স|বিষয়|এলাকা)[\\]>»]";

  /** Labels if a name follows, as in "[Teacher] Rina Sen"; "[Teacher] is ill" has a gap. */
  private static final String LABELS_OF_NAMES =
      "(?:" + ENGLISH_ROLE + "|student|subject|topic|area|city)[\\]>»]";

  /** No gap: a label where the part begins, or before a capital letter where a line does. */
  private static final String LABEL =
      "(?!(?<=\\A.)"
          + LABELS
          + " |(?<=(?m:^).)(?-i:(?i:"
          + LABELS
          + "):? \\P{Ll}|(?i:"
          + LABELS_OF_NAMES
          + "):? [\\p{Lu}\\p{N}]))";

  private static final String GREET = "(?:Dear|DEAR|Hello|Hi|Hey|প্রিয়|হ্যালো|হাই)";

  private static final String NAMELESS = "(?:None|N/A|NULL|null|XXX|Xxx)";

  /** A brace that was opened or closed and not the other one; told where nothing else is. */
  private static final Pattern LONE = Pattern.compile("\\{\\{|\\}\\}");

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("\\{\\{[^{}\\n]{0,80}\\}\\}|[$#]\\{[^{}\\n]{0,80}\\}|<%[^%\\n]{0,80}%>"),
          Pattern.compile(
              "(?<![$#])(?!(?<=\\{)\\{[^{}\\n]{0,80}\\}\\})"
                  + "(?:\\{(?: {1,2}(?=\\p{L}[\\p{L}\\p{M}_]))?[\\p{L}_][\\p{L}\\p{M}\\p{N}_ .'’|-]{0,40}\\}|\\{[0-9]?\\})"),
          Surface.pattern(
              "(?i)\\["
                  + LABEL
                  + IN_BRACKETS
                  + "\\]|<"
                  + IN_BRACKETS
                  + ">|«"
                  + LABEL
                  + IN_BRACKETS
                  + "»"),
          Surface.pattern(
              "(?<=(?<!\\p{L})" + GREET + " )(?:\\[[^\\[\\]\\n0-9]{1,40}\\]|_{2,40})(?= ?[,!])"),
          Pattern.compile("\\[" + IN_ONE_WORD + "\\]|<" + IN_ONE_WORD + ">|«" + IN_ONE_WORD + "»"),
          Surface.pattern(
              "(?i)\\( ?(?:please )?insert (?:[^()\\n]{0,40}?(?<![\\p{L}\\p{M}]))?"
                  + GAP
                  + " ?\\)|[(\\[](?:[^()\\[\\]\\n]{0,40} )?(?:নাম|তারিখ|সময়|লিংক|ঠিকানা) বসান[)\\]]"),
          Surface.pattern(
              "(?i)(?<!\\p{L})(?:your|আপনার) (?:" + ROLE + ") _{3,40}(?= [\\p{L}\\p{M}])"),
          Pattern.compile("\\*\\|[A-Z0-9_:]{1,40}\\|\\*"),
          Surface.pattern(
              "(?i)(?<!_)__(?:[a-z]{1,20}[_ ]){0,3}" + GAP + "(?:[_ ][a-z]{1,20}){0,3}__(?!_)"),
          Surface.pattern(
              "(?<=(?<!\\p{L})" + GREET + " )" + NAMELESS + "(?! of |[\\p{L}\\p{M}\\p{N}'’-])"),
          Pattern.compile(
              "%[A-Za-z_]{2,40}%|(?<![0-9] ?)(?<!\\p{L})%(?:[0-9]\\$)?[sd](?![\\p{L}\\p{N}])"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])(?:null|NULL|undefined|NaN|TODO|FIXME)(?![\\p{L}\\p{N}])"
                  + "(?! (?:hypothes|integral|function|value|set|space|vector|matri|pointer|behavio|term|slope|limit))"),
          Pattern.compile("(?i)\\[object object]|lorem ipsum|dolor sit amet"),
          Surface.pattern("(?<!\\p{L})" + GREET + " ,(?= |\\n)"));

  @Override
  public String rule() {
    return "unresolved-placeholder";
  }

  @Override
  public List<Hit> hits(ScreenedText text, List<Surface> parts) {
    List<Hit> hits = new ArrayList<>();
    for (Surface part : parts) {
      if (mayHoldAny(part.plain())) {
        addAll(hits, part);
      }
    }
    Given given = Given.in(text);
    hits.removeIf(hit -> isGiven(hit.finding(), given, parts));
    return hits;
  }

  private void addAll(List<Hit> hits, Surface part) {
    int before = hits.size();
    FORMS.forEach(form -> add(hits, form.matcher(part.plain()), part));
    if (hits.size() == before) {
      add(hits, LONE.matcher(part.plain()), part);
    }
  }

  private static boolean isGiven(Finding finding, Given given, List<Surface> parts) {
    return parts.stream().anyMatch(part -> part.is(finding.part()) && given.covers(part, finding));
  }

  private void add(List<Hit> hits, Matcher matcher, Surface part) {
    while (matcher.find()) {
      hits.add(Hit.at(part, matcher.start(), matcher.end(), rule()));
    }
  }

  /** Most texts need no closer look. */
  private static boolean mayHoldAny(String words) {
    return words.chars().anyMatch(c -> "{}[<%«".indexOf(c) >= 0)
        || words.contains("null")
        || words.contains("NULL")
        || words.contains("None")
        || words.contains("N/A")
        || words.contains("XXX")
        || words.contains("Xxx")
        || words.contains("__")
        || (words.indexOf('(') >= 0 && contains(words, "insert "))
        || words.contains(" বসান)")
        || words.contains("undefined")
        || words.contains("NaN")
        || words.contains("TODO")
        || words.contains("FIXME")
        || words.contains(" ,")
        || words.contains("*|")
        || contains(words, "lorem ipsum")
        || contains(words, "dolor sit");
  }

  /** In capitals, too. */
  private static boolean contains(String words, String small) {
    return IntStream.range(0, words.length())
        .anyMatch(at -> words.regionMatches(true, at, small, 0, small.length()));
  }
}
