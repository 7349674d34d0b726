package org.finessebridge.app.bridge.call;

import java.time.Duration;
import java.util.List;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.bridge.publication.RecordedPubSub.Published;
import org.finessebridge.app.dialog.CallVariable;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.dialog.DialogRequest;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.control.SetCallDataConf;
import org.jspecify.annotations.Nullable;

/**
 * A bridge whose agents ask for something in calls, and a CTI server that answers as the test wants. What
 * agents hear is kept as short lines, such as {@code PUT 7 r1} or {@code CF_RESOURCE_BUSY r1}.
 */
final class RequestedCalls extends PlayedCallEvents implements AutoCloseable {

    static final String A = "1001001";
    static final String B = "1001002";
    static final String C = "1001003";

    final PlayedBridge bridge;

    RequestedCalls(Deployment.Type type) {
        super(5000);
        bridge = new PlayedBridge(type, A, B, C);
        bridge.openSession();
        for (String agent : List.of(A, B, C)) {
            bridge.answer(bridge.question(agent), PlayedBridge.told(AgentState.NOT_READY, agent));
        }
        bridge.settle();
    }

    @Override
    void play(CtiEvent event) {
        bridge.event(event);
    }

    /** An agent talks with somebody outside. */
    void talks(long callId, String agent) {
        begin(callId, agent, CallType.OTHER_IN, X, agent);
        delivered(callId, agent, X);
        established(callId, agent, X);
        hear(agent);
    }

    /** An agent consults another in a new call. */
    void consults(long original, long consult, String by, String other) {
        held(original, by);
        begin(consult, by, CallType.CONSULT, by, other);
        begin(consult, other, CallType.CONSULT, by, other);
        delivered(consult, other, by);
        established(consult, other, by);
        hear(by);
    }

    void ask(String id, String agent, DialogAction action, String dialogId, String to, String parameter) {
        bridge.submit(
                new DialogRequest(new RequestId(id), agent, agent, action, dialogId, to, parameter, null, List.of()));
    }

    void ask(String id, String agent, DialogAction action, long callId) {
        ask(id, agent, action, Long.toString(callId), "", "");
    }

    void set(String id, String agent, long callId, @Nullable String reason, CallVariable... variables) {
        bridge.submit(new DialogRequest(
                new RequestId(id),
                agent,
                agent,
                DialogAction.UPDATE_CALL_DATA,
                Long.toString(callId),
                "",
                "",
                reason,
                List.of(variables)));
    }

    /** The server accepts the oldest request of that type, in words that say no more than that. */
    void accept(Class<? extends CtiRequest<?>> type) {
        accept(type, new SetCallDataConf(0));
    }

    void accept(Class<? extends CtiRequest<?>> type, CtiConfirmation confirmation) {
        answer(bridge.sent(type), new CtiOutcome.Confirmed<>(confirmation));
    }

    void answer(Sent sent, CtiOutcome<CtiConfirmation> outcome) {
        bridge.answer(sent, outcome);
    }

    void tick() {
        bridge.pass(Duration.ofMillis(100));
    }

    /** Longer than any request may take. */
    void deadline() {
        bridge.pass(Duration.ofSeconds(20));
    }

    /** What the agent was told of dialogs since the last time. */
    List<String> hear(String agent) {
        return bridge.take("/finesse/api/User/" + agent + "/Dialogs").stream()
                .map(RequestedCalls::inShort)
                .toList();
    }

    private static String inShort(Published update) {
        String error = update.text("errorMessage");
        String said = error.isEmpty() ? update.text("event") + ' ' + update.text("id") : error;
        return (said + ' ' + update.text("requestId")).strip();
    }

    @Override
    public void close() {
        bridge.close();
    }
}
