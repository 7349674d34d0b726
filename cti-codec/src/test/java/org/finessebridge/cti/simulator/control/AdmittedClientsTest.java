package org.finessebridge.cti.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultEventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who makes room for a new connection where there are as many as may be. */
@SuppressWarnings("FutureReturnValueIgnored") // embedded channels do it at once
class AdmittedClientsTest {

    private final AdmittedClients admitted = new AdmittedClients();
    private final DefaultEventLoop streams = new DefaultEventLoop();
    private final Wire wire = new Wire();
    private final EmbeddedChannel reader = new OnLoopback(wire);
    private final List<EmbeddedChannel> others = new ArrayList<>();

    /** A client's connection on which an answer is under way until the client has read it. */
    private static final class Wire extends ChannelOutboundHandlerAdapter {

        private @Nullable ChannelPromise underWay;

        @Override
        public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
            ReferenceCountUtil.release(message);
            underWay = promise;
        }
    }

    private final class OnLoopback extends EmbeddedChannel {

        OnLoopback(Wire toClient) {
            super(
                    toClient,
                    new ControlConnection(
                            new ControlRoutes(List.of()),
                            new RequestOrigin("127.0.0.1"),
                            new EventStreams(streams.next()),
                            new UnreadAnswers(),
                            admitted));
        }

        @Override
        protected SocketAddress localAddress0() {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), 7080);
        }
    }

    @AfterEach
    void close() {
        others.forEach(EmbeddedChannel::finishAndReleaseAll);
        reader.finishAndReleaseAll();
        streams.shutdownGracefully();
    }

    private EmbeddedChannel admitAnother() {
        EmbeddedChannel other = new EmbeddedChannel();
        assertThat(admitted.admit(other)).isTrue();
        others.add(other);
        return other;
    }

    private void ask() {
        assertThat(admitted.admit(reader)).isTrue();
        FullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/control/openapi.json");
        request.headers().set(HttpHeaderNames.HOST, "localhost");
        reader.writeInbound(request);
        reader.runPendingTasks();
        assertThat(wire.underWay).isNotNull();
    }

    @Test
    void whoStillReadsAnAnswerStays() {
        ask();
        EmbeddedChannel idle = admitAnother();
        while (others.size() < AdmittedClients.MOST) {
            admitAnother();
        }

        assertThat(reader.isOpen()).isTrue();
        assertThat(idle.isOpen()).isFalse();
    }

    @Test
    void whoHasReadTheAnswerMakesRoom() {
        ask();
        Objects.requireNonNull(wire.underWay).setSuccess();
        reader.runPendingTasks();
        while (others.size() < AdmittedClients.MOST) {
            admitAnother();
        }

        assertThat(reader.isOpen()).isFalse();
        assertThat(others).allMatch(EmbeddedChannel::isOpen);
    }

    @Test
    void refusesANewOneWhereAllAreAnswered() {
        for (int i = 0; i < AdmittedClients.MOST; i++) {
            admitted.isBusy(admitAnother());
        }

        assertThat(admitted.admit(new EmbeddedChannel())).isFalse();
    }
}
