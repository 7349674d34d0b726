package org.finessebridge.app.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is printed instead of a start: {@code --help}, {@code --help=settings}, {@code --version}. */
public final class StartupHelp {

    private static final String PAGE = "/docs/settings.md";

    private static final String USAGE = """
            Finesse Bridge: an open, drop-in backend for clients of Cisco Finesse.

            Usage: java -jar finesse-bridge.jar [--SETTING=VALUE]...
               or: app/bin/finesse-bridge [--SETTING=VALUE]...

            Without settings it brings a CTI simulator and a demo contact centre, open to this machine alone.

            Most used settings:
              --finesse.fqdn=NAME              name of this server and XMPP domain (default: the host's name)
              --finesse.data-dir=DIRECTORY     where files are kept (default: ./data)
              --server.port=PORT               REST over HTTPS (default: 8445)
              --finesse.http.port=PORT         REST over plain HTTP, on loopback (default: 8080; -1: off)
              --finesse.notification.https.port=PORT, --finesse.notification.tcp.port=PORT
                                               BOSH and WebSocket (default: 7443), XMPP over TCP (default: 5222)
              --finesse.cti.side-a=HOST:PORT   the CTI server (default: the simulator); --finesse.cti.side-b too
              --finesse.tls.certificate=FILE, --finesse.tls.private-key=FILE
                                               your own certificate and key, PEM
              --finesse.demo.enabled=false     no demo contact centre
              --finesse.demo.all-interfaces=true
                                               let other machines in though everybody knows the demo's passwords
              --finesse.demo.traffic=true      callers and agents that act by themselves

            A setting can also be a variable of the environment (FINESSE_FQDN=NAME), or stand in an
            application.yml beside the jar or in the working directory. A bare number of a time is seconds.

              --help=settings                  all settings, with their defaults and bounds
              --version                        the version
            """;

    private StartupHelp() {}

    /**
     * Prints what was asked for.
     *
     * @return false if nothing was, and the product is to be started
     */
    public static boolean answers(String[] args, PrintStream out) {
        List<String> all = List.of(args);
        if (all.contains("--help=settings")) {
            out.print(settings());
        } else if (all.contains("-h") || all.stream().anyMatch(argument -> argument.matches("--help(=.*)?"))) {
            out.print(USAGE);
        } else if (all.contains("--version")) {
            out.println("Finesse Bridge " + version());
        } else {
            return false;
        }
        return true;
    }

    /** The page of all settings, as Markdown. */
    public static String settings() {
        try (InputStream page = StartupHelp.class.getResourceAsStream(PAGE)) {
            if (page == null) {
                throw new IllegalStateException(PAGE + " is not packed");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        @Nullable String packed = StartupHelp.class.getPackage().getImplementationVersion();
        return packed == null ? "(not packed)" : packed;
    }
}
