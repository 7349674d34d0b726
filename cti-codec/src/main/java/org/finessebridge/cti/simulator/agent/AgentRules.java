package org.finessebridge.cti.simulator.agent;

import java.util.function.Predicate;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.AgentWorkMode;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.jspecify.annotations.Nullable;

/**
 * Why SET_AGENT_STATE_REQ is refused. Guide, "Set Agent State Req": the AgentInstrument is always
 * required, AgentID and AgentPassword for LOGIN and LOGOUT. Which code a real server picks is not
 * documented; see SPEC-NOTES.md.
 */
final class AgentRules {

    private final ContactCentre centre;
    private Predicate<String> inUse = device -> false;

    AgentRules(ContactCentre centre) {
        this.centre = centre;
    }

    /** Tells from now on whether a device is used for a call, rather than idle or ringing. */
    void inUse(Predicate<String> ofDevice) {
        inUse = ofDevice;
    }

    /**
     * Why a request cannot be carried out now; null where it can.
     *
     * @param desk the agent that it names; null where there is none
     * @param atInstrument who is signed on at its instrument; null for nobody
     */
    @Nullable
    AgentDecision refusal(SetAgentStateReq request, @Nullable AgentDesk desk, @Nullable AgentDesk atInstrument) {
        if (request.peripheralId() != centre.peripheralId()) {
            return new AgentDecision.Rejected(StatusCode.INVALID_PERIPHERAL_ID);
        }
        if (lacksWhatIsRequired(request, desk)) {
            return new AgentDecision.Rejected(StatusCode.REQUIRED_DATA_MISSING);
        }
        ControlFailureCode code = desk == null ? ofNobody(request) : logicRefusal(request, desk, atInstrument);
        return code == null ? null : new AgentDecision.Refused(code);
    }

    private boolean lacksWhatIsRequired(SetAgentStateReq request, @Nullable AgentDesk desk) {
        boolean login = request.agentState().is(AgentState.LOGIN);
        boolean logout = request.agentState().is(AgentState.LOGOUT);
        boolean forced = request.forcedFlag().is(ForcedFlag.TRUE);
        boolean needsPassword = centre.passwordsRequired() && (login || (logout && !forced));
        // Who is signed off has no instrument to name: the state is what is wrong then.
        boolean signedOff = !login && desk != null && !desk.isSignedOn();
        return (request.agentInstrument() == null && !signedOff)
                || ((login || logout) && request.agentId() == null)
                || (needsPassword && request.agentPassword() == null);
    }

    private ControlFailureCode ofNobody(SetAgentStateReq request) {
        String instrument = MobilePhone.withoutNumber(request.agentInstrument());
        if (request.agentId() != null || instrument == null) {
            return ControlFailureCode.CF_INVALID_AGENT_ID_SPECIFIED;
        }
        return centre.hasExtension(instrument)
                ? ControlFailureCode.CF_INVALID_OBJECT_STATE
                : ControlFailureCode.CF_INVALID_CSTA_DEVICE_ID;
    }

    private @Nullable ControlFailureCode logicRefusal(
            SetAgentStateReq request, AgentDesk desk, @Nullable AgentDesk atInstrument) {
        Secret presented = request.agentPassword();
        Secret password = desk.agent().password();
        if (presented != null && password != null && !presented.equals(password)) {
            return ControlFailureCode.CF_INVALID_PASSWORD_SPECIFIED;
        }
        AgentWorkMode workMode = request.agentWorkMode().known();
        if (workMode == null || (MobilePhone.isMobile(workMode) && !mayBeMobile(request))) {
            return ControlFailureCode.CF_INVALID_AGENT_WORKMODE;
        }
        if (request.forcedFlag().known() == null) {
            return ControlFailureCode.CF_VALUE_OUT_OF_RANGE;
        }
        boolean strangeGroup =
                request.skillGroups().stream().anyMatch(group -> !desk.agent().isIn(group.skillGroupNumber()));
        if (strangeGroup) {
            return ControlFailureCode.CF_INVALID_SKILL_GROUP_SPECIFIED;
        }
        if (request.forcedFlag().is(ForcedFlag.AGENT_AUTHENTICATION_ONLY)) {
            return null;
        }
        return switch (request.agentState().known()) {
            case LOGIN -> ofLogin(request, desk, atInstrument);
            case LOGOUT -> ofLogout(request, desk);
            case NOT_READY, AVAILABLE -> ofChange(request, desk);
            case WORK_NOT_READY, WORK_READY -> ofWork(request, desk);
            case null, default -> ControlFailureCode.CF_VALUE_OUT_OF_RANGE;
        };
    }

