package org.finessebridge.app.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.FakeOrigins;
import org.finessebridge.app.notification.admission.Admission;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.bosh.BoshSessions;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.junit.jupiter.api.Test;

/** A long body on a new connection while memory is short, when only those go on who are in. */
class HttpBodiesTest {

    private static final int LENGTH = 40_000;
    private static final String HEAD = "POST /http-bind/ HTTP/1.1\r\nContent-Length: " + LENGTH + "\r\n\r\n";
    private static final String KNOWN = "<body sid='known'>";

    private final List<String> beginnings = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel();

    HttpBodiesTest() {
        NotificationMeters meters = new NotificationMeters(new SimpleMeterRegistry());
        UnfinishedInput unfinished =
                new Admission(FakeStreamServices.defaults().admission(), meters, () -> true).unfinishedInput();
        HttpBodies bodies = new HttpBodies(64_000, meters, new CorsPolicy(new FakeOrigins()), false, beginning -> {
            beginnings.add(new String(beginning, StandardCharsets.US_ASCII));
            if (beginnings.getLast().startsWith(KNOWN)) {
                unfinished.signedIn("2001");
            }
        });
        channel.pipeline().addLast(unfinished, new HttpServerCodec(), bodies);
    }

    /** In four reads. */
    private void post(String tag) {
        String body = tag + "x".repeat(LENGTH - tag.length());
        receive(HEAD + body.substring(0, 1_000));
        receive(body.substring(1_000, 3_000));
        receive(body.substring(3_000, 20_000));
        receive(body.substring(20_000));
    }

    private void receive(String text) {
        if (channel.isOpen()) {
            channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void whoeverNamesASessionAtTheBeginningMayGoOn() {
        post(KNOWN);

        assertThat(channel.isOpen()).isTrue();
        FullHttpRequest request = channel.readInbound();
        assertThat(request.content().readableBytes()).isEqualTo(LENGTH);
        request.release();
        assertThat(beginnings).singleElement().asString().hasSize(BoshSessions.BEGINNING);
    }

    @Test
    void whoeverNamesNoneMayNot() {
        assertThatThrownBy(() -> post("<body sid='another'>")).isInstanceOf(PrematureChannelClosureException.class);

        assertThat(channel.isOpen()).isFalse();
        assertThat(beginnings).hasSize(1);
    }

    @Test
    void ofAShortBodyNothingIsShownBeforeItIsThere() {
        receive("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\na");
        receive("bc");

        channel.releaseInbound();
        assertThat(beginnings).isEmpty();
    }
}
