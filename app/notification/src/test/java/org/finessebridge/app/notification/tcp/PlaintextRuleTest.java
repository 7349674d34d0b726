package org.finessebridge.app.notification.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.tls.HandshakePacing;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/** Who may send a password without TLS. */
class PlaintextRuleTest {

    private static final String HEADER = """
            <stream:stream to='x' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' \
            version='1.0'>""";

    /** A connection from an address of the test's choice. */
    private static final class Connection extends EmbeddedChannel {

        private final SocketAddress remote;

        Connection(byte[] address, boolean allowPlaintext) throws Exception {
            this.remote = new InetSocketAddress(InetAddress.getByAddress(address), 40000);
            NotificationSettings settings =
                    FakeStreamServices.settings(Map.of("tcp.allow-plaintext", Boolean.toString(allowPlaintext)));
            StreamServices services = FakeStreamServices.create(new UserSessions(), new ArrayList<>(), settings);
            HandshakePacing tls = new HandshakePacing(
                    SslContextBuilder.forClient().build(),
                    1,
                    Duration.ofSeconds(1),
                    new NotificationMeters(new SimpleMeterRegistry()));
            pipeline()
                    .addLast(new TcpStreamHandler(
                            services, settings.tcp(), tls, services.admission().unfinishedInput()));
            pipeline().fireChannelActive();
        }

        @Override
        protected SocketAddress remoteAddress0() {
            return remote;
        }

        String exchange(String xml) {
            writeInbound(Unpooled.copiedBuffer(xml, StandardCharsets.UTF_8));
            StringBuilder answer = new StringBuilder();
            for (ByteBuf out = readOutbound(); out != null; out = readOutbound()) {
                answer.append(out.toString(StandardCharsets.UTF_8));
                out.release();
            }
            return answer.toString();
        }
    }

    @Spec(document = "RFC 6120", section = "5.3.1")
    @Spec(document = "RFC 7590", section = "3.1")
    @Test
    void clientsOnOtherMachinesNeedTls() throws Exception {
        Connection connection = new Connection(new byte[] {(byte) 192, 0, 2, 1}, false);

        String features = connection.exchange(HEADER);
        String refused = connection.exchange(
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>ADIwMDEAMjAwMQ==</auth>");

        assertThat(features).contains("<required/>").doesNotContain("PLAIN");
        assertThat(refused).contains("<encryption-required/>");
    }

    @Test
    void clientsOnTheSameMachineMayDoWithout() throws Exception {
        String features = new Connection(new byte[] {127, 0, 0, 1}, false).exchange(HEADER);

        assertThat(features).contains("PLAIN").doesNotContain("<required/>");
    }

    @Test
    void theSettingAllowsItForAll() throws Exception {
        String features = new Connection(new byte[] {(byte) 192, 0, 2, 1}, true).exchange(HEADER);

        assertThat(features).contains("PLAIN").contains("<starttls");
    }
}
