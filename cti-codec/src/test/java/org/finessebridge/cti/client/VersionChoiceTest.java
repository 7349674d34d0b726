package org.finessebridge.cti.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.junit.jupiter.api.Test;

class VersionChoiceTest {

    private static final ProtocolVersion V24 = ProtocolVersion.V24;
    private static final ProtocolVersion V20 = ProtocolVersion.V20;
    private static final ProtocolVersion V14 = ProtocolVersion.V14;

    private final FakeTimer timer = new FakeTimer();
    private final VersionChoice versions = new VersionChoice(List.of(V24, V20, V14), timer);

    @Test
    void goesDownTheListOnce() {
        assertThat(versions.first(CtiSide.A)).isEqualTo(V24);
        assertThat(versions.refused(CtiSide.A, V24)).isEqualTo(V20);
        assertThat(versions.refused(CtiSide.A, V20)).isEqualTo(V14);
        assertThat(versions.refused(CtiSide.A, V14)).isNull();
        assertThat(versions.first(CtiSide.A)).isEqualTo(V24);
    }

    @Test
    void remembersWhatASideAgreedToForAnHour() {
        versions.agreed(CtiSide.A, V20);
        timer.advance(Duration.ofMinutes(59));
        versions.agreed(CtiSide.A, V20);
        assertThat(versions.first(CtiSide.A)).isEqualTo(V20);
        assertThat(versions.first(CtiSide.B)).isEqualTo(V24);

        timer.advance(Duration.ofMinutes(1));

        assertThat(versions.first(CtiSide.A)).isEqualTo(V24);
    }

    @Test
    void forgetsAVersionThatIsRefusedLater() {
        versions.agreed(CtiSide.A, V20);
        assertThat(versions.refused(CtiSide.A, V20)).isEqualTo(V14);
        assertThat(versions.first(CtiSide.A)).isEqualTo(V24);
    }
}
