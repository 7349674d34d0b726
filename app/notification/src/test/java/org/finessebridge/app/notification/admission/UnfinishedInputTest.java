package org.finessebridge.app.notification.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Who is closed when too much is held of what is not complete; and whose connections go while memory is short. */
class UnfinishedInputTest {

    /** Half of a megabyte is for strangers, half of that for those of one address. */
    private static final AdmissionSettings SETTINGS = new AdmissionSettings(
            10_000,
            10_000,
            10_000,
            10_000,
            500,
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            85);

    private static final String HERE = "192.0.2.1";

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final List<Connection> connections = new ArrayList<>();
    private boolean memoryIsShort;
    private long now = -1_000;
    private final Admission admission = new Admission(
            SETTINGS,
            new NotificationMeters(registry),
            () -> memoryIsShort,
            DataSize.ofMegabytes(256).toBytes(),
            () -> now);

    /** A connection from an address of the test's choice. */
    private final class Connection extends EmbeddedChannel {

        private final SocketAddress remote;
        private final UnfinishedInput unfinished = admission.unfinishedInput();

        Connection(String address) {
            remote = new InetSocketAddress(address, 40_000);
            pipeline().addLast(unfinished);
            connections.add(this);
        }

        @Override
        protected SocketAddress remoteAddress0() {
            return remote;
        }

        /** Receives bytes that complete nothing; all event loops do what is due then. */
        Connection receive(int bytes) {
            if (isOpen()) {
                writeInbound(Unpooled.wrappedBuffer(new byte[bytes]));
                releaseInbound();
            }
            connections.forEach(Connection::runPendingTasks);
            return this;
        }
    }

    private double refusals(String reason) {
        return registry.counter("finesse.notification.refusals", "reason", reason)
                .count();
    }

    private void wait(Duration time) {
        now += time.toNanos();
    }

