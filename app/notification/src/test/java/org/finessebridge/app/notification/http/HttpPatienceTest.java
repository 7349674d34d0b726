package org.finessebridge.app.notification.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.notification.admission.Admission;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.junit.jupiter.api.Test;

/** How long a client may take for a request, with whatever else its bytes come. */
class HttpPatienceTest {

    private static final Duration REQUEST = Duration.ofSeconds(15);
    private static final Duration IDLE = Duration.ofSeconds(90);
    private static final String WHOLE = "POST /http-bind/ HTTP/1.1\r\nContent-Length: 2\r\n\r\nab";
    private static final String HALF = "POST /http-bind/ HTTP/1.1\r\nContent-Length: 2\r\n\r\na";

    private final EmbeddedChannel channel = new EmbeddedChannel();

    HttpPatienceTest() {
        NotificationMeters meters = new NotificationMeters(new SimpleMeterRegistry());
        UnfinishedInput unfinished =
                new Admission(FakeStreamServices.defaults().admission(), meters, () -> false).unfinishedInput();
        HttpPatience patience = new HttpPatience(REQUEST, IDLE, false, unfinished, meters);
        channel.freezeTime();
        channel.pipeline().addLast(new FirstByte(patience), unfinished, new HttpServerCodec(), patience);
    }

    private void receive(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
        channel.releaseInbound();
    }

    private void answer() {
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        channel.releaseOutbound();
    }

    private boolean isOpenAfter(Duration time) {
        channel.advanceTimeBy(time.toMillis() + 1, TimeUnit.MILLISECONDS);
        channel.runPendingTasks();
        return channel.isOpen();
    }

    @Test
    void aConnectionMayRestBetweenRequests() {
        receive(WHOLE);
        assertThat(isOpenAfter(IDLE)).as("its answer is due").isTrue();
        answer();

        assertThat(isOpenAfter(REQUEST)).isTrue();
        assertThat(isOpenAfter(IDLE)).isFalse();
    }

    @Test
    void whatCameWithTheRequestBeforeHasToBeCompleteInTime() {
        receive(WHOLE + HALF);
        answer();

        assertThat(isOpenAfter(REQUEST)).isFalse();
    }

    @Test
    void whatCameWhileAnAnswerWasDueHasToBeCompleteInTimeAfterIt() {
        receive(WHOLE);
        receive(HALF);
        assertThat(isOpenAfter(IDLE)).isTrue();
        answer();

        assertThat(isOpenAfter(REQUEST)).isFalse();
    }

    @Test
    void whatIsCompleteLeavesTheConnectionItsRest() {
        receive(WHOLE + HALF);
        receive("b");
        answer();
        answer();

        assertThat(isOpenAfter(REQUEST)).isTrue();
    }
}
