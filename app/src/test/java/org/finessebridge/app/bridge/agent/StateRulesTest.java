package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.Requester;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateRulesTest {

    @Test
    void whoIsSignedOutCantSignOut() {
        FinesseApiException refusal = StateRules.refusal(request(RequestedState.LOGOUT, null), UserState.LOGOUT);

        assertThat(refusal).isNotNull();
        assertThat(refusal.type()).isEqualTo(ErrorType.INVALID_STATE);
    }

    @ParameterizedTest
    @EnumSource(RequestedState.class)
    void whatElseAnAgentAsksForIsTheCtiServersToDecide(RequestedState state) {
        assertThat(StateRules.refusal(request(state, null), UserState.TALKING)).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = UserState.class,
            names = {"READY", "WORK", "WORK_READY"})
    void aSupervisorMakesAnAgentNotReadyFromTheseStates(UserState now) {
        assertThat(StateRules.refusal(request(RequestedState.NOT_READY, "3001"), now))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = UserState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"READY", "WORK", "WORK_READY"})
    void aSupervisorMakesAnAgentNotReadyFromNoOther(UserState now) {
        assertThat(StateRules.refusal(request(RequestedState.NOT_READY, "3001"), now))
                .isNotNull();
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
