package org.finessebridge.app.notification.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.junit.jupiter.api.Test;

/** Whose handshake comes next. */
class HandshakePacingTest {

    /** RFC 8446, 5.1: a record of a handshake with two bytes, which begins one. */
    private static final byte[] HELLO = {22, 3, 1, 0, 2, 1, 0};

    private final List<Integer> dropped = new ArrayList<>();
    private final HandshakePacing pacing;

    HandshakePacingTest() throws Exception {
        pacing = new HandshakePacing(
                SslContextBuilder.forClient().build(),
                1,
                Duration.ofHours(1),
                new NotificationMeters(new SimpleMeterRegistry()));
    }

    /** A connection whose event loop goes on when the test lets it. */
    private final class Client extends EmbeddedChannel {

        private final SocketAddress remote;

        Client(String address) {
            remote = new InetSocketAddress(address, 40_000);
            pipeline().addLast(pacing.newHandler());
        }

        @Override
        protected SocketAddress remoteAddress0() {
            return remote;
        }

        Client hello() {
            pipeline().fireChannelRead(Unpooled.copiedBuffer(HELLO));
            return this;
        }

        /** Lets the handshake begin if its turn has come. */
        boolean begins() {
            boolean before = pipeline().get(SslHandler.class) != null;
            runPendingTasks();
            return !before && pipeline().get(SslHandler.class) != null;
        }
    }

    private List<Client> crowd(String address, int clients) {
        List<Client> crowd = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            crowd.add(new Client(address).hello());
        }
        return crowd;
    }

    @Test
    void theTurnGoesRoundFromAddressToAddress() {
        List<Client> crowd = crowd("192.0.2.1", 200);
        Client second = new Client("192.0.2.2").hello();
        Client third = new Client("2001:db8::1").hello();
        List<String> order = new ArrayList<>();

        for (boolean more = true; more; ) {
            more = false;
            for (Client client : crowd) {
                if (client.begins()) {
                    order.add("crowd");
                    more = true;
                    break;
                }
            }
            for (Client client : List.of(second, third)) {
                if (client.begins()) {
                    order.add(client.remoteAddress().toString());
                    more = true;
                }
            }
        }

        assertThat(order).hasSize(202);
        assertThat(order.subList(0, 5))
                .filteredOn(name -> !name.equals("crowd"))
                .hasSize(2);
    }

    @Test
    void whatMayWaitIsBoundedForEachOwnerAndInAll() {
        FairQueue<String, Integer> queue = new FairQueue<>(2, 3);

        assertThat(queue.add("a", 1, dropped::add)).isTrue();
        assertThat(queue.add("a", 2, dropped::add)).isTrue();
        assertThat(queue.add("a", 3, dropped::add)).as("one owner").isFalse();
        assertThat(queue.add("b", 4, dropped::add)).isTrue();
        assertThat(queue.add("b", 5, dropped::add)).as("all").isFalse();

        assertThat(queue.poll()).isEqualTo(1);
        assertThat(queue.poll()).isEqualTo(4);
        assertThat(queue.poll()).isEqualTo(2);
        assertThat(queue.poll()).isNull();
        assertThat(queue.add("a", 6, dropped::add))
                .as("what was taken counts no more")
                .isTrue();
        assertThat(dropped).isEmpty();
    }

    /** Two addresses, or a few, could keep everybody else out. */
    @Test
    void whereAllIsFullWhoHasMostMakesRoomForTheQuiet() {
        FairQueue<String, Integer> queue = new FairQueue<>(3, 5);
        for (int i = 1; i <= 3; i++) {
            assertThat(queue.add("crowd", i, dropped::add)).isTrue();
        }
        assertThat(queue.add("other", 11, dropped::add)).isTrue();
        assertThat(queue.add("other", 12, dropped::add)).isTrue();

        assertThat(queue.add("quiet", 21, dropped::add)).isTrue();
        assertThat(dropped).containsExactly(3);
        assertThat(queue.add("next", 31, dropped::add)).isTrue();
        assertThat(dropped).hasSize(2);
        assertThat(queue.add("quiet", 22, dropped::add)).as("nobody has more").isFalse();

        List<Integer> order = new ArrayList<>();
        for (Integer next = queue.poll(); next != null; next = queue.poll()) {
            order.add(next);
        }
        assertThat(order).hasSize(5).startsWith(1, 11, 21, 31).doesNotContainAnyElementsOf(dropped);
    }

    @Test
    void aClientThatHasGoneWhileItWaitedTakesNobodysTurn() {
        Client first = new Client("192.0.2.1").hello();
        List<Client> gone = crowd("192.0.2.1", 20);
        Client last = new Client("192.0.2.1").hello();
        for (Client each : gone) {
            var _ = each.close();
        }

        assertThat(first.begins()).isTrue();
        gone.forEach(Client::runPendingTasks);

        assertThat(last.begins()).isTrue();
    }
}
