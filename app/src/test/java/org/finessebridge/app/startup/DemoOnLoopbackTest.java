package org.finessebridge.app.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Everybody knows the demo's passwords, so other machines come in only where somebody has said so. */
class DemoOnLoopbackTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void everyPortIsOnLoopbackByDefault() {
        DemoOnLoopback.apply(environment);

        assertAddresses("127.0.0.1", "127.0.0.1", "127.0.0.1");
    }

    @Test
    void anAddressThatIsSetCounts() {
        environment.setProperty("server.address", "0.0.0.0");

        DemoOnLoopback.apply(environment);

        assertAddresses("0.0.0.0", "127.0.0.1", "127.0.0.1");
    }

    @Test
    void withoutTheDemoNothingChanges() {
        environment.setProperty("finesse.demo.enabled", "false");

        DemoOnLoopback.apply(environment);

        assertAddresses(null, null, null);
    }

    @Test
    void aSettingOpensAll() {
        environment.setProperty("finesse.demo.all-interfaces", "true");

        DemoOnLoopback.apply(environment);

        assertAddresses(null, null, null);
    }

    private void assertAddresses(@Nullable String rest, @Nullable String https, @Nullable String tcp) {
        assertThat(environment.getProperty("server.address")).isEqualTo(rest);
        assertThat(environment.getProperty("finesse.notification.https.address"))
                .isEqualTo(https);
        assertThat(environment.getProperty("finesse.notification.tcp.address")).isEqualTo(tcp);
    }
}
