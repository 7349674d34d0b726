package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.DeviceIdType;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.SystemEvent;
import org.junit.jupiter.api.Test;

class CtiHealthTest {

    private static final CtiHealth GOOD = CtiHealth.atOpen(5000, 0);

    @Test
    void isGoodUntilToldOtherwise() {
        assertThat(GOOD.isGood()).isTrue();
        assertThat(GOOD.serves()).isTrue();
        assertThat(GOOD.isOnline(5001)).isTrue();
    }

    @Test
    void knowsTheBitsOfPgStatus() {
        assertThat(PgStatus.of(0)).isEmpty();
        assertThat(PgStatus.of(0x1F)).containsExactly(PgStatus.values());
        assertThat(PgStatus.of(0x104)).containsExactly(PgStatus.PERIPHERAL_OFFLINE);

        CtiHealth health = CtiHealth.atOpen(5000, 0xA);
        assertThat(health.centralControllerOnline()).isFalse();
        assertThat(health.ctiServerOnline()).isFalse();
        assertThat(health.serves()).isTrue();
        assertThat(CtiHealth.atOpen(5000, 1).serves()).isFalse();
    }

    @Test
    void servesWhileItsOwnPeripheralIsOnline() {
        CtiHealth other = GOOD.after(event(SystemEventId.PERIPHERAL_OFFLINE, 5001));
        assertThat(other.serves()).isTrue();
        assertThat(other.isGood()).isFalse();

        CtiHealth own = other.after(event(SystemEventId.PERIPHERAL_OFFLINE, 5000));
        assertThat(own.serves()).isFalse();
        assertThat(own.inWords()).isEqualTo("peripheral 5000 is offline, peripheral 5001 is offline");
        assertThat(own.after(event(SystemEventId.PERIPHERAL_ONLINE, 5000)).serves())
                .isTrue();
    }

    @Test
    void doesNotServeWithoutThePeripheralGateway() {
        CtiHealth health = GOOD.after(event(SystemEventId.PERIPHERAL_GATEWAY_OFFLINE, 0));
        assertThat(health.serves()).isFalse();
        assertThat(health.after(event(SystemEventId.HALF_HOUR_CHANGE, 0))).isEqualTo(health);
        assertThat(health.after(event(SystemEventId.PERIPHERAL_ONLINE, 5000)).serves())
                .isTrue();
    }

    @Test
    void keepsNoMorePeripheralsThanThereCanBe() {
        CtiHealth health = GOOD;
        for (int id = 0; id < 2_000; id++) {
            health = health.after(event(SystemEventId.PERIPHERAL_OFFLINE, id));
        }
        assertThat(health.peripherals()).hasSize(1_000);
        assertThat(health.after(event(SystemEventId.PERIPHERAL_ONLINE, 7)).isOnline(7))
                .isTrue();
    }

    private static SystemEvent event(SystemEventId id, long arg1) {
        return new SystemEvent(0, Instant.EPOCH, Coded.of(id), arg1, 0, 0, Coded.of(DeviceIdType.NONE), null, null);
    }
}
