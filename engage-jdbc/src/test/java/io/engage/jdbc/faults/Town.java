package io.engage.jdbc.faults;

import io.engage.audience.Member;
import io.engage.audience.MemberPage;
import io.engage.audience.PageRequest;
import io.engage.audience.Recipient;
import io.engage.audience.SegmentSource;
import io.engage.message.Address;
import io.engage.message.ChannelId;
import io.engage.message.Consent;
import io.engage.message.Purpose;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbered people, without end and without a table. Of ten, the sixth has the address of the fifth,
 * the eighth lives in London, the ninth in Tokyo and the others in Dhaka.
 */
final class Town implements SegmentSource {

  private static final int SHARES_AN_ADDRESS = 5;
  private static final Map<Integer, ZoneId> ELSEWHERE =
      Map.of(7, ZoneId.of("Europe/London"), 8, ZoneId.of("Asia/Tokyo"));

  private final String name;
  private final int size;

  Town(String name, int size) {
    this.name = name;
    this.size = size;
  }

  @Override
  public MemberPage read(PageRequest request) {
    int from = request.after().map(Integer::parseInt).orElse(0);
    int until = Math.min(from + request.size(), size);
    List<Member> members = IntStream.range(from, until).mapToObj(this::member).toList();
    return new MemberPage(
        members, until < size ? Optional.of(Integer.toString(until)) : Optional.empty());
  }

  boolean has(int number) {
    return number < size;
  }

  String id(int number) {
    return String.format("%s-%06d", name, number);
  }

  Address address(int number) {
    int owner = number % 10 == SHARES_AN_ADDRESS ? number - 1 : number;
    return Address.email(id(owner) + "@example.com");
  }

  /** Whose address this is, or the first of the two. */
  static int number(Address address) {
    String text = address.identity();
    int at = text.indexOf('@');
    return Integer.parseInt(text.substring(at - 6, at));
  }

  /** Everybody's yes to everything. */
  List<Consent> consents(Instant at) {
    return IntStream.range(0, size)
        .boxed()
        .flatMap(
            number ->
                Stream.of(
                    consent(number, Purpose.PROMOTIONAL, at),
                    consent(number, Purpose.REMINDER, at)))
        .toList();
  }

  Consent consent(int number, Purpose purpose, Instant at) {
    return Consent.granted(
        Recipient.DEFAULT_TENANT, id(number), purpose, ChannelId.EMAIL, "signup", at);
  }

  private Member member(int number) {
    Recipient recipient =
        Recipient.withId(id(number))
            .name("Rina")
            .address(address(number))
            .zone(ELSEWHERE.getOrDefault(number % 10, HouseRules.HOME))
            .build();
    return new Member(recipient, Map.of("service", "Home cleaning"), Optional.empty());
  }
}
