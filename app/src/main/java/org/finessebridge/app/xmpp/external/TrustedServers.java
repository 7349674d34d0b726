package org.finessebridge.app.xmpp.external;

import java.nio.file.Path;
import org.finessebridge.app.notification.ExternalSettings;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.app.tls.TrustedAuthorities;
import org.finessebridge.pubsub.xmpp.settings.XmppTls;

/** Reads whose certificates the publisher trusts. */
final class TrustedServers {

    private static final String SETTING = "finesse.notification.external.tls.trust-store";

    private TrustedServers() {}

    static XmppTls of(ExternalSettings.Tls tls) {
        Path file = tls.trustStore();
        if (!tls.enabled()) {
            if (file != null) {
                throw new StartupException(
                        SETTING + " is set, but finesse.notification.external.tls.enabled is" + " false.",
                        "Take one of the two out.");
            }
            return XmppTls.NONE;
        }
        return new XmppTls(
                true,
                file == null ? null : TrustedAuthorities.read(SETTING, file, tls.trustStorePassword()),
                tls.verifyHostName());
    }
}
