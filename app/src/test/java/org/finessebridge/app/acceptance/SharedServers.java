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

    /**
     * What the CTI server has answered to a question, as in the recovery after the start, makes the product
     * doubt events for some seconds: it asks anew, and states that follow each other at once are told as
     * one. Rows are about each of them, so they wait until nothing is doubted.
     */
    private static RunningServer start(Deployment.Type type) {
        RunningServer server =
                RunningServer.start("--finesse.cti.dialect=" + (type == Deployment.Type.UCCX ? "uccx" : "ucce"));
        long started = System.nanoTime();
        Waiting.until("nothing is doubted", () -> System.nanoTime() - started > DOUBT.toNanos());
        return server;
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
