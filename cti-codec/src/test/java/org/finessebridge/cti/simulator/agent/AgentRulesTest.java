package org.finessebridge.cti.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.RequestedSkillGroup;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.AgentWorkMode;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which requests are refused, and why. */
class AgentRulesTest extends AskedAgents {

    @Test
    void refusesAnUnknownAgent() {
        refused(login("9999", "9999", "2003"), ControlFailureCode.CF_INVALID_AGENT_ID_SPECIFIED);
    }

    @Test
    void refusesAWrongPasswordButAsksForNone() {
        refused(login("2001", "wrong", "2003"), ControlFailureCode.CF_INVALID_PASSWORD_SPECIFIED);
        accepted(login("2001", null, "2003"));
    }

    @Test
    void refusesAnExtensionThatIsNoDevice() {
        for (String extension : new String[] {"9999", "", "02003", "2003a", "99999999999999999"}) {
            refused(login("2001", "2001", extension), ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED);
        }
    }

    @Test
    void refusesAnExtensionThatAnotherAgentHas() {
        accepted(login("2002", "2002", "2003"));
        refused(login("2001", "2001", "2003"), ControlFailureCode.CF_RESOURCE_BUSY);
    }

    @Test
    void refusesASecondLoginAtAnotherExtension() {
        accepted(login("2001", "2001", "2003"));
        refused(login("2001", "2001", "2004"), ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED);
    }

    @ParameterizedTest
    @EnumSource(
            value = AgentState.class,
            names = {"LOGOUT", "NOT_READY", "AVAILABLE"})
    void refusesChangesOfAnAgentWhoIsSignedOff(AgentState state) {
        refused(set(state, 0, "2001"), ControlFailureCode.CF_INVALID_OBJECT_STATE);
        refused(
                set(state, 0, "2001").toBuilder().agentInstrument(null).build(),
                ControlFailureCode.CF_INVALID_OBJECT_STATE); // there is none to name
    }

