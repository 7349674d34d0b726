package org.finessebridge.app.acceptance;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.finessebridge.app.systeminfo.Deployment;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One server a deployment for all classes of rows: they are started once, and stopped when all tests are over. */
final class SharedServers implements BeforeAllCallback {

    private static final Duration DOUBT = Duration.ofSeconds(6);

    private static final Map<Deployment.Type, RunningServer> SERVERS = new EnumMap<>(Deployment.Type.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        AutoCloseable last = SharedServers::closeAll;
        context.getRoot().getStore(Namespace.create(SharedServers.class)).put("servers", last);
    }

    /** The server of a deployment, which is started if it is not. */
    static RunningServer of(Deployment.Type type) {
        return SERVERS.computeIfAbsent(type, SharedServers::start);
    }

    private static RunningServer start(Deployment.Type type) {
        int port = ReservedPorts.next();
        RunningServer server = RunningServer.start(
                "--finesse.cti.dialect=" + (type == Deployment.Type.UCCX ? "uccx" : "ucce"),
                "--finesse.cti.simulator.enabled=true",
                "--finesse.cti.simulator.port=" + port,
                // The other side is tried at once when a session is lost, and the same one only later.
                "--finesse.cti.side-a=127.0.0.1:" + port,
                "--finesse.cti.side-b=127.0.0.1:" + port);
        leaveNoDoubt(server);
        return server;
    }

    /**
     * What the CTI server has answered to a question, as in a recovery, makes the product doubt events
     * for some seconds: it asks anew, and states that follow each other at once are told as one. Rows
     * are about each of them, so nothing is doubted when they begin.
     */
    static void leaveNoDoubt(RunningServer server) {
        server.pass(DOUBT);
    }

    /** Something is left of a row that failed: the next begins with a new server. */
    static void close(Deployment.Type type) {
        RunningServer server = SERVERS.remove(type);
        if (server != null) {
            server.close();
        }
    }

    private static void closeAll() {
        SERVERS.values().forEach(RunningServer::close);
        SERVERS.clear();
    }
}
