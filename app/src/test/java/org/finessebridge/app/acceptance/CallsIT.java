package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.acceptance.CallingUser.stateOf;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.fault.CallEventOrder;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls from REST to the CTI server and back to a real XMPP client, of both deployments, in whatever
 * order the server tells of agents and of calls.
 */
class CallsIT {

    private static final Map<Deployment.Type, RunningServer> SERVERS = new EnumMap<>(Deployment.Type.class);

    @SuppressWarnings("NullAway.Init") // each test begins with start
    private RunningServer server;

    /** A deployment, and the order in which its server tells what happens. */
    record Server(Deployment.Type type, String order, CallEventOrder events) {

        @Override
        public String toString() {
            return type + ", " + order;
        }
    }

    static Stream<Server> servers() {
        return Stream.of(
                new Server(Deployment.Type.UCCE, "the usual order", CallEventOrder.USUAL),
                new Server(Deployment.Type.UCCE, "agents' states last", CallEventOrder.withAgentStatesLast()),
                new Server(Deployment.Type.UCCE, "confirmations last", CallEventOrder.confirmingLast()),
                new Server(Deployment.Type.UCCE, "what may be left out is", CallEventOrder.sparse()),
                new Server(Deployment.Type.UCCX, "the usual order", CallEventOrder.USUAL),
                new Server(Deployment.Type.UCCX, "agents' states last", CallEventOrder.withAgentStatesLast()));
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(RunningServer::close);
        SERVERS.clear();
    }

    private void start(Server played) {
        server = SERVERS.computeIfAbsent(
                played.type(),
                type -> RunningServer.start(
                        "--finesse.cti.dialect=" + (type == Deployment.Type.UCCX ? "uccx" : "ucce")));
        server.simulator()
                .behaviour(SimulatorBehaviour.NORMAL.toBuilder()
                        .callEvents(played.events())
                        .build())
                .join();
    }

    /** Nothing is left of a test: neither at the simulator nor with users. */
    @AfterEach
    void nothingIsLeft() {
        try {
            assertThatNothingIsLeft();
        } catch (AssertionError e) {
            SERVERS.values().forEach(RunningServer::close); // or all tests that follow fail too
            SERVERS.clear();
            throw e;
        }
    }

