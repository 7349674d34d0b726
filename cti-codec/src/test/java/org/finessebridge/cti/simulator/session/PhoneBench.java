package org.finessebridge.cti.simulator.session;

import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.call.AgentPreCallAbortEvent;
import org.finessebridge.cti.message.call.AgentPreCallEvent;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.call.CallClearedEvent;
import org.finessebridge.cti.message.call.CallConferencedEvent;
import org.finessebridge.cti.message.call.CallConnectionClearedEvent;
import org.finessebridge.cti.message.call.CallDataUpdateEvent;
import org.finessebridge.cti.message.call.CallDeliveredEvent;
import org.finessebridge.cti.message.call.CallDequeuedEvent;
import org.finessebridge.cti.message.call.CallDivertedEvent;
import org.finessebridge.cti.message.call.CallEstablishedEvent;
import org.finessebridge.cti.message.call.CallFailedEvent;
import org.finessebridge.cti.message.call.CallHeldEvent;
import org.finessebridge.cti.message.call.CallOriginatedEvent;
import org.finessebridge.cti.message.call.CallQueuedEvent;
import org.finessebridge.cti.message.call.CallReachedNetworkEvent;
import org.finessebridge.cti.message.call.CallRetrievedEvent;
import org.finessebridge.cti.message.call.CallServiceInitiatedEvent;
import org.finessebridge.cti.message.call.CallTransferredEvent;
import org.finessebridge.cti.message.call.EndCallEvent;
import org.finessebridge.cti.message.call.RtpStartedEvent;
import org.finessebridge.cti.message.call.RtpStoppedEvent;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.CtiCode;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.jspecify.annotations.Nullable;

/** A telephone system with agents 1, 2, 3 and 9 at 1001, 1002, 1003 and 1009, and a client that hears it. */
final class PhoneBench {

    static final String A = "1001";
    static final String B = "1002";
    static final String C = "1003";
    static final String S = "1009";
    static final String X = "4085550199";
    static final long FIRST = 16_777_217;

    final FakeSimulatorTime time = new FakeSimulatorTime();
    final SimulatedServer server;
    final EmbeddedClient client;
    final Telephony phones;
    private final boolean uccx;
    private long invokeId = 100;

    private PhoneBench(boolean uccx, boolean logoutOnAgentDisconnect) {
        this.uccx = uccx;
        ContactCentre.Builder builder = ContactCentre.builder()
                .skillGroup(new SimulatedSkillGroup(76, 5076, "Sales"))
                .extensions(1000, 1999)
                .logoutOnAgentDisconnect(logoutOnAgentDisconnect);
        for (String number : List.of("1", "2", "3", "9")) {
            builder.agent(new SimulatedAgent(
                    number, Secret.NONE, 5000 + Integer.parseInt(number), "", "", null, List.of(76L), List.of()));
        }
        ContactCentre centre = builder.build();
        server = new SimulatedServer(
                SimulatorSettings.onLoopback(0)
                        .withVersions(uccx ? VersionRange.ALL_UCCX : VersionRange.ALL)
                        .sessions(),
                uccx ? centre.ofUccx() : centre,
                time);
        client = new EmbeddedClient(server, uccx ? ProtocolVersion.uccx(17) : ProtocolVersion.ucce(24));
        client.open(EmbeddedClient.ALL_EVENTS);
        phones = server.telephony();
    }

    /** Of UCCE, with every agent NOT_READY. */
    static PhoneBench ofUcce() {
        return new PhoneBench(false, false).signedOn();
    }

    /** Of UCCX, with every agent NOT_READY. */
    static PhoneBench ofUccx() {
        return new PhoneBench(true, false).signedOn();
    }

    /** Of UCCE with LOAD 1, with every agent NOT_READY. */
    static PhoneBench ofUcceThatLogsOut() {
        return new PhoneBench(false, true).signedOn();
    }

    private PhoneBench signedOn() {
        for (String agentId : List.of("1", "2", "3", "9")) {
            client.write(state(agentId, AgentState.LOGIN, 0));
        }
        heard();
        return this;
    }

    /** A request for a change of an agent's state. */
    SetAgentStateReq state(String agentId, AgentState state, int reason) {
        return SetAgentStateReq.builder()
                .invokeId(invokeId++)
                .peripheralId(uccx ? 1 : 5000)
                .agentState(state)
                .eventReasonCode(reason)
                .agentInstrument("100" + agentId)
                .agentId(agentId)
                .agentPassword(Secret.NONE)
                .build();
    }

    /** An agent is ready. */
    PhoneBench ready(String agentId) {
        client.write(state(agentId, AgentState.AVAILABLE, 0));
        heard();
        return this;
    }

    void settings(String agentId, DeskSettings settings) {
        Objects.requireNonNull(phones.agents().byId(agentId)).settings(settings);
    }

    /** Writes a request, and forgets nothing. */
    PhoneBench write(CtiMessage request) {
        client.write(request);
        return this;
    }

    /** What has come, in short, and is not told again. */
    List<String> heard() {
        return heardBy(client);
    }

