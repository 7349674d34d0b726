package org.finessebridge.cti.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Answers that nobody reads have a limit; one that is alone is always given. */
class UnreadAnswersTest {

    private final UnreadAnswers unread = new UnreadAnswers();

    @Test
    void aSingleAnswerFindsRoomHoweverLongItIs() {
        assertThat(unread.admit(2 * UnreadAnswers.MOST)).isTrue();
    }

    @Test
    void beyondTheLimitNoneIsAddedUntilOthersAreRead() {
        unread.added(UnreadAnswers.MOST - 10);

        assertThat(unread.admit(10)).isTrue();
        assertThat(unread.admit(11)).isFalse();
        unread.gone(1);
        assertThat(unread.admit(11)).isTrue();
    }
}
