package org.finessebridge.app.acceptance;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An XMPP server of somebody else's, products that publish to it, and desktops that listen. */
@Tag("external")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
abstract class ProductWithXmppServer {

    static final String SYSTEM_INFO = "/finesse/api/SystemInfo";

    final XmppServerProcess xmpp;

    ProductWithXmppServer(XmppServerProcess xmpp) {
        this.xmpp = xmpp;
    }

    @BeforeAll
    void install() throws Exception {
        xmpp.install();
    }

    @AfterAll
    void stop() {
        xmpp.close();
    }

    /** What the product needs beside the settings of a test. */
    String[] settings(String... ofTheTest) {
        return Stream.concat(
                        Stream.of(ofTheTest),
                        Stream.of(
                                        "--finesse.notification.mode=external",
                                        "--finesse.notification.external.host=127.0.0.1",
                                        "--finesse.notification.external.port=" + xmpp.tcpPort(),
                                        "--finesse.notification.external.tls.trust-store=" + xmpp.certificate(),
                                        "--finesse.notification.external.password="
                                                + XmppServerProcess.SERVICE_PASSWORD,
                                        "--finesse.notification.external.request-timeout=30s",
                                        "--finesse.http.port=" + xmpp.restPort())
                                .filter(setting -> RunningServer.isNotGiven(setting, ofTheTest)))
                .toArray(String[]::new);
    }

    RunningServer product(String... ofTheTest) {
        return RunningServer.start(settings(ofTheTest));
    }

    RunningServer productAt(Relay relay, String... ofTheTest) {
        return product(
                Stream.concat(Stream.of(ofTheTest), Stream.of("--finesse.notification.external.port=" + relay.port()))
                        .toArray(String[]::new));
    }

    SmackDesktop desktop(String user) throws Exception {
        return SmackDesktop.at(xmpp, user, user);
    }

    /** A desktop that comes back as soon as the server is there. */
    SmackDesktop desktopAgain(String user) {
        SmackDesktop[] connected = new SmackDesktop[1];
        Waiting.until("the desktop's return", () -> {
            try {
                connected[0] = desktop(user);
                return true;
            } catch (Exception e) {
                return false;
            }
        });
        return Objects.requireNonNull(connected[0]);
    }

    static String systemInfo(RunningServer server) {
        return server.rest().get(SYSTEM_INFO).body();
    }

    /** The lines that have a text, once there is one: what they tell of may be seen before. */
    static List<String> lines(CapturedOutput output, String text) {
        Waiting.until("a line with " + text, () -> output.getAll().contains(text));
        return output.getAll().lines().filter(line -> line.contains(text)).toList();
    }
}