    /** A small request before a large one, in one read. */
    @Test
    void whatComesWithTheEndOfARequestCounts() {
        Connection hostile = new Connection(HERE);
        hostile.pipeline().addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext ctx, Object message) {
                hostile.unfinished.completed();
                hostile.unfinished.begun();
                ctx.fireChannelRead(message);
            }
        });

        hostile.receive(300_000);

        assertThat(hostile.isOpen()).isFalse();
    }

    @Test
    void whoHoldsMostAndLongestIsClosedAndNotWhoAddsTheNextByte() {
        Connection hostile = new Connection(HERE).receive(200_000);
        Connection other = new Connection(HERE).receive(61_000);
        wait(Duration.ofSeconds(1));

        Connection desktop = new Connection(HERE).receive(600);

        assertThat(hostile.isOpen()).isFalse();
        assertThat(other.isOpen()).isTrue();
        assertThat(desktop.isOpen()).isTrue();
        assertThat(refusals("unfinished")).isEqualTo(1);
    }

    @Test
    void strangersThatHoldAllThereIsCloseNoDesktopWhoseRequestComesInTwoPieces() {
        for (int i = 0; i < 66; i++) {
            new Connection("192.0.2." + (i % 3 + 1)).receive(100_000);
        }
        for (int i = 0; i < 100; i++) {
            wait(Duration.ofMillis(30));
            new Connection("192.0.2." + (i % 3 + 1)).receive(15_000);
            Connection desktop = new Connection(HERE).receive(600);

            assertThat(desktop.isOpen()).isTrue();
            desktop.unfinished.completed();
        }
        assertThat(refusals("unfinished")).isGreaterThan(60);
    }

    @Test
    void anAddressIsClosedForWhatItHoldsItselfBeforeOthersAre() {
        List<Connection> others = new ArrayList<>();
        for (int i = 1; i < 26; i++) {
            others.add(new Connection("198.51.100." + i).receive(10_000));
        }
        wait(Duration.ofMinutes(1));

        Connection hostile = new Connection(HERE);
        for (int i = 0; i < 30; i++) {
            hostile.receive(9_000);
        }

        assertThat(hostile.isOpen()).isFalse();
        assertThat(others).allMatch(Connection::isOpen);
    }

    @Test
    void usersDoNotPayForStrangersNorStrangersForUsers() {
        Connection desktop = new Connection(HERE);
        desktop.unfinished.signedIn("2001");
        for (int i = 0; i < 20; i++) {
            new Connection("198.51.100." + i).receive(100_000);
        }

        desktop.receive(200_000);
        Connection newcomer = new Connection("203.0.113.1").receive(600);

        assertThat(desktop.isOpen()).isTrue();
        assertThat(newcomer.isOpen()).isTrue();
    }

    @Test
    void aUserWhoHoldsTooMuchLosesConnectionsAndTheOthersDoNot() {
        List<Connection> greedy = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Connection connection = new Connection(HERE);
            connection.unfinished.signedIn("2001");
            greedy.add(connection.receive(100_000));
        }
        Connection desktop = new Connection(HERE);
        desktop.unfinished.signedIn("2002");
        desktop.receive(100_000);

        assertThat(desktop.isOpen()).isTrue();
        assertThat(greedy).filteredOn(Connection::isOpen).hasSizeBetween(1, 2);
    }

    @Test
    void whatCountedDoesSoNoMoreWhenItIsCompleteOrItsConnectionIsGone() {
        Connection first = new Connection(HERE);
        for (int i = 0; i < 10; i++) { // each read ends one stanza and begins the next
            first.receive(100_000);
            first.unfinished.holds(50_000);
        }
        assertThat(first.isOpen()).isTrue();

        first.unfinished.completed();
        Connection second = new Connection(HERE).receive(200_000);
        assertThat(second.isOpen()).isTrue();
        var _ = second.close();
        assertThat(new Connection(HERE).receive(200_000).isOpen()).isTrue();
        assertThat(refusals("unfinished")).isZero();
    }

    @Test
    void manySmallPiecesCountAsWhatTheyTake() {
        Connection slow = new Connection(HERE);

        for (int i = 0; i < 2_000; i++) {
            slow.receive(1);
        }

        assertThat(slow.isOpen()).isFalse();
    }

    @Test
    void aRequestWhoseEndComesBeforeItsConnectionIsClosedGoesOn() {
        Connection late = new Connection(HERE).receive(250_000);
        Connection next = new Connection(HERE);
        next.writeInbound(Unpooled.wrappedBuffer(new byte[20_000])); // which decides about the first one
        late.unfinished.completed();

        late.receive(100);

        assertThat(late.isOpen()).isTrue();
        next.releaseInbound();
    }

    @Test
    void whileMemoryIsShortAStrangerMayOnlySayWhoItIs() {
        memoryIsShort = true;
        Connection stranger = new Connection(HERE).receive(17_000);
        Connection poll = new Connection(HERE).receive(2_000);
        Connection desktop = new Connection(HERE);
        desktop.unfinished.signedIn("2001");
        desktop.receive(60_000);

        assertThat(stranger.isOpen()).isFalse();
        assertThat(poll.isOpen()).isTrue();
        assertThat(desktop.isOpen()).isTrue();
        assertThat(refusals("memory")).isEqualTo(1);
    }

    /** 512 connections of strangers are what a heap of 256 MB has room for then, 256 of an address. */
    @Test
    void whileMemoryIsShortTheOldestConnectionsOfStrangersGo() {
        Connection desktop = new Connection(HERE);
        desktop.unfinished.signedIn("2001");
        List<Connection> silent = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            silent.add(new Connection(HERE));
        }
        assertThat(silent).as("with memory enough").allMatch(Connection::isOpen);
        memoryIsShort = true;
        wait(Duration.ofSeconds(1));

        Connection newcomer = new Connection(HERE).receive(600);

        assertThat(newcomer.isOpen()).isTrue();
        assertThat(desktop.isOpen()).isTrue();
        assertThat(silent).filteredOn(Connection::isOpen).hasSizeBetween(150, 200);
    }
}
