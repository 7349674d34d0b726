package org.finessebridge.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.AbstractXMPPConnection;
import org.jivesoftware.smack.ConnectionConfiguration;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.bosh.BOSHConfiguration;
import org.jivesoftware.smack.bosh.XMPPBOSHConnection;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.ping.PingManager;
import org.jivesoftware.smackx.pubsub.LeafNode;
import org.jivesoftware.smackx.pubsub.PubSubManager;
import org.jivesoftware.smackx.pubsub.Subscription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/** Smack as the client: TCP in the clear, TCP with STARTTLS, and BOSH. */
class SmackIT {

    private static final String DOMAIN = RunningNotificationService.DOMAIN;

    private static RunningNotificationService running;

    @BeforeAll
    static void start() throws Exception {
        running = RunningNotificationService.start();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static AbstractXMPPConnection connect(String transport, String user, String password) throws Exception {
        AbstractXMPPConnection connection = switch (transport) {
            case "bosh" ->
                new XMPPBOSHConnection(BOSHConfiguration.builder()
                        .setUsernameAndPassword(user, password)
                        .setXmppDomain(DOMAIN)
                        .setResource(Resourcepart.from("desktop"))
                        .setHost("localhost")
                        .setPort(running.service.ports().http())
                        .setFile("/http-bind/")
                        .setUseHttps(false)
                        .setSecurityMode(ConnectionConfiguration.SecurityMode.disabled)
                        .build());
            case "starttls" ->
                new XMPPTCPConnection(tcp(user, password)
                        .setSecurityMode(ConnectionConfiguration.SecurityMode.required)
                        .setCustomX509TrustManager(running.trust)
                        .build());
            default ->
                new XMPPTCPConnection(tcp(user, password)
                        .setSecurityMode(ConnectionConfiguration.SecurityMode.disabled)
                        .build());
        };
        connection.setReplyTimeout(8000);
        connection.connect();
        return connection;
    }

    private static XMPPTCPConnectionConfiguration.Builder tcp(String user, String password) throws Exception {
        return XMPPTCPConnectionConfiguration.builder()
                .setUsernameAndPassword(user, password)
                .setXmppDomain(DOMAIN)
                .setResource(Resourcepart.from("desktop"))
                .setHostAddress(InetAddress.getLoopbackAddress())
                .setPort(running.service.ports().tcp());
    }

    private static BlockingQueue<String> messages(AbstractXMPPConnection connection) {
        BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        connection.addSyncStanzaListener(stanza -> messages.add(stanza.toXML().toString()), StanzaTypeFilter.MESSAGE);
        return messages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "starttls", "bosh"})
    void receivesTheUpdateOfItsOwnNodeWithoutSubscribing(String transport) throws Exception {
        AbstractXMPPConnection connection = connect(transport, "2001", "2001");
        try {
            BlockingQueue<String> messages = messages(connection);
            connection.login();
            assertThat(connection.isSecureConnection()).isEqualTo(transport.equals("starttls"));
            assertThat(PingManager.getInstanceFor(connection).pingMyServer()).isTrue();

            running.publish("2001", "<Update><requestId>smack</requestId></Update>");

            String message = messages.poll(8, TimeUnit.SECONDS);
            assertThat(String.valueOf(message)).contains("&lt;requestId&gt;smack");
        } finally {
            connection.disconnect();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "bosh"})
    void theRosterHoldsTheServiceUsersAndFinesseIsPresent(String transport) throws Exception {
        AbstractXMPPConnection connection = connect(transport, "2001", "2001");
        try {
            connection.login();
            Roster roster = Roster.getInstanceFor(connection);
            if (!roster.isLoaded()) {
                roster.reloadAndWait();
            }

            assertThat(roster.getEntryCount()).isEqualTo(2);
            assertThat(roster.contains(JidCreate.bareFrom("finesse@" + DOMAIN))).isTrue();
            assertThat(roster.contains(JidCreate.bareFrom("presencelistener@" + DOMAIN)))
                    .isTrue();
        } finally {
            connection.disconnect();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "bosh"})
    void subscribesAndUnsubscribesWithItsFullJid(String transport) throws Exception {
        AbstractXMPPConnection connection = connect(transport, "3001", "3001");
        try {
            BlockingQueue<String> messages = messages(connection);
            connection.login();
            PubSubManager pubsub =
                    PubSubManager.getInstanceFor(connection, JidCreate.domainBareFrom("pubsub." + DOMAIN));
            LeafNode team = pubsub.getLeafNode(RunningNotificationService.TEAM_NODE);
            String jid = connection.getUser().toString();

            Subscription subscription = team.subscribe(connection.getUser());
            assertThat(subscription.getState()).isEqualTo(Subscription.State.subscribed);
            assertThat(pubsub.getSubscriptions())
                    .anyMatch(s -> String.valueOf(s.getJid()).equals(jid));
            running.nodes()
                    .publishItem(
                            RunningNotificationService.TEAM_NODE,
                            new org.finessebridge.pubsub.item.Item("<Update>team</Update>"));
            String message = messages.poll(8, TimeUnit.SECONDS);
            assertThat(String.valueOf(message)).contains("&gt;team&lt;");

            team.unsubscribe(jid);
            assertThat(pubsub.getSubscriptions())
                    .noneMatch(s -> String.valueOf(s.getJid()).equals(jid));
        } finally {
            connection.disconnect();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "bosh"})
    void whoIsNotAdmittedIsRefused(String transport) throws Exception {
        AbstractXMPPConnection connection = connect(transport, "2001", "2001");
        try {
            connection.login();
            LeafNode team = PubSubManager.getInstanceFor(connection, JidCreate.domainBareFrom("pubsub." + DOMAIN))
                    .getLeafNode(RunningNotificationService.TEAM_NODE);

            assertThatExceptionOfType(XMPPException.XMPPErrorException.class)
                    .isThrownBy(() -> team.subscribe(connection.getUser()))
                    .satisfies(refused -> assertThat(refused.getStanzaError().getCondition())
                            .isEqualTo(StanzaError.Condition.not_allowed));
        } finally {
            connection.disconnect();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "bosh"})
    void discoveryShowsThePubsubServiceAndItsNodes(String transport) throws Exception {
        AbstractXMPPConnection connection = connect(transport, "2001", "2001");
        try {
            connection.login();
            ServiceDiscoveryManager disco = ServiceDiscoveryManager.getInstanceFor(connection);
            var pubsub = JidCreate.domainBareFrom("pubsub." + DOMAIN);

            assertThat(disco.discoverItems(JidCreate.domainBareFrom(DOMAIN)).getItems())
                    .anyMatch(item -> item.getEntityID().equals(pubsub));
            assertThat(disco.discoverInfo(pubsub).hasIdentity("pubsub", "service"))
                    .isTrue();
            assertThat(disco.discoverItems(pubsub).getItems())
                    .anyMatch(item -> RunningNotificationService.TEAM_NODE.equals(item.getNode()));
        } finally {
            connection.disconnect();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "bosh"})
    void aWrongPasswordIsNotAuthorized(String transport) throws Exception {
        AbstractXMPPConnection connection = connect(transport, "2001", "wrong");
        try {
            assertThatExceptionOfType(SASLErrorException.class)
                    .isThrownBy(connection::login)
                    .satisfies(refused ->
                            assertThat(refused.getSASLFailure().getSASLError()).hasToString("not-authorized"));
        } finally {
            connection.disconnect();
        }
    }
}
