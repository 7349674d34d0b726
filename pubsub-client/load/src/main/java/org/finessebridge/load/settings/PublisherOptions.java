package org.finessebridge.load.settings;

import org.finessebridge.load.session.Account;
import org.finessebridge.load.transport.StreamEndpoint;
import org.finessebridge.load.transport.TransportName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who publishes, and where; always over TCP. */
public final class PublisherOptions {

    @Option(names = "--publisher-host", description = "Where the publisher connects (default: --host).")
    @Nullable
    String host;

    @Option(
            names = "--publisher-port",
            defaultValue = "5222",
            description = "The server's port for XMPP over TCP (default: 5222).")
    int port = 5222;

    @Option(
            names = "--publisher-user",
            defaultValue = "finesse",
            description = "The user who may create nodes (default: finesse).")
    String user = "finesse";

    @Option(
            names = "--publisher-password",
            defaultValue = "${env:PUBLISHER_PASSWORD}",
            description = "The password (default: the variable PUBLISHER_PASSWORD).")
    @Nullable
    String password;

    @Option(names = "--pubsub-domain", description = "The pubsub service (default: pubsub.<domain>).")
    @Nullable
    String pubSubDomain;

    @Option(
            names = "--node-prefix",
            defaultValue = "/load/",
            description = "What the names of all nodes begin with (default: /load/).")
    String nodePrefix = "/load/";

    @Option(names = "--team-size", defaultValue = "50", description = "Sessions for each team node (default: 50).")
    int teamSize = 50;

    @Option(
            names = "--rest-port",
            defaultValue = "0",
            description = {
                "The port of Finesse's REST without TLS: agents change their states there too,",
                "at the fixed rate, and the server publishes that itself (default: 0 = not done)."
            })
    int restPort;

    @Option(
            names = "--requests-at-a-time",
            defaultValue = "100",
            description = "Requests to create, subscribe or delete under way (default: 100).")
    int requestsAtATime = 100;

    /** Where the publisher connects. */
    public StreamEndpoint endpoint(StreamEndpoint sessions) {
        return new StreamEndpoint(
                TransportName.TCP, host == null ? sessions.host() : host, port, "", sessions.domain(), sessions.tls());
    }

    /** Who publishes. */
    public Account account() {
        return new Account(user, password == null ? user : password);
    }

    /** The JID of the pubsub service. */
    public String pubSubDomain(StreamEndpoint sessions) {
        return pubSubDomain == null ? sessions.usualPubSubDomain() : pubSubDomain;
    }

    /** What the names of all nodes begin with. */
    public String nodePrefix() {
        return nodePrefix;
    }

    /** Sessions for each team node. */
    public int teamSize() {
        return teamSize;
    }

    /** Where agents change their states by REST; 0 when they do not. */
    public int restPort() {
        return restPort;
    }

    /** Requests to create, subscribe or delete that are under way at a time. */
    public int requestsAtATime() {
        return requestsAtATime;
    }
}