    private void assertThatNothingIsLeft() {
        Waiting.until(
                "no calls are left",
                () -> server.simulator()
                        .ask(simulated -> simulated.telephony().calls().isEmpty())
                        .join());
        for (String user : new String[] {"2001", "2002", "2003", "3001"}) {
            Waiting.until(
                    user + " has no dialogs",
                    () -> !server.rest(user)
                            .get("/finesse/api/User/" + user + "/Dialogs")
                            .body()
                            .contains("<Dialog>"));
            server.rest(user).changeState(user, "LOGOUT", "out");
            Waiting.until(
                    user + " is signed out",
                    () -> server.rest(user)
                            .get("/finesse/api/User/" + user)
                            .body()
                            .contains("<state>LOGOUT</state>"));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void anAgentCallsAnotherHoldsRetrievesAndHangsUp(Server played) throws Exception {
        start(played);
        try (CallingUser caller = CallingUser.signIn(server, "2001");
                CallingUser called = CallingUser.signIn(server, "2002")) {
            ReceivedUpdate made = caller.call("2002");
            String dialog = made.text("id");
            assertThat(made.source()).isEqualTo("/finesse/api/User/2001/Dialogs");
            assertThat(called.nextCall()).isEqualTo(dialog);

            ReceivedUpdate answered = called.act(dialog, "ANSWER");
            assertThat(answered.source()).isEqualTo("/finesse/api/Dialog/" + dialog);
            assertThat(stateOf(answered, "2002")).isEqualTo("ACTIVE");
            caller.waitForOwn(dialog, "ACTIVE");
            if (played.type() == Deployment.Type.UCCE) {
                caller.waitForState("TALKING");
            }

            assertThat(stateOf(caller.act(dialog, "HOLD"), "2001")).isEqualTo("HELD");
            assertThat(caller.act(dialog, "HOLD").text("errorType")).isNotEmpty();
            assertThat(stateOf(caller.act(dialog, "RETRIEVE"), "2001")).isEqualTo("ACTIVE");
            ReceivedUpdate updated = called.act(
                    dialog,
                    "UPDATE_CALL_DATA",
                    "<mediaProperties><wrapUpReason>Sale</wrapUpReason><callvariables><CallVariable>"
                            + "<name>callVariable3</name><value>three &amp; more</value></CallVariable></callvariables>"
                            + "</mediaProperties>");
            assertThat(updated.text("wrapUpReason")).isEqualTo("Sale");
            assertThat(updated.xml()).contains("<value>three &amp; more</value>");
            ReceivedUpdate tones = caller.act(
                    dialog,
                    "SEND_DTMF",
                    "<actionParams><ActionParam><name>dtmfString</name><value>12#</value></ActionParam></actionParams>");
            assertThat(tones.event()).isEqualTo("PUT");

            assertThat(stateOf(caller.act(dialog, "DROP"), "2001")).isEqualTo("DROPPED");
            caller.waitForEnd(dialog);
            called.waitForEnd(dialog);
            caller.waitForState("NOT_READY");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aCallFromOutsideIsTransferredToAnotherAgent(Server played) throws Exception {
        start(played);
        try (CallingUser first = CallingUser.signIn(server, "2001");
                CallingUser second = CallingUser.signIn(server, "2002")) {
            String dialog = answered(first);
            String consult = consult(first, second, dialog);

            first.act(dialog, "TRANSFER");
            second.waitForEnd(consult);
            assertThat(second.nextCall()).isEqualTo(dialog);
            first.waitForEnd(dialog);
            assertThat(second.dialogs()).contains("<secondaryId>" + consult + "</secondaryId>");

            second.act(dialog, "DROP");
            second.waitForEnd(dialog);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aConference(Server played) throws Exception {
        start(played);
        try (CallingUser first = CallingUser.signIn(server, "2001");
                CallingUser second = CallingUser.signIn(server, "2002")) {
            String dialog = answered(first);
            consult(first, second, dialog);

            ReceivedUpdate joined = first.act(dialog, "CONFERENCE");
            assertThat(stateOf(joined, "2001")).isEqualTo("ACTIVE");
            assertThat(stateOf(joined, "2002")).isEqualTo("ACTIVE");
            assertThat(second.nextCall()).isEqualTo(dialog);
            assertThat(second.dialogs()).contains("<callType>CONFERENCE</callType>");

            second.act(dialog, "DROP");
            second.waitForEnd(dialog);
            first.act(dialog, "DROP");
            first.waitForEnd(dialog);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aBlindTransfer(Server played) throws Exception {
        start(played);
        try (CallingUser first = CallingUser.signIn(server, "2001");
                CallingUser second = CallingUser.signIn(server, "2002")) {
            String dialog = answered(first);

            first.act(dialog, "TRANSFER_SST", "<toAddress>2002</toAddress>");
            assertThat(second.nextCall()).isEqualTo(dialog);
            first.waitForEnd(dialog);
            second.act(dialog, "ANSWER");
            second.act(dialog, "DROP");
            second.waitForEnd(dialog);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aSupervisorListensAndBargesIn(Server played) throws Exception {
        start(played);
        try (CallingUser agent = CallingUser.signIn(server, "2001");
                CallingUser supervisor = CallingUser.signIn(server, "3001")) {
            String dialog = answered(agent);

            ReceivedUpdate listening = supervisor.post("SILENT_MONITOR", "2001", "");
            assertThat(listening.event()).as(listening.xml()).isEqualTo("POST");
            String monitor = listening.text("id");
            supervisor.waitForOwn(monitor, "ACTIVE");
            assertThat(agent.nextCall()).isEqualTo(monitor);

            ReceivedUpdate barging = supervisor.post(
                    "BARGE_CALL",
                    "2001",
                    "<associatedDialogUri>/finesse/api/Dialog/" + monitor + "</associatedDialogUri>");
            assertThat(barging.event()).as(barging.xml()).isEqualTo("POST");
            Waiting.until(
                    "the supervisor is in the call",
                    () -> supervisor.dialogs().contains("<callType>CONFERENCE</callType>"));
            supervisor.act(dialog, "DROP");
            supervisor.waitForEnd(dialog);
            agent.act(dialog, "DROP");
            agent.waitForEnd(dialog);
        }
    }

    /** A caller from outside talks to 2001. */
    private String answered(CallingUser agent) {
        String dialog = inbound("2001");
        assertThat(agent.nextCall()).isEqualTo(dialog);
        agent.act(dialog, "ANSWER");
        return dialog;
    }

    /** An agent holds the call, and asks 2002 about it. */
    private static String consult(CallingUser agent, CallingUser asked, String dialog) {
        ReceivedUpdate consulting = agent.act(dialog, "CONSULT_CALL", "<toAddress>2002</toAddress>");
        String consult = consulting.text("id");
        assertThat(consulting.text("associatedDialogUri")).isEqualTo("/finesse/api/Dialog/" + dialog);
        assertThat(asked.nextCall()).isEqualTo(consult);
        asked.act(consult, "ANSWER");
        agent.waitForOwn(consult, "ACTIVE");
        return consult;
    }

    private String inbound(String device) {
        return Long.toString(server.simulator()
                .ask(simulated -> simulated
                        .telephony()
                        .inbound(
                                "4085550199",
                                device,
                                CallData.NONE.with(1, "Gold").with("user.Segment", "VIP")))
                .join());
    }
}
