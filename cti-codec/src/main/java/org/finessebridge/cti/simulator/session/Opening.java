package org.finessebridge.cti.simulator.session;

import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.code.SessionType;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.FailureEvent;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.OpenConfBuilder;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.message.session.PeripheralControl;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentDevice;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.jspecify.annotations.Nullable;

/** Opens a server's sessions, and settles what two clients of one agent's device may do. */
final class Opening {

    private final SimulatedServer server;
    private final OpenRules rules;
    private long lastMonitorId;

    Opening(SimulatedServer server) {
        this.server = server;
        this.rules = new OpenRules(server.settings(), server.peripheral());
    }

    /** Why an OPEN_REQ is refused; null where it is not. */
    @Nullable
    StatusCode refusal(OpenReq request) {
        StatusCode refusal = rules.refusal(request, server.role());
        if (refusal == null && server.maintenance().isUnderWay()) {
            return StatusCode.SERVER_IN_MAINTENANCE_MODE;
        }
        if (refusal != null || !rules.isAgentMode(request)) {
            return refusal;
        }
        boolean inUse = server.clients()
                .open()
                .anyMatch(other -> isOfSameDevice(other, request) && !isOfSameClient(other, request));
        return inUse ? StatusCode.DEVICE_IN_USE : null;
    }

    /** Opens; a session that the same client has for the same agent's device ends. */
    OpenSession open(OpenReq request) {
        boolean agentMode = rules.isAgentMode(request);
        if (agentMode) {
            server.clients()
                    .open()
                    .filter(other -> isOfSameDevice(other, request))
                    .toList()
                    .forEach(this::replace);
        }
        return new OpenSession(
                request,
                rules.version(request),
                rules.granted(request),
                agentMode ? ++lastMonitorId : 0,
                agentMode ? AgentDevice.of(request) : null);
    }

    /** OPEN_CONF. */
    OpenConf confirmation(OpenSession open) {
        SimulatedPeripheral peripheral = server.peripheral();
        ContactCentre centre = peripheral.centre();
        OpenConfBuilder conf = OpenConf.builder()
                .invokeId(open.request().invokeId())
                .servicesGranted(open.services())
                .monitorId(open.monitorId())
                .pgStatus(peripheral.status().pgStatus(server.behaviour()))
                .icmCentralControllerTime(server.time().instant())
                .peripheralOnline(peripheral.status().isPeripheralOnline())
                .peripheralType(centre.peripheralType())
                .sessionType(server.role() == ServerRole.ACTIVE ? SessionType.ACTIVE : SessionType.STANDBY)
                .peripherals(List.of(new PeripheralControl(centre.peripheralId(), 0)));
        AgentDevice wanted = open.agent();
        AgentDesk desk = wanted == null ? null : peripheral.agents().find(wanted);
        if (desk == null || !desk.isSignedOn()) {
            return conf.build(); // AgentState stays LOGIN, as where there is no agent
        }
        return conf.agentState(desk.state())
                .agentId(desk.agent().agentId())
                .agentExtension(desk.extension())
                .agentInstrument(desk.extension())
                .build();
    }

    /** The SYSTEM_EVENT that tells whether the peripheral is there. */
    CtiMessage peripheralStatus() {
        SystemStatus status = server.peripheral().status();
        return status.event(
                status.peripheral(),
                server.peripheral().centre().peripheralId(),
                null,
                server.time().instant(),
                server.behaviour());
    }

    private void replace(SimulatedSession older) {
        older.write(new FailureEvent(StatusCode.NEW_SESSION_OPENED.code(), null));
        older.close();
    }

    private static boolean isOfSameDevice(SimulatedSession other, OpenReq request) {
        OpenSession open = other.opened();
        AgentDevice theirs = open == null ? null : open.agent();
        AgentDevice wanted = AgentDevice.of(request);
        return theirs != null && wanted != null && theirs.isSameAs(wanted);
    }

    private static boolean isOfSameClient(SimulatedSession other, OpenReq request) {
        OpenSession open = other.opened();
        return open != null && Objects.equals(open.request().clientId(), request.clientId());
    }
}
