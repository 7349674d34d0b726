package org.finessebridge.cti.simulator.session;

import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.agent.AgentDeskSettingsConf;
import org.finessebridge.cti.message.agent.AgentDeskSettingsReq;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.control.SnapshotCallReq;
import org.finessebridge.cti.message.control.SnapshotDeviceReq;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a client's requests about calls, and about desks. Guide, "Client Control Service". */
final class CallRequestRules {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);
    private static final long SERVICES = ServiceMask.CLIENT_CONTROL | ServiceMask.SUPERVISOR;

    private final SimulatedServer server;
    private final SimulatedSession session;

    CallRequestRules(SimulatedServer server, SimulatedSession session) {
        this.server = server;
        this.session = session;
    }

    /** Carries a request out, or refuses it. */
    void carryOut(CtiMessage message, long invokeId) {
        OpenSession open = session.opened();
        if (!(message instanceof CtiRequest<?> request)) {
            session.fail(invokeId, StatusCode.INVALID_MESSAGE_TYPE);
        } else if (open == null || !open.grants(SERVICES)) {
            boolean known = !(message instanceof UnknownMessage);
            session.fail(invokeId, known ? StatusCode.FUNCTION_NOT_AVAILABLE : StatusCode.INVALID_MESSAGE_TYPE);
        } else if (request instanceof AgentDeskSettingsReq desk) {
            settings(desk);
        } else if (!isQuestion(request) && server.dice().ignoresCallRequest()) {
            LOG.debug("Ignored {}", MessageLayouts.render(request));
        } else {
            boolean played = server.telephony()
                    .request(
                            request,
                            server.behaviour().callEvents(),
                            server.callEventDice().confirmsLast(),
                            session::answer);
            if (!played) {
                session.fail(invokeId, StatusCode.INVALID_MESSAGE_TYPE);
            }
        }
    }

    private static boolean isQuestion(CtiRequest<?> request) {
        return request instanceof SnapshotCallReq || request instanceof SnapshotDeviceReq;
    }

    private void settings(AgentDeskSettingsReq request) {
        String agentId = request.agentId();
        AgentDesk desk = agentId == null ? null : server.peripheral().agents().byId(agentId);
        if (desk == null) {
            session.answer(new ControlFailureConf(
                    request.invokeId(), ControlFailureCode.CF_INVALID_AGENT_ID_SPECIFIED.code(), 0, null));
            return;
        }
        DeskSettings settings = desk.settings();
        session.answer(AgentDeskSettingsConf.builder()
                .invokeId(request.invokeId())
                .peripheralId(server.peripheral().centre().peripheralId())
                .deskSettingsMask(settings.mask())
                .wrapupDataIncomingMode(settings.wrapupIncoming())
                .wrapupDataOutgoingMode(settings.wrapupOutgoing())
                .ringNoAnswerTime(settings.ringNoAnswerTime().toSeconds())
                .workModeTimer(settings.workModeTimer().toSeconds())
                .build());
    }
}