    @ParameterizedTest
    @EnumSource(
            value = AgentState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LOGIN", "LOGOUT", "NOT_READY", "AVAILABLE", "WORK_NOT_READY", "WORK_READY"})
    void refusesStatesThatNobodyCanAskFor(AgentState state) {
        accepted(login("2001", "2001", "2003"));
        refused(set(state, 0, "2001"), ControlFailureCode.CF_VALUE_OUT_OF_RANGE);
    }

    @Test
    void refusesAnotherPeripheral() {
        assertThat(logic.decide(set(AgentState.NOT_READY, 0, "2001").toBuilder()
                        .peripheralId(1)
                        .build()))
                .isEqualTo(new AgentDecision.Rejected(StatusCode.INVALID_PERIPHERAL_ID));
    }

    @ParameterizedTest
    @EnumSource(
            value = AgentState.class,
            names = {"LOGIN", "LOGOUT", "NOT_READY", "AVAILABLE"})
    void refusesARequestWithoutInstrument(AgentState state) {
        accepted(login("2001", "2001", "2003"));
        rejected(set(state, 0, "2001").toBuilder().agentInstrument(null).build(), StatusCode.REQUIRED_DATA_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = AgentState.class,
            names = {"LOGIN", "LOGOUT"})
    void refusesToSignAnybodyOnOrOffWithoutAgentId(AgentState state) {
        accepted(login("2001", "2001", "2003"));
        rejected(set(state, 0, "2001").toBuilder().agentId(null).build(), StatusCode.REQUIRED_DATA_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = AgentState.class,
            names = {"LOGOUT", "NOT_READY", "AVAILABLE"})
    void refusesAnotherInstrumentThanTheOneSignedOnAt(AgentState state) {
        accepted(login("2001", "2001", "2003"));
        accepted(login("2002", "2002", "2004"));
        SetAgentStateReq atTheOthers =
                set(state, 0, "2001").toBuilder().agentInstrument("2004").build();
        refused(atTheOthers, ControlFailureCode.CF_INVALID_CSTA_DEVICE_ID);
        refused(atTheOthers.forced(), ControlFailureCode.CF_INVALID_CSTA_DEVICE_ID);
        assertThat(logic.snapshot()).containsEntry("2001", new AgentSnapshot(AgentState.NOT_READY, "2003", 0));
    }

    @Test
    void refusesValuesThatTheGuideDoesNotHave() {
        accepted(login("2001", "2001", "2003"));
        SetAgentStateReq ready = set(AgentState.AVAILABLE, 0, "2001");
        refused(
                ready.toBuilder()
                        .agentWorkMode(Coded.of(AgentWorkMode.class, 9))
                        .build(),
                ControlFailureCode.CF_INVALID_AGENT_WORKMODE);
        refused(
                ready.toBuilder().forcedFlag(Coded.of(ForcedFlag.class, 3)).build(),
                ControlFailureCode.CF_VALUE_OUT_OF_RANGE);
        refused(
                ready.toBuilder()
                        .agentState(Coded.of(AgentState.class, 99))
                        .forcedFlag(ForcedFlag.AGENT_AUTHENTICATION_ONLY)
                        .agentPassword(new Secret("wrong"))
                        .build(),
                ControlFailureCode.CF_INVALID_PASSWORD_SPECIFIED);
        refused(
                ready.toBuilder()
                        .skillGroups(List.of(new RequestedSkillGroup(77L, 0)))
                        .build(),
                ControlFailureCode.CF_INVALID_SKILL_GROUP_SPECIFIED);
    }

    @Test
    void wantsPasswordsWhereTheContactCentreDoes() {
        AgentLogic strict = new AgentLogic(
                ContactCentre.builder()
                        .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
                        .extensions(2000, 2999)
                        .passwordsRequired()
                        .build(),
                () -> now);
        AgentDecision.Rejected missing = new AgentDecision.Rejected(StatusCode.REQUIRED_DATA_MISSING);
        assertThat(strict.decide(login("2001", null, "2003"))).isEqualTo(missing);
        assertThat(strict.decide(login("2001", null, "2003").forced())).isEqualTo(missing);
        assertThat(strict.decide(login("2001", "2001", "2003"))).isInstanceOf(AgentDecision.Accepted.class);
        SetAgentStateReq logout = set(AgentState.LOGOUT, 1, "2001");
        assertThat(strict.decide(logout)).isEqualTo(missing);
        assertThat(strict.decide(set(AgentState.AVAILABLE, 0, "2001"))).isInstanceOf(AgentDecision.Accepted.class);
        assertThat(strict.decide(logout.forced())).isInstanceOf(AgentDecision.Accepted.class);
    }

    @Test
    void saysWhyItWouldRefuseWithoutDoingAnything() {
        assertThat(logic.refusal(login("2001", "2001", "2003"))).isNull();
        assertThat(logic.snapshot()).containsEntry("2001", new AgentSnapshot(AgentState.LOGOUT, null, 0));
        accepted(login("2001", "2001", "2003"));
        assertThat(logic.refusal(login("2001", "2001", "2004")))
                .isEqualTo(new AgentDecision.Refused(ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED));
    }

    @Test
    void signsOffOnlyFromNotReadyUnlessForced() {
        accepted(login("2001", "2001", "2003"));
        accepted(set(AgentState.AVAILABLE, 0, "2001"));
        refused(set(AgentState.LOGOUT, 0, "2001"), ControlFailureCode.CF_INVALID_OBJECT_STATE);
        AgentStateEvent event = accepted(set(AgentState.LOGOUT, 999, "2001").forced());

        assertThat(event.agentState().is(AgentState.LOGOUT)).isTrue();
        assertThat(event.eventReasonCode()).isEqualTo(999);
        assertThat(event.agentExtension()).isEqualTo("2003");
    }
}
