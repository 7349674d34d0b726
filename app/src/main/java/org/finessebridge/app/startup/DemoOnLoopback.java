package org.finessebridge.app.startup;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps the product on its own machine while the demo contact centre is on, since everybody knows
 * the passwords there: every port whose address is not set listens on loopback. Setting an address,
 * or {@code finesse.demo.all-interfaces}, opens it.
 */
final class DemoOnLoopback implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LOOPBACK = "127.0.0.1";

    /** What would else listen on all interfaces. */
    private static final Map<String, Object> ADDRESSES = Map.of(
            "server.address", LOOPBACK,
            "finesse.notification.https.address", LOOPBACK,
            "finesse.notification.tcp.address", LOOPBACK);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        apply(context.getEnvironment());
    }

    static void apply(ConfigurableEnvironment environment) {
        boolean isOn = isTrue(environment, "finesse.demo.enabled", "true");
        boolean isOpen = isTrue(environment, "finesse.demo.all-interfaces", "false");
        if (isOn && !isOpen) {
            environment.getPropertySources().addLast(new MapPropertySource("demo on loopback", ADDRESSES));
        }
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
