package org.finessebridge.cti.commandline;

import io.netty.buffer.Unpooled;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.session.OpenReq;

/** A server that reads OPEN_REQ and closes the connection. */
final class OpenReqReader implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    OpenReqReader() throws IOException {}

    int port() {
        return server.getLocalPort();
    }

    /** ClientPassword of the next connection. */
    String password() throws IOException {
        server.setSoTimeout(60_000);
        try (Socket client = server.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            int length = in.readInt();
            byte[] rest = in.readNBytes(Integer.BYTES + length);
            byte[] frame =
                    ByteBuffer.allocate(8 + length).putInt(length).put(rest).array();
            OpenReq request = (OpenReq) MessageLayouts.decode(Unpooled.wrappedBuffer(frame), ProtocolVersion.V20);
            return Objects.requireNonNull(request.clientPassword()).value();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
