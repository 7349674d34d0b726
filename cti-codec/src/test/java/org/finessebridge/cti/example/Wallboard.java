package org.finessebridge.cti.example;

import java.util.function.Consumer;
import org.finessebridge.cti.client.CtiClient;
import org.finessebridge.cti.client.CtiClientListener;
import org.finessebridge.cti.client.CtiClientSettings;
import org.finessebridge.cti.client.CtiEndpoint;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.client.CtiSessionLost;
import org.finessebridge.cti.client.CtiSessionOpened;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;

/** A client as README has it. */
// README: client
record Wallboard(Consumer<String> display) implements CtiClientListener {

    static CtiClient connect(CtiEndpoint server, Consumer<String> display) {
        var settings =
                CtiClientSettings.builder().sides(server).clientId("wallboard").build();
        CtiClient client = CtiClient.create(settings, new Wallboard(display));
        client.start(); // and stays connected until it is closed
        return client;
    }

    @Override
    public void onEvent(CtiEvent event) {
        if (event instanceof AgentStateEvent state) {
            display.accept(state.agentId() + " is " + state.agentState()); // 2001 is 3 (AVAILABLE)
        }
    }

    @Override
    public void onSessionOpened(CtiSessionOpened opened) {
        display.accept("connected, version " + opened.version());
    }

    @Override
    public void onSessionLost(CtiSessionLost lost) {
        display.accept("disconnected: " + lost.reason());
    }

    static void makeReady(CtiClient client, Consumer<String> display) {
        var request = SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2003");
        client.send(request, outcome -> display.accept(inWords(outcome)));
    }

    private static String inWords(CtiOutcome<SetAgentStateConf> outcome) {
        return switch (outcome) {
            case CtiOutcome.Confirmed(var conf) -> "confirmed; the event follows";
            case CtiOutcome.Refused(int code, long error, var text) -> "refused: " + code;
            case CtiOutcome.Rejected(long status) -> "against the protocol: " + status;
            case CtiOutcome.TimedOut(long invokeId, var after) -> "no answer in " + after;
            case CtiOutcome.Unreadable(var reason) -> "answered, but how? " + reason;
            case CtiOutcome.SessionLost(var reason) -> "perhaps done: " + reason;
            case CtiOutcome.NotSent(var reason, var withoutSession) -> "not done: " + reason;
        };
    }
}
// README: end
