package org.finessebridge.app.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.finessebridge.app.startup.StartupException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds out the server's name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST_NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final int MAX_LENGTH = 253;

    @Bean
    ServerIdentity serverIdentity(IdentitySettings settings) {
        String fqdn = settings.fqdn().isBlank() ? hostName() : name("finesse.fqdn", settings.fqdn());
        if (!settings.notification().isExternal()) {
            return new ServerIdentity(fqdn);
        }
        IdentitySettings.External external = settings.notification().external();
        String domain =
                external.domain().isBlank() ? fqdn : name("finesse.notification.external.domain", external.domain());
        return new ServerIdentity(
                fqdn,
                domain,
                external.pubsubDomain().isBlank()
                        ? "pubsub." + domain
                        : name("finesse.notification.external.pubsub-domain", external.pubsubDomain()));
    }

    private static String name(String setting, String configured) {
        String name = configured.strip().toLowerCase(Locale.ROOT);
        if (!isHostName(name)) {
            throw new StartupException(
                    setting + " is '" + configured + "', which is no host name.",
                    "Set it to the name under which clients reach this server, for example" + " fin1.example.com.");
        }
        return name;
    }

    /** The name that the machine has, else {@code localhost}. */
    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            return isHostName(name) ? name : "localhost";
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static boolean isHostName(String name) {
        return name.length() <= MAX_LENGTH && HOST_NAME.matcher(name).matches();
    }
}
