package org.finessebridge.app.identity;

import org.finessebridge.app.startup.StartupException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds out the server's name. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern HOST_NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final int MAX_LENGTH = 253;

    @Bean
    ServerIdentity serverIdentity(@Value("${finesse.fqdn:}") String configured) {
        return configured.isBlank() ? new ServerIdentity(hostName()) : configured(configured);
    }

    private static ServerIdentity configured(String fqdn) {
        String name = fqdn.strip().toLowerCase(Locale.ROOT);
        if (!isHostName(name)) {
            throw new StartupException(
                    "finesse.fqdn is '" + fqdn + "', which is no host name.",
                    "Set it to the name under which clients reach this server, for example"
                            + " fin1.example.com.");
        }
        return new ServerIdentity(name);
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
