package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.cti.client.SessionEnd.Cause;
import org.junit.jupiter.api.Test;

class SideChoiceTest {

    private static final CtiEndpoint A = new CtiEndpoint("a", 42027);
    private static final CtiEndpoint B = new CtiEndpoint("b", 43027);

    private final FakeTimer timer = new FakeTimer();

    @Test
    void alternates() {
        SideChoice sides = sides(A, B);
        assertThat(sides.next()).isEqualTo(CtiSide.A);
        sides.after(CtiSide.A, Cause.FAILED);
        assertThat(sides.next()).isEqualTo(CtiSide.B);
        sides.after(CtiSide.B, Cause.FAILED);
        assertThat(sides.next()).isEqualTo(CtiSide.A);
    }

    @Test
    void staysWithASideThatIsAlone() {
        SideChoice sides = sides(A);

        assertThat(sides.after(CtiSide.A, Cause.SERVER_LEAVES)).isEqualTo(Duration.ofMillis(250));
        assertThat(sides.next()).isEqualTo(CtiSide.A);
        assertThat(sides.isPair()).isFalse();
    }

    @Test
    void followsAServerThatLeavesAtOnceButNotInCircles() {
        SideChoice sides = sides(A, B);
        assertThat(sides.after(CtiSide.A, Cause.FAILED)).isZero();
        assertThat(sides.after(CtiSide.B, Cause.SERVER_LEAVES)).isZero();
        assertThat(sides.after(CtiSide.A, Cause.SERVER_LEAVES)).isEqualTo(Duration.ofMillis(250));

        timer.advance(Duration.ofSeconds(10));

        assertThat(sides.after(CtiSide.B, Cause.SERVER_LEAVES)).isZero();
    }

    @Test
    void givesTheSessionThatTookOverTheLongestWait() {
        SideChoice sides = sides(A, B);

        assertThat(sides.after(CtiSide.A, Cause.TAKEN_OVER)).isEqualTo(Duration.ofSeconds(10));
        assertThat(sides.next()).isEqualTo(CtiSide.B);
    }

    private SideChoice sides(CtiEndpoint... endpoints) {
        return new SideChoice(CtiClientSettings.builder().sides(endpoints).build(), timer, () -> 0);
    }
}
