package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.app.user.UserStatus;
import org.finessebridge.app.user.UserWrapUp;
import org.finessebridge.app.user.WrapUpOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateRulesTest {

    private static final String SUPERVISOR = "3001";

    @Test
    void whoIsSignedOutCantSignOut() {
        FinesseApiException refusal = refusal(RequestedState.LOGOUT, null, UserState.LOGOUT);

        assertThat(refusal).isNotNull();
        assertThat(refusal.type()).isEqualTo(ErrorType.INVALID_STATE);
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestedState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LOGOUT"})
    void whatElseAnAgentAsksForDuringACallIsTheCtiServersToDecide(RequestedState state) {
        assertThat(refusal(state, null, UserState.TALKING)).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = UserState.class,
            names = {"RESERVED", "RESERVED_OUTBOUND", "RESERVED_OUTBOUND_PREVIEW", "TALKING", "HOLD"})
    void nobodySignsOutDuringTheOwnCallOnUcce(UserState now) {
        assertThat(refusal(RequestedState.LOGOUT, null, now)).isNotNull();
        assertThat(refusal(RequestedState.LOGOUT, SUPERVISOR, now)).isNull();
        assertThat(StateRules.refusal(request(RequestedState.LOGOUT, null), in(now), Deployment.Type.UCCX))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = UserState.class,
            names = {"READY", "WORK", "WORK_READY"})
    void aSupervisorMakesAnAgentNotReadyFromTheseStates(UserState now) {
        assertThat(refusal(RequestedState.NOT_READY, SUPERVISOR, now)).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = UserState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"READY", "WORK", "WORK_READY"})
    void aSupervisorMakesAnAgentNotReadyFromNoOther(UserState now) {
        assertThat(refusal(RequestedState.NOT_READY, SUPERVISOR, now)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(UserState.class)
    void aSupervisorMakesAnAgentReadyAlsoForTheTimeAfterTheCall(UserState now) {
        assertThat(refusal(RequestedState.READY, SUPERVISOR, now)).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = UserState.class,
            names = {"LOGOUT", "NOT_READY", "READY"})
    void withoutACallThereIsNoWrapUp(UserState now) {
        assertThat(refusal(RequestedState.WORK, null, now)).isNotNull();
        assertThat(refusal(RequestedState.WORK_READY, null, now)).isNotNull();
    }

    @Test
    void whoMayNotWrapUpIsRefusedAtOnce() {
        UserStatus talking =
                in(UserState.TALKING).with(new UserWrapUp(WrapUpOption.NOT_ALLOWED, WrapUpOption.NOT_ALLOWED, 60L));

        FinesseApiException refusal =
                StateRules.refusal(request(RequestedState.WORK, null), talking, Deployment.Type.UCCE);

        assertThat(refusal).isNotNull();
        assertThat(refusal.type()).isEqualTo(ErrorType.INVALID_STATE);
    }

    private static @Nullable FinesseApiException refusal(
            RequestedState wanted, @Nullable String supervisor, UserState now) {
        return StateRules.refusal(request(wanted, supervisor), in(now), Deployment.Type.UCCE);
    }

    private static UserStatus in(UserState now) {
        return new UserStatus(now, null, null, "2003", null);
    }

    private static UserStateRequest request(RequestedState state, @Nullable String supervisor) {
        return new UserStateRequest(
                RequestId.NONE,
                "2001",
                state,
                null,
                null,
                supervisor == null ? new Requester.Self() : new Requester.Supervisor(supervisor));
    }
}
