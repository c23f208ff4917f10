package io.engage.safety;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Knows by their labels which words with dots in them are the names of hosts. */
final class Hosts {

  /** Endings that are no words. */
  private static final Set<String> ENDINGS =
      words(
          "com net org info biz xyz edu gov mil io co bd uk ly gl gd gy cc tk ml gq ru cn pw ws icu vip tv fm eu"
              + " de fr nl jp pk lk np hk tw kr sg ae sa nz au ca za br mx es pl cz tr ua vn ph th ng ke dev mobi"
              + " asia aero app link top club shop site store online website click tech cloud digital finance bank"
              + " buzz rest cyou sbs bond lol monster gift quest cfd sfd bid autos makeup"
              + " yachts lat tokyo বাংলা рф рус укр бел срб қаз онлайн сайт ею ελ հայ გე 中国 中國 网址 公司 在线 网络 한국"
              + " コム みんな ไทย ලංකා இந்தியா السعودية مصر امارات ایران پاکستان قطر شبكة موقع ישראל");

  /** Words that seldom begin a sentence: in small letters behind a dot they end a host. */
  private static final Set<String> SELDOM_FIRST =
      words(
          "live support loan loans deals services casino bonus rewards promo codes credit cash center zone racing taxi download");

  /**
   * Endings that are words as well; what stands around them must not look like a sentence's end.
   */
  private static final Set<String> WORDS =
      words(
          "me to so is it at in no am be do go my us id la as an by st im re ai sh pro live work win today life"
              + " world one name space fun page news money loan deals sale help support services company center"
              + " zone chat group email best date win review science trade party men racing beauty hair skin homes cam ink download stream loans credit cash taxi promo codes casino bonus rewards ভারত भारत");

  /** Names of things to learn that are written like hosts: B.Com is a degree. */
  private static final Set<String> NO_HOSTS =
      words("asp.net vb.net ado.net ml.net paint.net socket.io b.com m.com");

  /** Hosts that would not be known by their endings. */
  private static final Set<String> SHORTENERS =
      words(
          "t.me wa.me m.me fb.me is.gd youtu.be amzn.to lnkd.in shorturl.at telegram.me paypal.me discord.gg"
              + " forms.gle qr.ae");

  private Hosts() {}

  /**
   * How long the name of a host is with which these dotted words begin; 0 where they are a
   * sentence.
   *
   * @param path whether what follows goes on as the address of a page does
   */
  static int length(String dotted, boolean path) {
    String small = dotted.toLowerCase(Locale.ROOT);
    String named = CaseEndings.cut(dotted);
    String last = named.substring(named.lastIndexOf('.') + 1);
    if (SELDOM_FIRST.contains(last) && named.length() > last.length() + 2) {
      return named.length();
    }
    if (!path && NO_HOSTS.contains(small)) {
      return 0;
    }
    for (int end = small.length(); end > 0; end = small.lastIndexOf('.', end - 1)) {
      String host = small.substring(0, end);
      if (isHost(host, path && end == small.length())) {
        return end;
      }
      int length = lengthBeforeMore(host, dotted);
      if (length > 0) {
        return length;
      }
    }
    return 0;
  }

  /**
   * How much of these words is a host's name where more hangs on its ending: a Bengali case, or a
   * word behind a hyphen. Before the latter only those endings count that are no words, and none
   * that begins a sentence.
   */
  private static int lengthBeforeMore(String host, String asWritten) {
    String named = CaseEndings.cut(host);
    if (named.length() < host.length() && isHost(named, false)) {
      return NO_HOSTS.contains(named) ? 0 : named.length();
    }
    int dot = host.lastIndexOf('.');
    int hyphen = host.indexOf('-', dot + 1);
    String before = CaseEndings.cut(host.substring(0, Math.max(0, hyphen)));
    boolean isName =
        dot >= 0
            && dot < before.length()
            && !beginsSentence(asWritten, dot + 1)
            && isCertain(before, before.substring(dot + 1));
    return isName && !NO_HOSTS.contains(before) ? before.length() : 0;
  }

  /** As "Top-rated" does behind a dot; "COM-page" does not. */
  private static boolean beginsSentence(String words, int at) {
    return at + 1 < words.length()
        && Character.isUpperCase(words.charAt(at))
        && Character.isLowerCase(words.charAt(at + 1));
  }

  private static boolean isHost(String host, boolean path) {
    int dot = host.lastIndexOf('.');
    if (dot < 0) {
      return false;
    }
    String ending = host.substring(dot + 1);
    return isCertain(host, ending)
        || (path && isEnding(ending))
        || (WORDS.contains(ending) && (path || isNoSentence(host.substring(0, dot))));
  }

  private static boolean isCertain(String host, String ending) {
    return ENDINGS.contains(ending) || ending.startsWith("xn--") || SHORTENERS.contains(host);
  }

  /**
   * What may be one: new ones are sold every month, and a path behind it says that it is. In
   * Bengali a dot shortens a word more often.
   */
  private static boolean isEnding(String ending) {
    return ending.length() >= 2 && ending.codePoints().allMatch(Hosts::isOfAnEnding);
  }

  private static boolean isOfAnEnding(int c) {
    return (Character.isLetter(c) || Letters.isMark(c))
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.BENGALI;
  }

  /** Two names before the ending, the latter with a letter in it, or a hyphen. */
  private static boolean isNoSentence(String names) {
    String last = names.substring(names.lastIndexOf('.') + 1);
    boolean several = last.length() < names.length() && last.chars().anyMatch(Character::isLetter);
    return several || last.indexOf('-') > 0;
  }

  private static Set<String> words(String words) {
    return Set.copyOf(Arrays.asList(Surface.plain(words).split(" ", -1)));
  }
}
