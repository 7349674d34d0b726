package org.finessebridge.app.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.finessebridge.app.security.ClientAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A head, and a body, may take 10 each; an HTTP/2 connection may be idle for 50. */
class RequestClockTest {

    private static final Object REQUEST = new Object();
    private static final Object OTHER = new Object();

    private final SocketChannel channel = SocketChannel.open();
    private final RequestClock clock = new RequestClock(channel, ClientAddress.UNKNOWN, 10, 50, Long.MAX_VALUE - 5);

    RequestClockTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        channel.close();
    }

    /** Behind the moment of the connection; time wraps around on the way. */
    private static long at(int time) {
        return Long.MAX_VALUE - 5 + time;
    }

    @Test
    void aConnectionWithoutARequestExpiresOnce() {
        assertThat(clock.expires(at(9))).isFalse();
        assertThat(clock.expires(at(10))).isTrue();
        assertThat(clock.expires(at(11))).isFalse();
    }

    @Test
    void neitherBytesNorBlankLinesBeginANewTime() {
        clock.bytesCame(at(5));
        clock.dealtWith(true, at(5));
        clock.bytesCame(at(9));
        clock.dealtWith(false, at(9));

        assertThat(clock.expires(at(10))).isTrue();
    }

    @Test
    void aBodyHasATimeOfItsOwn() {
        clock.requestCame(REQUEST, true, at(9));

        assertThat(clock.expires(at(18))).isFalse();
        assertThat(clock.expires(at(19))).isTrue();
    }

    @Test
    void aBodyThatIsNotReadIsTimedBehindTheAnswerToo() {
        clock.requestCame(REQUEST, true, at(0));
        clock.requestEnded(REQUEST, false, at(5));

        assertThat(clock.expires(at(10))).isTrue();
    }

    @Test
    void anIdleConnectionIsNotTimedUntilBytesCome() {
        clock.requestCame(REQUEST, false, at(1));
        assertThat(clock.expires(at(100))).isFalse(); // while it is answered
        clock.requestEnded(REQUEST, true, at(100));
        clock.dealtWith(false, at(100));
        assertThat(clock.expires(at(1000))).isFalse();

        clock.bytesCame(at(1000));

        assertThat(clock.expires(at(1009))).isFalse();
        assertThat(clock.expires(at(1010))).isTrue();
    }

    @Test
    void aHeadThatBeginsBehindARequestIsTimed() {
        clock.requestCame(REQUEST, false, at(1));
        clock.requestEnded(REQUEST, true, at(2));
        clock.dealtWith(true, at(2));

        assertThat(clock.expires(at(12))).isTrue();
    }

    @Test
    void aWebSocketIsNotTimed() {
        clock.requestCame(REQUEST, false, at(1));
        clock.leave();
        clock.bytesCame(at(100));

        assertThat(clock.expires(at(1000))).isFalse();
    }

    @Test
    void bodiesOfHttp2AreTimedOneByOne() {
        clock.named("1", true);
        clock.requestCame(REQUEST, true, at(1));
        clock.requestCame(OTHER, true, at(5));
        clock.requestEnded(REQUEST, true, at(8));

        assertThat(clock.expires(at(14))).isFalse();
        assertThat(clock.expires(at(15))).isTrue();
    }

    @Test
    void anHttp2ConnectionMayBeIdleAWhile() {
        clock.named("1", true);
        clock.leave();
        clock.requestCame(REQUEST, false, at(9));
        clock.bytesCame(at(20));
        assertThat(clock.expires(at(100))).isFalse();

        clock.requestEnded(REQUEST, true, at(100));

        assertThat(clock.expires(at(149))).isFalse();
        assertThat(clock.expires(at(150))).isTrue();
    }
}
