package org.finessebridge.app.notification.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
            new AdmissionSettings(
                    10, 3, 2, 4, 1, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 85),
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

        assertThat(from("192.0.2.1")).isNull();
        assertThat(registry.counter("finesse.notification.refusals", "reason", "unauthenticated")
                        .count())
                .isEqualTo(1);
        first.authenticated();

        assertThat(from("192.0.2.1")).isNotNull();
    }

    @Test
    void anAddressMayHaveFewerOfThemAtTheRestPort() {
        InetSocketAddress peer = new InetSocketAddress("192.0.2.1", 1);
        StreamPlace first = Objects.requireNonNull(admission.restPortStream(peer));

        assertThat(admission.restPortStream(peer)).isNull();
        StreamPlace elsewhere = admitted("192.0.2.1");
        assertThat(from("192.0.2.1")).isNull();

        first.authenticated();
        StreamPlace second = Objects.requireNonNull(admission.restPortStream(peer));
        first.leave();
        elsewhere.leave();
        second.leave();
        assertThat(admission.restPortStream(peer)).isNotNull();
        assertThat(from("192.0.2.1")).isNotNull();
        assertThat(from("192.0.2.1")).isNull();
    }

    @Test
    void allAddressesTogetherMayHaveSoMany() {
        for (String address : new String[] {"192.0.2.1", "192.0.2.2", "192.0.2.3"}) {
            admitted(address);
        }
        StreamPlace fourth = admitted("192.0.2.4");

        assertThat(from("192.0.2.5")).isNull();
        fourth.leave();
        fourth.leave(); // counted once

        assertThat(from("192.0.2.5")).isNotNull();
        assertThat(from("192.0.2.6")).isNull();
    }

    @Test
    void anAddressMayHaveSoManySessions() {
        for (int i = 0; i < 3; i++) {
            admitted("192.0.2.1").authenticated();
        }

        assertThat(from("192.0.2.1")).isNull();
        assertThat(from("192.0.2.2")).isNotNull();
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOneClient() {
        admitted("2001:db8:0:1::1");
        admitted("2001:db8:0:1:ffff::2");

        assertThat(from("2001:db8:0:1::3")).isNull();
        assertThat(from("2001:db8:0:2::1")).isNotNull();
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

        assertThat(from("192.0.2.1")).isNotNull();
    }

    private double refusals(String reason) {
        return registry.counter("finesse.notification.refusals", "reason", reason)
                .count();
    }

    @Test
    void nobodyGetsANewStreamWhileMemoryIsShort() {
        StreamPlace first = admitted("192.0.2.1");
        memoryIsShort = true;

        assertThat(from("192.0.2.2")).isNull();
        assertThat(admission.admits(new EmbeddedChannel()))
                .as("it may carry a request of who is in")
                .isTrue();
        first.authenticated(); // who is in goes on
        assertThat(refusals("memory")).isEqualTo(1);
        memoryIsShort = false;

        assertThat(from("192.0.2.2")).isNotNull();
    }
}
