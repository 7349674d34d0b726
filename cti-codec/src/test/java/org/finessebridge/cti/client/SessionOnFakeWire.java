package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.session.OpenConf;

/** A session whose wire and timer are moved by hand. */
abstract class SessionOnFakeWire {

    static final Duration HEARTBEAT = Duration.ofSeconds(5);
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    final FakeTimer timer = new FakeTimer();
    final RecordingWire wire = new RecordingWire();

    final CtiClientSettings settings = CtiClientSettings.builder()
            .sides(new CtiEndpoint("localhost", 42027))
            .build();

    final CtiSession session = new CtiSession(settings, ProtocolVersion.V24, wire, timer, wire);
    final List<CtiOutcome<SetAgentStateConf>> outcomes = new ArrayList<>();

    void open() {
        session.open();
        session.receive(OpenConf.builder().invokeId(1).servicesGranted(0x14).build());
    }

    void request() {
        session.send(SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2003"), outcomes::add);
    }

    long lastInvokeId() {
        return wire.sent(SetAgentStateReq.class).getLast().invokeId();
    }
}
