package org.finessebridge.app.startup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps the product on its own machine while the demo contact centre is on, since everybody knows
 * the passwords there: every port whose address is not set listens on loopback. Setting an address,
 * or {@code finesse.demo.all-interfaces}, opens it. An empty address says nothing, as one that is
 * not set: a variable that a container is given without a value must open no port.
 */
final class DemoOnLoopback implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String MANAGEMENT = "management.server.address";

    /** What would else listen on all interfaces. */
    private static final List<String> BY_DEMO =
            List.of("server.address", "finesse.notification.https.address", "finesse.notification.tcp.address");

    /** What is on loopback with the demo and without: passwords travel in the clear there. */
    private static final List<String> ALWAYS = List.of(
            "finesse.http.address",
            "finesse.notification.http.address",
            "finesse.cti.simulator.address",
            "finesse.cti.simulator.control.address");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        apply(context.getEnvironment());
    }

    static void apply(ConfigurableEnvironment environment) {
        boolean isOn = isTrue(environment, "finesse.demo.enabled", "true");
        boolean isOpen = isTrue(environment, "finesse.demo.all-interfaces", "false");
        Map<String, Object> loopback = new HashMap<>();
        if (isOn && !isOpen && !isEmpty(environment, "management.server.port")) {
            // Without a port of its own the actuator may have no address of its own.
            loopback.put(MANAGEMENT, environment.getProperty(MANAGEMENT, LOOPBACK));
        }
        Stream.concat(ALWAYS.stream(), isOn && !isOpen ? BY_DEMO.stream() : Stream.empty())
                .filter(name -> isEmpty(environment, name))
                .forEach(name -> loopback.put(name, LOOPBACK));
        environment.getPropertySources().addFirst(new MapPropertySource("on loopback", loopback));
    }

    private static boolean isEmpty(ConfigurableEnvironment environment, String name) {
        return environment.getProperty(name, "").isBlank();
    }

    /** A value that is neither is refused when it is bound; until then nothing is opened to others. */
    private static boolean isTrue(ConfigurableEnvironment environment, String name, String byDefault) {
        String value = environment.getProperty(name, byDefault).strip();
        return byDefault.equals("true")
                ? !isOneOf(value, "false", "off", "no", "0")
                : isOneOf(value, "true", "on", "yes", "1");
    }

    private static boolean isOneOf(String value, String... words) {
        for (String word : words) {
            if (word.equalsIgnoreCase(value)) {
                return true;
            }
        }
        return false;
    }
}
