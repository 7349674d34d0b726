package org.finessebridge.app.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
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

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "${NOBODY_SETS_THIS:}"})
    void anEmptyAddressOpensNothing(String empty) {
        List<String> all = List.of(
                "server.address",
                "finesse.http.address",
                "finesse.cti.simulator.address",
                "finesse.cti.simulator.control.address",
                "finesse.notification.https.address",
                "finesse.notification.http.address",
                "finesse.notification.tcp.address");
        all.forEach(name -> environment.setProperty(name, empty));

        DemoOnLoopback.apply(environment);

        assertThat(all).extracting(environment::getProperty).containsOnly("127.0.0.1");
    }

    @Test
    void anActuatorWithAPortOfItsOwnIsOnLoopbackToo() {
        DemoOnLoopback.apply(environment);
        assertThat(environment.getProperty("management.server.address")).isNull();

        environment.setProperty("management.server.port", "9000");
        DemoOnLoopback.apply(environment);
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void anEmptyVariableOpensNothing() {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of("SERVER_ADDRESS", "")));
        ConfigurationPropertySources.attach(environment);

        DemoOnLoopback.apply(environment);

        assertThat(Binder.get(environment).bind("server.address", String.class).get())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void portsInTheClearStayOnLoopbackWithoutTheDemo() {
        environment.setProperty("finesse.demo.enabled", "false");
        environment.setProperty("finesse.notification.http.address", "");
        environment.setProperty("finesse.http.address", "0.0.0.0");

        DemoOnLoopback.apply(environment);

        assertThat(environment.getProperty("finesse.notification.http.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("finesse.http.address")).isEqualTo("0.0.0.0");
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
