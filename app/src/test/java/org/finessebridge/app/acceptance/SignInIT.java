package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An agent's day, hop by hop, with clients of others over every transport. */
class SignInIT {

    private static final String REQUEST_ID = "6e210ca9-5786-43bc-babf-64a397a6057f";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A way to connect. */
    record Transport(String name, Connector connector) {

        interface Connector {
            Desktop connect(RunningServer server, String user) throws Exception;
        }

        Desktop connect(String user) throws Exception {
            return connector.connect(server, user);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Transport> transports() {
        return Stream.of(
                new Transport("Smack over TCP", SmackDesktop::overTcp),
                new Transport("Smack over TCP with STARTTLS", SmackDesktop::overTls),
                new Transport("Smack over BOSH", SmackDesktop::overBosh),
                new Transport("Strophe.js over BOSH", StropheDesktop::overBosh),
                new Transport("Strophe.js over WebSocket", StropheDesktop::overWebSocket),
                new Transport("Strophe.js over the REST port", StropheDesktop::overRestPort));
    }

    /** The states of the start are history: a desktop that heard them would think of an outage. */
    @Test
    void theFirstSignInHearsThatTheProductServesAndNothingOfItsStart() throws Exception {
        List<String> serviceStates = new ArrayList<>();
        try (Desktop desktop = SmackDesktop.hearingWhatWasKept(server, "2010")) {
            server.rest("2010").login("2010", "2010", REQUEST_ID);
            desktop.next(update -> {
                if (update.node().equals("/finesse/api/SystemInfo")) {
                    serviceStates.add(update.text("status"));
                }
                return update.requestId().equals(REQUEST_ID);
            });
            server.rest("2010").changeState("2010", "LOGOUT", "out");
            desktop.next(update -> update.requestId().equals("out"));
        }

        assertThat(serviceStates).containsExactly("IN_SERVICE");
    }

    @ParameterizedTest
    @MethodSource("transports")
    void anAgentSignsInChangesStateAndSignsOut(Transport transport) throws Exception {
        FinesseHttp rest = server.rest("2001");
        assertThatXml(rest.get("/finesse/api/User/2001").body()).hasValue("/User/state", "LOGOUT");
        try (Desktop desktop = transport.connect("2001")) {
            HttpResponse<String> accepted = rest.login("2001", "2003", REQUEST_ID);

            assertThat(accepted.statusCode()).isEqualTo(202);
            assertThat(accepted.body()).isEmpty();
            assertThat(accepted.headers().firstValue("requestId")).contains(REQUEST_ID);
            ReceivedUpdate signedIn = desktop.next();
            assertThat(signedIn.node()).isEqualTo("/finesse/api/User/2001");
            assertThat(signedIn.requestId()).isEqualTo(REQUEST_ID);
            assertThat(signedIn.state()).isEqualTo("NOT_READY");
            assertThat(signedIn.event()).isEqualTo("PUT");
            assertThat(signedIn.source()).isEqualTo("/finesse/api/User/2001");
            assertThat(signedIn.text("extension")).isEqualTo("2003");

            for (String state : new String[] {"READY", "NOT_READY", "LOGOUT"}) {
                changes(rest, desktop, state);
            }
        }
    }

    private static void changes(FinesseHttp rest, Desktop desktop, String state) {
        String requestId = UUID.randomUUID().toString();

        assertThat(rest.changeState("2001", state, requestId).statusCode()).isEqualTo(202);

        ReceivedUpdate update = desktop.next();
        assertThat(update.requestId()).isEqualTo(requestId);
        assertThat(update.state()).isEqualTo(state);
        assertThatXml(rest.get("/finesse/api/User/2001").body())
                .hasValue("/User/state", state)
                .hasValue("/User/stateChangeTime", update.text("stateChangeTime"));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aRefusedSignInEndsInAnErrorWithItsRequestId(Transport transport) throws Exception {
        try (Desktop desktop = transport.connect("2002")) {
            assertThat(server.rest("2002").login("2002", "9999", "refused").statusCode())
                    .isEqualTo(202);

            ReceivedUpdate error = desktop.next();
            assertThat(error.requestId()).isEqualTo("refused");
            assertThat(error.event()).isEqualTo("put");
            assertThat(error.source()).isEqualTo("/finesse/api/User/2002");
            assertThat(error.text("errorType")).isEqualTo("Invalid Device");
            assertThat(error.text("errorData")).isEqualTo("260");
            assertThat(error.errorMessage()).isEqualTo("CF_INVALID_LOGON_DEVICE_SPECIFIED");
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aSupervisorSeesTheTeam(Transport transport) throws Exception {
        try (Desktop supervisor = transport.connect("3001")) {
            supervisor.subscribe("/finesse/api/Team/5000/Users");
            FinesseHttp rest = server.rest("2004");
            rest.login("2004", "2004", "in");
            ReceivedUpdate signedIn = supervisor.next();
            assertThat(signedIn.node()).isEqualTo("/finesse/api/Team/5000/Users");
            assertThat(signedIn.source()).isEqualTo("/finesse/api/User/2004");
            assertThat(signedIn.state()).isEqualTo("NOT_READY");
            assertThat(signedIn.text("loginId")).isEqualTo("2004");

            rest.changeState("2004", "LOGOUT", "out");
            assertThat(supervisor.next().state()).isEqualTo("LOGOUT");
        }
    }
}