    /** Agents of UCCE sign on so; it says nothing in another request. */
    private boolean mayBeMobile(SetAgentStateReq request) {
        return !centre.isUccx() && request.agentState().is(AgentState.LOGIN);
    }

    private @Nullable ControlFailureCode ofLogin(
            SetAgentStateReq request, AgentDesk desk, @Nullable AgentDesk atInstrument) {
        String extension = MobilePhone.withoutNumber(request.agentInstrument());
        boolean withoutPhone = MobilePhone.isMobile(request.agentWorkMode().known()) && MobilePhone.of(request) == null;
        boolean elsewhere = desk.isSignedOn() && !desk.isAt(extension);
        if (extension == null
                || !centre.hasExtension(extension)
                || !desk.agent().maySignOnAt(extension)
                || withoutPhone
                || elsewhere) {
            return ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED;
        }
        return atInstrument == null || atInstrument == desk ? null : ControlFailureCode.CF_RESOURCE_BUSY;
    }

    /** Work follows a call: it is asked for while there is one. */
    private static @Nullable ControlFailureCode ofWork(SetAgentStateReq request, AgentDesk desk) {
        DeskSettings settings = desk.settings();
        boolean never = settings.wrapupIncoming() == WrapupDataMode.NOT_ALLOWED
                && settings.wrapupOutgoing() == WrapupDataMode.NOT_ALLOWED;
        return !desk.task().isBusy() || never
                ? ControlFailureCode.CF_INVALID_OBJECT_STATE
                : ofInstrument(request, desk);
    }

    private static @Nullable ControlFailureCode ofLogout(SetAgentStateReq request, AgentDesk desk) {
        boolean forced = request.forcedFlag().is(ForcedFlag.TRUE);
        if (!desk.isSignedOn() || (desk.state() != AgentState.NOT_READY && !forced)) {
            return ControlFailureCode.CF_INVALID_OBJECT_STATE;
        }
        return ofInstrument(request, desk);
    }

    private @Nullable ControlFailureCode ofChange(SetAgentStateReq request, AgentDesk desk) {
        if (desk.isInWork() && desk.task().isWrapupDataMissing() && request.supervisorId() == null) {
            return ControlFailureCode.CF_WRAPUP_DATA_REQUIRED;
        }
        String device = desk.extension();
        boolean onCall = desk.task().isBusy() || (device != null && inUse.test(device));
        if (centre.isUccx() && onCall && request.agentState().is(AgentState.AVAILABLE)) {
            return desk.task().isOfQueue()
                    ? ControlFailureCode.CF_INVALID_AGENT_WORKMODE
                    : ControlFailureCode.CF_RESOURCE_BUSY;
        }
        boolean settable = desk.state() == AgentState.NOT_READY
                || desk.state() == AgentState.AVAILABLE
                || desk.state() == AgentState.WORK_NOT_READY
                || desk.state() == AgentState.WORK_READY
                || desk.task().isBusy();
        return settable ? ofInstrument(request, desk) : ControlFailureCode.CF_INVALID_OBJECT_STATE;
    }

    private static @Nullable ControlFailureCode ofInstrument(SetAgentStateReq request, AgentDesk desk) {
        return desk.isAt(MobilePhone.withoutNumber(request.agentInstrument()))
                ? null
                : ControlFailureCode.CF_INVALID_CSTA_DEVICE_ID;
    }
}
