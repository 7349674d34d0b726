package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class ReservedPortsTest {

    @Test
    void aPortIsGivenOnceAndCanBeListenedAt() throws Exception {
        int port = ReservedPorts.next();

        assertThat(ReservedPorts.next()).isGreaterThan(port);
        try (ServerSocket program = new ServerSocket(port)) {
            assertThat(program.getLocalPort()).isEqualTo(port);
        }
    }

    /** What another JVM would try. */
    @Test
    void anotherBuildDoesNotGetIt() {
        InetSocketAddress companion = new InetSocketAddress(InetAddress.getLoopbackAddress(), ReservedPorts.next());

        assertThatThrownBy(() -> new DatagramSocket(companion)).isInstanceOf(BindException.class);
    }

    @Test
    void noConnectionComesFromThere() throws Exception {
        int port = ReservedPorts.next();

        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            assertThat(client.getLocalPort()).isGreaterThan(port);
        }
    }
}
