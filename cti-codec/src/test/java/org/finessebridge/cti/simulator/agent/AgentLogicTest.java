package org.finessebridge.cti.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.RequestedSkillGroup;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.code.AgentAvailabilityStatus;
import org.finessebridge.cti.message.code.AgentMode;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.AgentWorkMode;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.finessebridge.cti.message.code.PeripheralType;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgentLogicTest {

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final ContactCentre centre = ContactCentre.builder()
            .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
            .agent(new SimulatedAgent("2002", new Secret("2002"), 5002))
            .extensions(2000, 2999)
            .build();
    private final AgentLogic logic = new AgentLogic(centre, () -> now);

    @Test
    void signsOnAndComesUpNotReady() {
        AgentStateEvent event = accepted(login("2001", "2001", "2003"));

        assertThat(event.skillGroupState().is(AgentState.LOGIN)).isTrue();
        assertThat(event.agentState().is(AgentState.NOT_READY)).isTrue();
        assertThat(event.eventReasonCode()).isZero();
        assertThat(event.mrdId()).isEqualTo(1);
        assertThat(event.agentMode().is(AgentMode.ROUTABLE)).isTrue();
        assertThat(event.maxTaskLimit()).isEqualTo(1);
        assertThat(event.icmAgentId()).isEqualTo(5001);
        assertThat(event.peripheralId()).isEqualTo(5000);
        assertThat(event.peripheralType().is(PeripheralType.ENTERPRISE_AGENT)).isTrue();
        assertThat(event.agentId()).isEqualTo("2001");
        assertThat(event.agentExtension()).isEqualTo("2003");
        assertThat(event.agentInstrument()).isEqualTo("2003");
    }

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
    void tellsTheSkillGroupsAndKeepsAnAgentToItsOwnExtensions() {
        ContactCentre own = ContactCentre.builder()
                .skillGroup(new SimulatedSkillGroup(10, 5010, "English"))
                .extensions(2000, 2999)
                .agent(new SimulatedAgent(
                        "2001", Secret.NONE, 5001, "Mickey", "Mouse", null, List.of(10L), List.of("2005")))
                .build();
        AgentLogic ofOwn = new AgentLogic(own, () -> now);
        assertThat(ofOwn.decide(login("2001", null, "2003")))
                .isEqualTo(new AgentDecision.Refused(ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED));

        AgentStateEvent event = ofOwn.changeUnasked("2001", AgentState.AVAILABLE, 0);

        assertThat(event.agentExtension()).isEqualTo("2005");
        SkillGroup group = event.skillGroups().getFirst();
        assertThat(group.skillGroupNumber()).isEqualTo(10);
        assertThat(group.skillGroupId()).isEqualTo(5010);
        assertThat(Objects.requireNonNull(group.skillGroupState()).is(AgentState.AVAILABLE))
                .isTrue();
    }

    @Test
    void refusesAnExtensionThatAnotherAgentHas() {
        accepted(login("2002", "2002", "2003"));
        refused(login("2001", "2001", "2003"), ControlFailureCode.CF_RESOURCE_BUSY);
    }

    @Test
    void freesTheExtensionAtLogout() {
        accepted(login("2002", "2002", "2003"));
        accepted(set(AgentState.LOGOUT, 0, "2002"));
        accepted(login("2001", "2001", "2003"));
    }

    @Test
    void keepsTheStateAtASecondLogin() {
        accepted(login("2001", "2001", "2003"));
        accepted(set(AgentState.AVAILABLE, 0, "2001"));
        AgentStateEvent event = accepted(login("2001", "2001", "2003"));

        assertThat(event.agentState().is(AgentState.AVAILABLE)).isTrue();
    }

    @Test
    void refusesASecondLoginAtAnotherExtension() {
        accepted(login("2001", "2001", "2003"));
        refused(login("2001", "2001", "2004"), ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED);
    }

    @Test
    void signsMobileAgentsOnWithTheirPhone() {
        AgentStateEvent event = accepted(mobile("2003;0305551234"));

        assertThat(event.agentExtension()).isEqualTo("2003");
        assertThat(event.agentInstrument()).isEqualTo("2003;0305551234");
        assertThat(Objects.requireNonNull(logic.snapshot().get("2001")).mobilePhone())
                .isEqualTo(new MobilePhone(AgentWorkMode.RA_CALL_BY_CALL, "0305551234"));
        accepted(set(AgentState.AVAILABLE, 0, "2001"));
        accepted(set(AgentState.NOT_READY, 0, "2001"));
        accepted(set(AgentState.LOGOUT, 0, "2001"));
        assertThat(Objects.requireNonNull(logic.snapshot().get("2001")).mobilePhone())
                .isNull();
    }

    @Test
    void refusesMobileAgentsWithoutAPhoneAndMobileModesOfOtherRequests() {
        refused(mobile("2003"), ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED);
        refused(mobile("2003;"), ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED);
        accepted(login("2001", "2001", "2003"));
        refused(
                set(AgentState.AVAILABLE, 0, "2001").toBuilder()
                        .agentWorkMode(AgentWorkMode.RA_NAILED_CONNECTION)
                        .build(),
                ControlFailureCode.CF_INVALID_AGENT_WORKMODE);
    }

    private static SetAgentStateReq mobile(String instrument) {
        return login("2001", "2001", instrument).toBuilder()
                .agentWorkMode(AgentWorkMode.RA_CALL_BY_CALL)
                .build();
    }

    @Test
    void goesReadyAndBackWithAReason() {
        accepted(login("2001", "2001", "2003"));
        AgentStateEvent ready = accepted(set(AgentState.AVAILABLE, 12, "2001"));
        assertThat(ready.agentState().is(AgentState.AVAILABLE)).isTrue();
        assertThat(ready.eventReasonCode()).isZero();
        assertThat(ready.agentAvailabilityStatus().is(AgentAvailabilityStatus.ICM_AVAILABLE))
                .isTrue();

        AgentStateEvent notReady = accepted(set(AgentState.NOT_READY, 12, "2001"));
        assertThat(notReady.agentState().is(AgentState.NOT_READY)).isTrue();
        assertThat(notReady.eventReasonCode()).isEqualTo(12);
        assertThat(notReady.agentAvailabilityStatus().is(AgentAvailabilityStatus.NOT_AVAILABLE))
                .isTrue();
    }

    @Test
    void changesTheReasonWhileNotReady() {
        accepted(login("2001", "2001", "2003"));
        accepted(set(AgentState.NOT_READY, 1, "2001"));
        assertThat(accepted(set(AgentState.NOT_READY, 2, "2001")).eventReasonCode())
                .isEqualTo(2);
    }

    @Test
    void tellsTheStateAgainWhenReadyIsAskedForTwice() {
        accepted(login("2001", "2001", "2003"));
        accepted(set(AgentState.AVAILABLE, 0, "2001"));
        assertThat(accepted(set(AgentState.AVAILABLE, 0, "2001")).agentState().is(AgentState.AVAILABLE))
                .isTrue();
    }

    @Test
    void signsOffOnlyFromNotReadyUnlessForced() {
        accepted(login("2001", "2001", "2003"));
        accepted(set(AgentState.AVAILABLE, 0, "2001"));
        refused(set(AgentState.LOGOUT, 0, "2001"), ControlFailureCode.CF_INVALID_OBJECT_STATE);
        AgentStateEvent event = accepted(set(AgentState.LOGOUT, 255, "2001").forced());

        assertThat(event.agentState().is(AgentState.LOGOUT)).isTrue();
        assertThat(event.eventReasonCode()).isEqualTo(255);
        assertThat(event.agentExtension()).isEqualTo("2003");
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

    @Test
    void takesTheAgentAtTheInstrumentWhereNoneIsNamed() {
        accepted(login("2001", "2001", "2003"));
        assertThat(accepted(set(AgentState.AVAILABLE, 0, "2001").toBuilder()
                                .agentId(null)
                                .build())
                        .agentId())
                .isEqualTo("2001");
        refused(
                set(AgentState.AVAILABLE, 0, "2001").toBuilder()
                        .agentId(null)
                        .agentInstrument("2004")
                        .build(),
                ControlFailureCode.CF_INVALID_OBJECT_STATE);
        refused(
                set(AgentState.AVAILABLE, 0, "2001").toBuilder()
                        .agentId(null)
                        .agentInstrument("9999")
                        .build(),
                ControlFailureCode.CF_INVALID_CSTA_DEVICE_ID);
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
    void saysWhyItWouldRefuseWithoutDoingAnything() {
        assertThat(logic.refusal(login("2001", "2001", "2003"))).isNull();
        assertThat(logic.snapshot()).containsEntry("2001", new AgentSnapshot(AgentState.LOGOUT, null, 0));
        accepted(login("2001", "2001", "2003"));
        assertThat(logic.refusal(login("2001", "2001", "2004")))
                .isEqualTo(new AgentDecision.Refused(ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED));
    }

    @Test
    void countsTheSecondsInAState() {
        accepted(login("2001", "2001", "2003"));
        now = now.plus(Duration.ofSeconds(42));
        assertThat(accepted(login("2001", "2001", "2003")).stateDuration()).isEqualTo(42);
        assertThat(accepted(set(AgentState.AVAILABLE, 0, "2001")).stateDuration())
                .isZero();

        now = now.minus(Duration.ofHours(1)); // the field has no sign
        assertThat(accepted(login("2001", "2001", "2003")).stateDuration()).isZero();
    }

    @Test
    void findsAgentsByIdAndIcmAgentIdAndExtension() {
        accepted(login("2001", "2001", "2003"));

        assertThat(found(QueryAgentStateReq.ofAgent("2001"))).isEqualTo("2001");
        assertThat(found(new QueryAgentStateReq(0, 5000, 1, 5002, null, null, null)))
                .isEqualTo("2002");
        assertThat(found(new QueryAgentStateReq(0, 5000, 1, -1, "2003", null, null)))
                .isEqualTo("2001");
        assertThat(found(new QueryAgentStateReq(0, 5000, 1, -1, null, null, "2003")))
                .isEqualTo("2001");
        assertThat(logic.find(QueryAgentStateReq.ofAgent("9999"))).isNull();
    }

    @Test
    void changesAStateUnasked() {
        AgentStateEvent event = logic.changeUnasked("2001", AgentState.NOT_READY, 50002);

        assertThat(event.eventReasonCode()).isEqualTo(50002);
        assertThat(event.agentExtension()).isEqualTo("2001");
    }

    private static SetAgentStateReq login(String agentId, @Nullable String password, String extension) {
        return atPeripheral(SetAgentStateReq.login(agentId, password == null ? null : new Secret(password), extension));
    }

    private static SetAgentStateReq set(AgentState state, int reason, String agentId) {
        return atPeripheral(SetAgentStateReq.of(state, reason, agentId, "2003"));
    }

    private static SetAgentStateReq atPeripheral(SetAgentStateReq request) {
        return request.toBuilder()
                .peripheralId(ContactCentre.DEFAULT_PERIPHERAL_ID)
                .build();
    }

    private AgentStateEvent accepted(SetAgentStateReq request) {
        AgentDecision decision = logic.decide(request);
        assertThat(decision).isInstanceOf(AgentDecision.Accepted.class);
        return ((AgentDecision.Accepted) decision).event();
    }

    private void rejected(SetAgentStateReq request, StatusCode status) {
        assertThat(logic.decide(request)).isEqualTo(new AgentDecision.Rejected(status));
    }

    private void refused(SetAgentStateReq request, ControlFailureCode failureCode) {
        assertThat(logic.decide(request)).isEqualTo(new AgentDecision.Refused(failureCode));
    }

    private String found(QueryAgentStateReq query) {
        return Objects.requireNonNull(logic.find(query)).agent().agentId();
    }
}
