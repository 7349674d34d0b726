package org.finessebridge.app.notification.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which sign-ins a revocation ends, by the order in which they came. */
class RevocationsTest {

    private final Revocations revocations = new Revocations();

    @Test
    void endWhatHasBegunBeforeOfThatUserAlone() {
        long began = revocations.now();
        revocations.revoke("1001");

        assertThat(revocations.revokedSince("1001", began)).isTrue();
        assertThat(revocations.revokedSince("1002", began)).isFalse();
        assertThat(revocations.revokedSince("1001", revocations.now())).isFalse();
    }

    @Test
    void areNeverForgottenForWhatIsStillUnderWay() {
        long began = revocations.now();
        revocations.revoke("first");
        for (int i = 0; i < Revocations.MOST; i++) {
            revocations.revoke("user" + i);
        }

        assertThat(revocations.revokedSince("first", began)).isTrue();
        assertThat(revocations.revokedSince("first", revocations.now())).isFalse();
    }
}
