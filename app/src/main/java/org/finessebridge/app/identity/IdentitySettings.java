package org.finessebridge.app.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the server's names are made from. The settings of {@code finesse.notification} are the
 * Notification Service's, which refuses what is wrong with them; here they are only read, because
 * the service itself needs to know the names.
 *
 * @param fqdn the server's name; empty for the machine's own
 * @param notification where the Notification Service is
 */
@ConfigurationProperties(prefix = "finesse")
record IdentitySettings(
        @DefaultValue("") String fqdn, @DefaultValue Notification notification) {

    /**
     * Where the Notification Service is.
     *
     * @param mode {@code external} for an XMPP server elsewhere
     * @param external that server
     */
    record Notification(
            @DefaultValue("") String mode, @DefaultValue External external) {

        boolean isExternal() {
            return mode.strip().equalsIgnoreCase("external");
        }
    }

    /**
     * An XMPP server elsewhere.
     *
     * @param domain its domain; empty for the server's name
     * @param pubsubDomain the address of its pubsub service; empty for {@code pubsub.<domain>}
     */
    record External(
            @DefaultValue("") String domain,
            @DefaultValue("") String pubsubDomain) {}
}
