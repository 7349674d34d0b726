package org.finessebridge.load.settings;

import org.finessebridge.load.transport.StreamEndpoint;
import org.finessebridge.load.transport.TransportName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the server is, and which of its processes are measured. */
public final class ServerOptions {

    @Option(
            names = "--transport",
            defaultValue = "tcp",
            description = "How sessions connect: bosh, tcp or websocket (default: tcp).")
    TransportName transport = TransportName.TCP;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "The server's address.")
    String host = "127.0.0.1";

    @Option(names = "--port", required = true, description = "The port of the transport.")
    int port;

    @Option(names = "--path", description = "The path of BOSH (default: /http-bind/) or WebSocket (default: /ws/).")
    @Nullable
    String path;

    @Option(names = "--domain", required = true, description = "The XMPP domain.")
    String domain = "";

    @Option(names = "--tls", description = "Encrypts: https, wss, STARTTLS.")
    boolean tls;

    @Option(names = "--insecure", description = "Takes any certificate.")
    boolean insecure;

    @Option(
            names = "--server-pid",
            description = "The server's process on this machine, whose CPU and memory are read.")
    long pid;

    @Option(
            names = "--server-jvm",
            description = "The server is a JVM: its garbage is collected before memory is read.")
    boolean jvm;

    /** Where sessions connect. */
    public StreamEndpoint endpoint() {
        return new StreamEndpoint(transport, host, port, path == null ? transport.usualPath() : path, domain, tls);
    }

    /** Whether any certificate is taken. */
    public boolean insecure() {
        return insecure;
    }

    /** The server's process; 0 when it is not to be measured. */
    public long pid() {
        return pid;
    }

    /** Whether the process is a JVM. */
    public boolean jvm() {
        return jvm;
    }
}
