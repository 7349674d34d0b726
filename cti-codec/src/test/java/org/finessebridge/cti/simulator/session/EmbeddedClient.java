package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.AgentStateMask;
import org.finessebridge.cti.message.code.CallMsgMask;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.message.session.OpenReqBuilder;

/** A client without a socket: writes and reads whole frames, when the test says so. */
final class EmbeddedClient {

    static final long ALL_EVENTS = ServiceMask.ALL_EVENTS | ServiceMask.CLIENT_CONTROL;

    /** A test leaves unread what it does not look at. */
    private static final ByteBufAllocator NOT_COUNTED = new UnpooledByteBufAllocator(false, true);

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final ProtocolVersion version;

    EmbeddedClient(SimulatedServer server, int version) {
        this(server, ProtocolVersion.ucce(version));
    }

    EmbeddedClient(SimulatedServer server, ProtocolVersion version) {
        this.version = version;
        channel.config().setAllocator(NOT_COUNTED);
        server.accept(channel);
    }

    /** An OPEN_REQ that breaks no rule. */
    OpenReqBuilder openReq(long services) {
        return OpenReq.builder()
                .invokeId(1)
                .versionNumber(version.number())
                .idleTimeout(119)
                .servicesRequested(services)
                .callMsgMask(CallMsgMask.ALL)
                .agentStateMask(AgentStateMask.ALL)
                .clientId("test")
                .clientPassword(Secret.NONE);
    }

    /** Opens a session; what the client hears after OPEN_CONF waits to be read. */
    OpenConf open(long services) {
        return open(openReq(services).build());
    }

    OpenConf open(OpenReq request) {
        write(request);
        return read(OpenConf.class);
    }

    EmbeddedClient write(CtiMessage message) {
        ByteBuf frame = Unpooled.buffer();
        MessageLayouts.encode(message, version, frame);
        channel.writeInbound(frame);
        return this;
    }

    /** Writes what a test has by hand, in hexadecimal digits and blanks. */
    void writeBytes(String hex) {
        channel.writeInbound(Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    /** The next message, which must be of a type. */
    <M extends CtiMessage> M read(Class<M> type) {
        ByteBuf frame = channel.readOutbound();
        assertThat(frame).as("a " + type.getSimpleName()).isNotNull();
        CtiMessage message = MessageLayouts.decode(frame, version);
        assertThat(message).isInstanceOf(type);
        return type.cast(message);
    }

    /** All that has come. */
    List<CtiMessage> readAll() {
        List<CtiMessage> all = new ArrayList<>();
        while (!channel.outboundMessages().isEmpty()) {
            all.add(read(CtiMessage.class));
        }
        return all;
    }

    /** The next frame as bytes. */
    ByteBuf bytes() {
        ByteBuf frame = channel.readOutbound();
        assertThat(frame).isNotNull();
        return frame;
    }

    /** The next message must be a FAILURE_CONF. */
    void refused(StatusCode status) {
        assertThat(read(FailureConf.class).status()).isEqualTo(status.code());
    }

    /** The next message must be a FAILURE_EVENT. */
    void failed(StatusCode status) {
        assertThat(read(FailureEvent.class).status()).isEqualTo(status.code());
    }

    /** Nothing has come. */
    void hearsNothing() {
        assertThat(channel.outboundMessages()).isEmpty();
    }

    /** Forgets what has come. */
    void forget() {
        channel.releaseOutbound();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    void close() {
        channel.close().awaitUninterruptibly();
    }
}
