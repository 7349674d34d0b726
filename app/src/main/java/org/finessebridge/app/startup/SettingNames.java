package org.finessebridge.app.startup;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Refuses a setting {@code finesse.*} of a group that does not exist, and a {@code server.port}
 * that is none, before anything is started: a typo must not pass in silence. Inside the groups,
 * binding finds the typos. Variables of the environment are left alone, because other programs may
 * have some that begin alike.
 */
final class SettingNames implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PREFIX = "finesse.";
    private static final int LAST_PORT = 65_535;
    private static final Set<String> GROUPS = Set.of(
            "fqdn", "data-dir", "http", "tls", "cors", "cti", "bridge", "demo", "notification", "proxies", "rest");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    static void check(ConfigurableEnvironment environment) {
        checkRestPort(environment.getProperty("server.port", "0"));
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> properties
                    && !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
                for (String name : properties.getPropertyNames()) {
                    check(name);
                }
            }
        }
    }

    /** Tomcat would find out when all else runs already, or open no port and say nothing. */
    private static void checkRestPort(String port) {
        try {
            int number = Integer.parseInt(port.strip());
            if (number >= 0 && number <= LAST_PORT) {
                return;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new StartupException(
                "server.port is '" + port + "', which is no port.",
                "Set it to one of 1 to 65535, or to 0 for any free one.");
    }

    private static void check(String name) {
        if (name.startsWith(PREFIX)) {
            String group = name.substring(PREFIX.length()).split("[.\\[]", 2)[0];
            if (!GROUPS.contains(kebab(group))) {
                throw new StartupException(
                        "There is no setting '" + name + "'.", "Correct its name; README has the table of settings.");
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
