package org.finessebridge.cti.simulator.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @Test
    void readsWhatPeopleWrite() {
        assertThat(TimeText.read("250ms")).isEqualTo(Duration.ofMillis(250));
        assertThat(TimeText.read("3s")).isEqualTo(Duration.ofSeconds(3));
        assertThat(TimeText.read("5m")).isEqualTo(Duration.ofMinutes(5));
        assertThat(TimeText.read("1h")).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "s", "-3s", "3 s", "1.5s", "3S", "٣s", "9999999999s", "1h30m"})
    void readsNothingElse(String text) {
        assertThat(TimeText.read(text)).isNull();
    }

    @Test
    void writesWhatItReads() {
        assertThat(TimeText.of(Duration.ofMillis(250))).isEqualTo("250ms");
        assertThat(TimeText.of(Duration.ofMinutes(2))).isEqualTo("120s");
        assertThat(TimeText.of(Duration.ZERO)).isEqualTo("0s");
    }
}
