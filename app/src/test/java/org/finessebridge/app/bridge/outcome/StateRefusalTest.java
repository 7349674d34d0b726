package org.finessebridge.app.bridge.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.cti.client.CtiOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for CONTROL_FAILURE_CONF to a request for another state. */
class StateRefusalTest {

    @ParameterizedTest
    @CsvSource({
        "265, READY, UCCE, Invalid State",
        "265, READY, UCCX, Invalid State",
        "33, READY, UCCX, Invalid State",
        "33, READY, UCCE, Generic Error",
        "33, LOGIN, UCCE, Device Busy",
        "33, LOGIN, UCCX, Device Busy",
        "259, LOGIN, UCCE, Device Busy",
        "283, LOGIN, UCCE, Device Busy",
        "70, LOGIN, UCCE, Invalid Device",
        "70, READY, UCCE, Generic Error",
        "260, LOGIN, UCCE, Invalid Device",
        "12, LOGIN, UCCE, Invalid Device",
        "5, LOGIN, UCCE, Invalid Device",
        "21, LOGOUT, UCCE, Invalid State",
        "22, NOT_READY, UCCE, Invalid State",
        "280, READY, UCCE, Invalid State",
        "281, NOT_READY, UCCE, Invalid State",
        "1, READY, UCCE, Generic Error",
        "257, LOGIN, UCCE, Generic Error"
    })
    void failureCodeHasItsErrorType(int failure, RequestedState state, Deployment.Type deployment, String type) {
        ApiErrorsData.ApiError error = StateRefusal.of(new CtiOutcome.Refused<>(failure, 0, null), state, deployment)
                .apiError();

        assertThat(error.errorType()).isEqualTo(type);
        assertThat(error.errorData()).isEqualTo(Integer.toString(failure));
        assertThat(error.peripheralErrorCode()).isNull();
    }
}