    /** The same, of another client. */
    static List<String> heardBy(EmbeddedClient client) {
        return withStreamsHeardBy(client).stream()
                .filter(line -> !line.startsWith("RTP_"))
                .toList();
    }

    /** What has come, with the events of RTP streams, which are left out elsewhere. */
    List<String> heardWithStreams() {
        return withStreamsHeardBy(client);
    }

    /** The same, of another client. */
    static List<String> withStreamsHeardBy(EmbeddedClient client) {
        return client.readAll().stream().map(PhoneBench::line).toList();
    }

    private static String line(CtiMessage message) {
        return switch (message) {
            case AgentStateEvent e ->
                "AGENT " + e.agentId() + " " + name(e.agentState())
                        + (e.nextAgentState() == null ? "" : " next " + name(e.nextAgentState()))
                        + (e.eventReasonCode() == 0 ? "" : " " + e.eventReasonCode());
            case AgentPreCallEvent e -> "PRE_CALL " + e.agentInstrument() + " " + e.skillGroupNumber();
            case AgentPreCallAbortEvent e -> "PRE_CALL_ABORT " + e.agentInstrument() + " " + e.routerCallKeyCallId();
            case RtpStartedEvent e ->
                call("RTP_STARTED", e.connectionCallId(), e.connectionDeviceId()) + " " + name(e.direction());
            case RtpStoppedEvent e ->
                call("RTP_STOPPED", e.connectionCallId(), e.connectionDeviceId()) + " " + name(e.direction());
            case BeginCallEvent e ->
                call("BEGIN", e.connectionCallId(), e.connectionDeviceId()) + " " + name(e.callType());
            case CallServiceInitiatedEvent e -> call("SERVICE_INITIATED", e.connectionCallId(), e.connectionDeviceId());
            case CallOriginatedEvent e ->
                call("ORIGINATED", e.connectionCallId(), e.connectionDeviceId()) + " to " + e.calledDeviceId();
            case CallReachedNetworkEvent e -> call("REACHED_NETWORK", e.connectionCallId(), e.connectionDeviceId());
            case CallDeliveredEvent e ->
                call("DELIVERED", e.connectionCallId(), e.connectionDeviceId()) + " " + name(e.localConnectionState())
                        + " at " + e.alertingDeviceId();
            case CallEstablishedEvent e ->
                call("ESTABLISHED", e.connectionCallId(), e.connectionDeviceId()) + " by " + e.answeringDeviceId();
            case CallQueuedEvent e -> call("QUEUED", e.connectionCallId(), e.connectionDeviceId());
            case CallDequeuedEvent e -> call("DEQUEUED", e.connectionCallId(), e.connectionDeviceId());
            case CallFailedEvent e ->
                call("FAILED", e.connectionCallId(), e.connectionDeviceId()) + " " + name(e.eventCause());
            case CallHeldEvent e -> call("HELD", e.connectionCallId(), e.connectionDeviceId());
            case CallRetrievedEvent e -> call("RETRIEVED", e.connectionCallId(), e.connectionDeviceId());
            case CallDivertedEvent e ->
                call("DIVERTED", e.connectionCallId(), e.connectionDeviceId()) + " to " + e.calledDeviceId();
            case CallDataUpdateEvent e ->
                call("DATA", e.connectionCallId(), e.connectionDeviceId()) + " " + name(e.callType());
            case CallConnectionClearedEvent e ->
                call("RELEASED", e.connectionCallId(), e.connectionDeviceId()) + " by " + e.releasingDeviceId();
            case CallClearedEvent e ->
                call("CLEARED", e.connectionCallId(), e.connectionDeviceId())
                        + (e.eventCause().raw() == 0xFFFF
                                ? ""
                                : " " + e.eventCause().raw());
            case CallTransferredEvent e ->
                "TRANSFERRED " + (e.primaryCallId() - FIRST) + " " + (e.secondaryCallId() - FIRST) + " by "
                        + e.transferringDeviceId() + " to " + e.transferredDeviceId();
            case CallConferencedEvent e ->
                "CONFERENCED " + (e.primaryCallId() - FIRST) + " " + (e.secondaryCallId() - FIRST)
                        + " by " + e.controllerDeviceId() + " with " + e.addedPartyDeviceId() + " of "
                        + e.connectedParties().size();
            case EndCallEvent e -> call("END", e.connectionCallId(), e.connectionDeviceId());
            case ControlFailureConf e ->
                "REFUSED " + e.failureCode() + (e.peripheralErrorCode() == 0 ? "" : " " + e.peripheralErrorCode());
            case FailureConf e ->
                "FAILED " + Coded.of(StatusCode.class, e.status()).known();
            default -> message.getClass().getSimpleName();
        };
    }

    private static String call(String what, long callId, @Nullable String device) {
        return what + " " + (callId - FIRST) + " " + device;
    }

    private static <E extends Enum<E> & CtiCode> String name(Coded<E> code) {
        return String.valueOf(code.known());
    }
}
