package org.finessebridge.app.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.finessebridge.app.apierror.FinesseApiException;
import org.junit.jupiter.api.Test;

class UnreadAnswersTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void theDocumentsThatNobodyReadsAreBoundedTogether() {
        UnreadAnswers unread = new UnreadAnswers(64L * MEGABYTE);
        int first = unread.take(3 * MEGABYTE);

        assertThatThrownBy(() -> unread.take(2 * MEGABYTE))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("TOO_MANY_UNREAD_ANSWERS");
        int second = unread.take(MEGABYTE);
        assertThat(unread.take(8 * 1024)).as("a small one").isZero();
        unread.giveBack(first);
        unread.giveBack(second);
        unread.giveBack(unread.take(100 * MEGABYTE));
        assertThat(unread.take(4 * MEGABYTE)).isEqualTo(4 * 1024);
    }
}
