package org.finessebridge.app.notification.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Lists are charged by their length, to the session and to all sessions of the user. */
class ListAllowancesTest {

    private static final int LONGEST = 10_000;

    private final ListAllowances lists = new ListAllowances(LONGEST);
    private long now = 1;

    private int longListsOf(ListAllowances.OfSession session) {
        int allowed = 0;
        while (session.allows(LONGEST, now)) {
            allowed++;
        }
        return allowed;
    }

    @Test
    void aSessionMayAskForFourLongListsAtOnceAndOneMoreEachTenSeconds() {
        ListAllowances.OfSession session = lists.ofSession("2001");

        assertThat(longListsOf(session)).isEqualTo(4);
        now += Duration.ofSeconds(9).toNanos();
        assertThat(longListsOf(session)).isZero();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(longListsOf(session)).isEqualTo(1);
    }

    @Test
    void tenSessionsOfAUserMayNotAskForTenTimesAsMuch() {
        int allowed = 0;
        for (int i = 0; i < 10; i++) {
            allowed += longListsOf(lists.ofSession("2001"));
        }

        assertThat(allowed).isEqualTo(10);
        assertThat(longListsOf(lists.ofSession("2002"))).as("another user").isEqualTo(4);
    }

    @Test
    void shortListsCostLittle() {
        ListAllowances.OfSession session = lists.ofSession("2001");

        for (int i = 0; i < 4 * LONGEST; i++) {
            assertThat(session.allows(0, now)).isTrue();
        }
        assertThat(session.allows(0, now)).isFalse();
    }

    @Test
    void whoPublishesMayListWhatItWants() {
        ListAllowances.OfSession session = lists.ofSession("finesse");

        for (int i = 0; i < 100; i++) {
            assertThat(session.allows(LONGEST, now)).isTrue();
        }
    }
}
