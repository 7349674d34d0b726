package org.finessebridge.app.acceptance;

import java.util.EnumMap;
import java.util.Map;
import org.finessebridge.app.systeminfo.Deployment;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One server a deployment for all classes of rows: they are started once, and stopped when all tests are over. */
final class SharedServers implements BeforeAllCallback {

    private static final Map<Deployment.Type, RunningServer> SERVERS = new EnumMap<>(Deployment.Type.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        AutoCloseable last = SharedServers::closeAll;
        context.getRoot().getStore(Namespace.create(SharedServers.class)).put("servers", last);
    }

    /** The server of a deployment, which is started if it is not. */
    static RunningServer of(Deployment.Type type) {
        return SERVERS.computeIfAbsent(
                type,
                wanted -> RunningServer.start(
                        "--finesse.cti.dialect=" + (wanted == Deployment.Type.UCCX ? "uccx" : "ucce")));
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
