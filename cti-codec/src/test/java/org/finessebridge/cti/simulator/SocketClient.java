package org.finessebridge.cti.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Objects;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.AgentStateMask;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.OpenReq;

/** A client on a plain socket, or on any other. */
final class SocketClient implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final Socket socket;
    private final DataInputStream in;
    private final ProtocolVersion version;

    SocketClient(int port, ProtocolVersion version) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port), version);
    }

    SocketClient(Socket socket, ProtocolVersion version) throws IOException {
        this.version = version;
        this.socket = socket;
        socket.setSoTimeout(PATIENCE);
        this.in = new DataInputStream(socket.getInputStream());
    }

    /** Opens a session. */
    SocketClient open(long services) throws IOException {
        askToOpen(services);
        read(OpenConf.class);
        return this;
    }

    /** Sends an OPEN_REQ that breaks no rule. */
    void askToOpen(long services) throws IOException {
        write(OpenReq.builder()
                .invokeId(1)
                .versionNumber(version.number())
                .idleTimeout(120)
                .servicesRequested(services)
                .agentStateMask(AgentStateMask.ALL)
                .clientId("test")
                .clientPassword(Secret.NONE)
                .build());
    }

    void write(CtiMessage message) throws IOException {
        ByteBuf frame = Unpooled.buffer();
        MessageLayouts.encode(message, version, frame);
        byte[] bytes = new byte[frame.readableBytes()];
        frame.readBytes(bytes);
        bytes(bytes);
    }

    void bytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    <M extends CtiMessage> M read(Class<M> type) throws IOException {
        int length = in.readInt();
        ByteBuf frame = Unpooled.buffer().writeInt(length).writeInt(in.readInt());
        frame.writeBytes(in.readNBytes(length));
        CtiMessage message = MessageLayouts.decode(frame, version);
        assertThat(message).isInstanceOf(type);
        return type.cast(message);
    }

    StatusCode failure() throws IOException {
        long status = read(FailureConf.class).status();
        return Objects.requireNonNull(Coded.of(StatusCode.class, status).known());
    }

    boolean isConnected() {
        return socket.isConnected();
    }

    /** Whether the server has closed the connection; waits for that, or for what it says. */
    boolean isClosed() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Reads whatever comes until the server closes the connection; fails if it does not. */
    void readToItsEnd() throws IOException {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            assertThat(socket.isConnected()).isTrue(); // it was the server that ended it
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
