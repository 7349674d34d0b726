package org.finessebridge.app.notification.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class AdmissionTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private boolean memoryIsShort;
    private final Admission admission = new Admission(
            new AdmissionSettings(10, 3, 2, 4, 1, DataSize.ofMegabytes(1), 85),
            new NotificationMeters(registry),
            () -> memoryIsShort);

    private @Nullable StreamPlace from(String address) {
        return admission.stream(new InetSocketAddress(address, 1));
    }

    private StreamPlace admitted(String address) {
        return Objects.requireNonNull(from(address));
    }

    @Test
    void anAddressMayHaveSoManyStreamsThatAreNotSignedIn() {
        StreamPlace first = admitted("192.0.2.1");
        admitted("192.0.2.1");

        assertNull(from("192.0.2.1"));
        assertEquals(
                1,
                registry.counter("finesse.notification.refusals", "reason", "unauthenticated")
                        .count());
        first.authenticated();

        assertNotNull(from("192.0.2.1"));
    }

    @Test
    void anAddressMayHaveFewerOfThemAtTheRestPort() {
        InetSocketAddress peer = new InetSocketAddress("192.0.2.1", 1);
        StreamPlace first = Objects.requireNonNull(admission.restPortStream(peer));

        assertNull(admission.restPortStream(peer));
        StreamPlace elsewhere = admitted("192.0.2.1");
        assertNull(from("192.0.2.1"));

        first.authenticated();
        StreamPlace second = Objects.requireNonNull(admission.restPortStream(peer));
        first.leave();
        elsewhere.leave();
        second.leave();
        assertNotNull(admission.restPortStream(peer));
        assertNotNull(from("192.0.2.1"));
        assertNull(from("192.0.2.1"));
    }

    @Test
    void allAddressesTogetherMayHaveSoMany() {
        for (String address : new String[] {"192.0.2.1", "192.0.2.2", "192.0.2.3"}) {
            admitted(address);
        }
        StreamPlace fourth = admitted("192.0.2.4");

        assertNull(from("192.0.2.5"));
        fourth.leave();
        fourth.leave(); // counted once

        assertNotNull(from("192.0.2.5"));
        assertNull(from("192.0.2.6"));
    }

    @Test
    void anAddressMayHaveSoManySessions() {
        for (int i = 0; i < 3; i++) {
            admitted("192.0.2.1").authenticated();
        }

        assertNull(from("192.0.2.1"));
        assertNotNull(from("192.0.2.2"));
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOneClient() {
        admitted("2001:db8:0:1::1");
        admitted("2001:db8:0:1:ffff::2");

        assertNull(from("2001:db8:0:1::3"));
        assertNotNull(from("2001:db8:0:2::1"));
    }

    @Test
    void aPlaceThatIsGivenBackIsFreeAgain() {
        for (int i = 0; i < 100; i++) {
            StreamPlace place = admitted("192.0.2.1");
            if (i % 2 == 0) {
                place.authenticated();
            }
            place.leave();
        }

        assertNotNull(from("192.0.2.1"));
    }

    private double refusals(String reason) {
        return registry.counter("finesse.notification.refusals", "reason", reason)
                .count();
    }

    @Test
    void nobodyElseIsLetInWhileMemoryIsShort() {
        StreamPlace first = admitted("192.0.2.1");
        memoryIsShort = true;

        assertNull(from("192.0.2.2"));
        assertFalse(admission.admits(new EmbeddedChannel()));
        first.authenticated(); // who is in goes on
        assertEquals(2, refusals("memory"));
        memoryIsShort = false;

        assertNotNull(from("192.0.2.2"));
        assertTrue(admission.admits(new EmbeddedChannel()));
    }

    @Test
    void theConnectionThatMakesUnfinishedRequestsTooManyIsClosed() {
        UnfinishedInput ofFirst = admission.unfinishedInput();
        EmbeddedChannel first = new EmbeddedChannel(ofFirst);
        EmbeddedChannel second = new EmbeddedChannel(admission.unfinishedInput());
        EmbeddedChannel third = new EmbeddedChannel(admission.unfinishedInput());

        receive(first, 600_000);
        receive(second, 600_000);

        assertTrue(first.isOpen());
        assertFalse(second.isOpen());
        assertEquals(1, refusals("unfinished"));
        receive(third, 300_000);
        assertTrue(third.isOpen(), "the closed one counts no more");
        ofFirst.completed();
        receive(first, 600_000);
        assertTrue(first.isOpen(), "a complete request counts no more");
    }

    @Test
    void whatIsLeftOfAStreamCountsAndNoMore() {
        UnfinishedInput ofFirst = admission.unfinishedInput();
        EmbeddedChannel first = new EmbeddedChannel(ofFirst);
        EmbeddedChannel second = new EmbeddedChannel(admission.unfinishedInput());

        for (int i = 0; i < 10; i++) { // each read ends one stanza and begins the next
            receive(first, 400_000);
            ofFirst.holds(300_000);
        }

        assertTrue(first.isOpen());
        receive(second, 600_000);
        assertTrue(second.isOpen());
        receive(first, 200_000);
        assertFalse(first.isOpen(), "both are too much together");
    }

    @Test
    void whoHasSignedInDoesNotPayForStrangers() {
        UnfinishedInput known = admission.unfinishedInput();
        EmbeddedChannel desktop = new EmbeddedChannel(known);
        EmbeddedChannel stranger = new EmbeddedChannel(admission.unfinishedInput());
        receive(stranger, 1_000_000);
        known.signedIn();

        receive(desktop, 100_000);
        receive(stranger, 1);

        assertTrue(desktop.isOpen());
        assertFalse(stranger.isOpen());
    }

    @Test
    void manySmallPiecesCountAsWhatTheyTake() {
        EmbeddedChannel slow = new EmbeddedChannel(admission.unfinishedInput());

        for (int i = 0; i < 5_000; i++) {
            receive(slow, 1);
        }

        assertFalse(slow.isOpen());
    }

    private static void receive(EmbeddedChannel channel, int bytes) {
        if (channel.isOpen()) {
            channel.writeInbound(Unpooled.wrappedBuffer(new byte[bytes]));
            channel.releaseInbound();
        }
    }
}
