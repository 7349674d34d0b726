package org.finessebridge.cti.simulator.call;

import org.finessebridge.cti.message.call.RtpStartedEvent;
import org.finessebridge.cti.message.call.RtpStoppedEvent;
import org.finessebridge.cti.message.code.LocalConnectionState;
import org.finessebridge.cti.message.code.RtpDirection;
import org.finessebridge.cti.message.code.RtpType;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentLogic;
import org.jspecify.annotations.Nullable;

/**
 * The RTP streams of the phones: each has one in either direction while it talks. Nothing is sent;
 * only the events tell of them, with addresses that are for documentation (RFC 5737). Guide, "Rtp
 * Started Event".
 */
final class MediaStreams {

    private static final int BIT_RATE = 64_000;
    private static final int PACKET_SIZE = 20;

    /** G.711 with µ-law, as Unified CM numbers it. */
    private static final int G711 = 4;

    private static final int HOSTS = 254;
    private static final int FIRST_PORT = 16_384;
    private static final int PORTS = 8_192;
    private static final String FAR_END = "198.51.100.1";

    private final AgentLogic agents;
    private final Outbox outbox;

    MediaStreams(AgentLogic agents, Outbox outbox) {
        this.agents = agents;
        this.outbox = outbox;
    }

    /** Whoever talks in a call from now on has streams; those who had them keep them. */
    void start(Call call) {
        for (Connection end : call.told()) {
            if (end.is(LocalConnectionState.CONNECT) && !end.isPassive()) {
                start(end);
            }
        }
    }

    /** An end hears the other side from now on. */
    void start(Connection end) {
        if (end.hasStreams()) {
            return;
        }
        end.streams(true);
        outbox.tell(started(end, RtpDirection.INPUT));
        outbox.tell(started(end, RtpDirection.OUTPUT));
    }

    /** Nobody talks in a call any more. */
    void stop(Call call) {
        call.told().forEach(this::stop);
    }

    /** An end hears nothing any more. */
    void stop(Connection end) {
        if (end.hasStreams()) {
            end.streams(false);
            outbox.tell(stopped(end, RtpDirection.INPUT));
            outbox.tell(stopped(end, RtpDirection.OUTPUT));
        }
    }

    private RtpStartedEvent started(Connection end, RtpDirection direction) {
        return RtpStartedEvent.builder()
                .peripheralId(agents.centre().peripheralId())
                .clientPort(port(end))
                .direction(direction)
                .rtpType(RtpType.AUDIO)
                .bitRate(BIT_RATE)
                .packetSize(PACKET_SIZE)
                .payloadType(G711)
                .connectionCallId(end.call().id())
                .connectionDeviceId(end.device())
                .clientAddress(phone(end))
                .agentId(agentId(end))
                .agentExtension(end.device())
                .agentInstrument(end.device())
                .sendingAddress(FAR_END)
                .sendingPort(port(end))
                .build();
    }

    private RtpStoppedEvent stopped(Connection end, RtpDirection direction) {
        return RtpStoppedEvent.builder()
                .peripheralId(agents.centre().peripheralId())
                .clientPort(port(end))
                .direction(direction)
                .connectionCallId(end.call().id())
                .connectionDeviceId(end.device())
                .clientAddress(phone(end))
                .agentId(agentId(end))
                .agentExtension(end.device())
                .agentInstrument(end.device())
                .sendingAddress(FAR_END)
                .sendingPort(port(end))
                .build();
    }

    private @Nullable String agentId(Connection end) {
        AgentDesk desk = agents.at(end.device());
        return desk == null ? null : desk.agent().agentId();
    }

    private static String phone(Connection end) {
        return "192.0.2." + (1 + Math.floorMod(end.device().hashCode(), HOSTS));
    }

    /** RTP has even ports. */
    private static long port(Connection end) {
        return FIRST_PORT + 2 * (end.call().id() % PORTS);
    }
}
