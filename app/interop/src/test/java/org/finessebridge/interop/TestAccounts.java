package org.finessebridge.interop;

import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.X509TrustManager;
import org.finessebridge.fixture.ProductProcess;
import org.igniterealtime.smack.inttest.Configuration;
import org.igniterealtime.smack.inttest.ConnectionConfigurationBuilderApplier;
import org.jivesoftware.smack.ConnectionConfiguration;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * Tells each connection of Smack's integration tests where to go, and as whom: in the order in
 * which the framework makes them the registrar, {@code finesse} (who may make nodes), and then
 * agents, instead of the accounts that the framework believes to have registered.
 */
final class TestAccounts implements ConnectionConfigurationBuilderApplier {

    /** Users of the demo contact centre, 2001 and following. */
    private static final int FIRST_AGENT = 2001;

    private static final int AGENTS = 10;

    private final ProductProcess product;
    private final Registrar registrar;
    private final Wiretap wiretap;
    private final X509TrustManager trusted;
    private final AtomicInteger connections = new AtomicInteger();

    /** @param wiretap where connections over TCP without TLS go */
    TestAccounts(ProductProcess product, Registrar registrar, Wiretap wiretap) throws Exception {
        this.product = product;
        this.registrar = registrar;
        this.wiretap = wiretap;
        this.trusted = Trust.in(product.certificate());
    }

    /** Replaces what a configuration would tell them; its builder has no method for that. */
    void install(Configuration configuration) throws ReflectiveOperationException {
        var applier = Configuration.class.getField("configurationApplier");
        applier.setAccessible(true);
        applier.set(configuration, this);
    }

    @Override
    public void applyConfigurationTo(ConnectionConfiguration.Builder<?, ?> connection) {
        try {
            apply(connection, connections.getAndIncrement());
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void apply(ConnectionConfiguration.Builder<?, ?> connection, int number) throws XmppStringprepException {
        connection.setXmppDomain(JidCreate.domainBareFrom(ProductProcess.DOMAIN));
        connection.setHost(ProductProcess.ADDRESS);
        if (number == 0) {
            connection.setPort(registrar.port()).setSecurityMode(SecurityMode.disabled);
            return;
        }
        if (connection instanceof XMPPTCPConnectionConfiguration.Builder) {
            connection
                    .setPort(product.tcpPort())
                    .setSecurityMode(SecurityMode.required)
                    .setCustomX509TrustManager(trusted);
        } else {
            connection.setPort(wiretap.port()); // else as SmackConnections says; over WebSocket no port counts
        }
        if (number == 1) {
            connection.setUsernameAndPassword("finesse", ProductProcess.FINESSE_PASSWORD);
        } else {
            String agent = Integer.toString(FIRST_AGENT + number % AGENTS);
            connection.setUsernameAndPassword(agent, agent);
        }
    }
}
