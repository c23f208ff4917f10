package io.engage.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What an answer means (F7-F12)")
class SmtpVerdictTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      textBlock =
          """
          # the dot
          END,       250 2.0.0 queued as 4F,                 ACCEPTED
          END,       250 ok,                                 ACCEPTED
          END,       251 will forward,                       ACCEPTED
          END,       451 4.3.0 try again,                    LATER
          END,       452 4.3.1 disk full,                    LATER
          END,       421 4.3.2 closing,                      LATER
          END,       550 5.7.1 looks like spam,              REFUSED_MAIL
          END,       550 spam,                               REFUSED_MAIL
          END,       554 5.7.1 message refused,              REFUSED_MAIL
          END,       554 transaction failed,                 REFUSED_MAIL
          END,       552 5.3.4 too big,                      REFUSED_MAIL
          END,       552 too big,                            REFUSED_MAIL
          END,       554 5.6.0 malformed,                    REFUSED_MAIL
          END,       552 5.2.2 mailbox full,                 LATER
          END,       552 5.2.3 larger than the mailbox takes, LATER
          END,       550 5.1.1 no such user,                 DEAD_ADDRESS
          END,       550 5.7.26 unauthenticated sender,      REFUSED_SENDER
          END,       550 5.7.28 flood,                       LATER
          END,       354 huh,                                UNKNOWN
          # RCPT TO
          RECIPIENT, 550 5.1.1 no such user,                 DEAD_ADDRESS
          RECIPIENT, 550-5.1.1 no such user,                 DEAD_ADDRESS
          RECIPIENT, 550 5.1.2 no such domain,               DEAD_ADDRESS
          RECIPIENT, 553 5.1.3 bad syntax,                   DEAD_ADDRESS
          RECIPIENT, 551 5.1.6 moved,                        DEAD_ADDRESS
          RECIPIENT, 556 5.1.10 null MX,                     DEAD_ADDRESS
          RECIPIENT, 550 5.2.1 mailbox disabled,             DEAD_ADDRESS
          RECIPIENT, 550 no such user,                       DEAD_ADDRESS
          RECIPIENT, 551 user not local,                     DEAD_ADDRESS
          RECIPIENT, 553 name not allowed,                   DEAD_ADDRESS
          RECIPIENT, 501 bad address,                        DEAD_ADDRESS
          RECIPIENT, 556 domain takes no mail,               DEAD_ADDRESS
          RECIPIENT, 552 mailbox full,                       LATER
          RECIPIENT, 552 5.2.2 mailbox full,                 LATER
          RECIPIENT, 552 4.2.2 mailbox full,                 LATER
          RECIPIENT, 452 4.2.2 mailbox full,                 LATER
          RECIPIENT, 550 5.2.3 too large for it,             LATER
          RECIPIENT, 450 4.2.1 busy,                         LATER
          RECIPIENT, 451 4.7.1 greylisted,                   LATER
          RECIPIENT, 450 5.1.1 perhaps,                      LATER
          RECIPIENT, 421 4.7.0 slow down,                    LATER
          RECIPIENT, 550 5.4.1 access denied,                LATER
          RECIPIENT, 550 5.7.1 blocked by policy,            REFUSED_MAIL
          RECIPIENT, 554 5.7.1 relay denied,                 REFUSED_MAIL
          RECIPIENT, 554 policy,                             REFUSED_MAIL
          RECIPIENT, 550 5.5.0 unavailable,                  REFUSED_MAIL
          RECIPIENT, 550 5.1.0 rejected,                     REFUSED_MAIL
          RECIPIENT, 530 5.7.0 authenticate first,           REFUSED_SENDER
          RECIPIENT, 530 authenticate first,                 REFUSED_SENDER
          RECIPIENT, 503 5.5.1 bad sequence,                 REFUSED_SENDER
          RECIPIENT, 550 5.1.8 sender's domain unknown,      REFUSED_SENDER
          RECIPIENT, 550 5.7.60 may not send as this sender, REFUSED_SENDER
          # MAIL FROM
          SENDER,    550 5.1.0 sender rejected,              REFUSED_SENDER
          SENDER,    550 5.1.1 sender unknown,               REFUSED_SENDER
          SENDER,    553 5.7.1 not owned by user,            REFUSED_SENDER
          SENDER,    550 no,                                 REFUSED_SENDER
          SENDER,    530 5.7.0 authenticate first,           REFUSED_SENDER
          SENDER,    552 5.3.4 too big,                      REFUSED_MAIL
          SENDER,    552 too big,                            REFUSED_MAIL
          SENDER,    550 5.7.28 flood,                       LATER
          SENDER,    452 4.3.1 no room,                      LATER
          SENDER,    421 4.7.0 too many,                     LATER
          # DATA
          DATA,      451 4.3.0 later,                        LATER
          DATA,      554 5.5.1 no valid recipients,          REFUSED_MAIL
          DATA,      550 5.7.1 policy,                       REFUSED_MAIL
          DATA,      250 what,                               LATER
          # before any mail
          LOGIN,     535 5.7.8 wrong password,               REFUSED_SENDER
          LOGIN,     534 5.7.9 mechanism too weak,           REFUSED_SENDER
          LOGIN,     454 4.7.0 temporary,                    LATER
          CONNECT,   554 5.7.1 blocked,                      REFUSED_SENDER
          CONNECT,   554 no service,                         REFUSED_SENDER
          CONNECT,   421 4.3.2 busy,                         LATER
          CONNECT,   454 4.7.0 TLS not available,            LATER
          """)
  void everyAnswerHasOneMeaning(SmtpPhase phase, String answer, SmtpVerdict meaning) {
    SmtpReply reply = SmtpReply.of(Integer.parseInt(answer.substring(0, 3)), answer);

    assertThat(SmtpVerdict.of(phase, reply)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, LATER",
    "LOGIN, LATER",
    "SENDER, LATER",
    "RECIPIENT, LATER",
    "DATA, LATER",
    "END, UNKNOWN"
  })
  void noAnswerIsUnknownOnlyAfterTheDot(SmtpPhase phase, SmtpVerdict meaning) {
    assertThat(SmtpVerdict.of(phase, SmtpReply.NONE)).isEqualTo(meaning);
    assertThat(SmtpVerdict.of(phase, SmtpReply.of(-1, "garbage"))).isEqualTo(meaning);
    assertThat(SmtpVerdict.of(phase, SmtpReply.of(999, "999 5.1.1 no"))).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 no such user, 550 5.1.1",
    "550 no such user 5.1.1, 550",
    "550 5.1.1.2 looks like an address, 550",
    "550, 550"
  })
  void onlyTheCodesOfAnAnswerAreKept(String answer, String codes) {
    assertThat(SmtpReply.of(550, answer).codes()).isEqualTo(codes);
  }
}
