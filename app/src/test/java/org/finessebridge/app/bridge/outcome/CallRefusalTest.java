package org.finessebridge.app.bridge.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.finessebridge.app.dialog.DialogAction;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.cti.client.CtiOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide's words for refusals of requests about calls ("Dialog API Errors"). */
class CallRefusalTest {

    private static ApiErrorsData.ApiError of(
            Deployment.Type deployment, DialogAction action, int failure, long peripheral) {
        return CallRefusal.of(new CtiOutcome.Refused<>(failure, peripheral, null), action, deployment)
                .apiError();
    }

    @ParameterizedTest
    @CsvSource({
        "22, HOLD, Invalid State",
        "22, ANSWER, Invalid State",
        "21, HOLD, Invalid State",
        "24, HOLD, Generic Error",
        "25, RETRIEVE, Generic Error",
        "28, ANSWER, Generic Error",
        "29, TRANSFER, Generic Error",
        "26, DROP, Generic Error",
        "27, DROP, Generic Error",
        "4, DROP, Generic Error",
        "13, DROP, Generic Error",
        "6, MAKE_CALL, Invalid Destination",
        "14, CONSULT_CALL, Invalid Destination",
        "1009, TRANSFER_SST, Invalid Destination",
        "5, MAKE_CALL, Invalid Device",
        "12, MAKE_CALL, Invalid Device",
        "33, HOLD, Generic Error",
        "34, MAKE_CALL, Call Operation Failure",
        "31, HOLD, Call Operation Failure",
        "32, HOLD, Call Operation Failure",
        "35, HOLD, Call Operation Failure",
        "36, HOLD, Call Operation Failure",
        "78, HOLD, Call Operation Failure",
        "38, CONFERENCE, Call Operation Failure",
        "38, BARGE_CALL, 20700",
        "284, TRANSFER, Generic Error",
        "290, PARTICIPANT_DROP, Generic Error",
        "15, SILENT_MONITOR, Generic Error",
        "79, HOLD, Generic Error",
        "44, HOLD, Generic Error",
        "10, MAKE_CALL, Call Operation Failure",
        "1, TRANSFER_SST, Generic Error",
        "2, HOLD, Generic Error",
        "0, HOLD, Generic Error",
        "99, HOLD, Generic Error"
    })
    void failureCodeHasItsErrorType(int failure, DialogAction action, String type) {
        for (Deployment.Type deployment : Deployment.Type.values()) {
            ApiErrorsData.ApiError error = of(deployment, action, failure, 0);
            assertThat(error.errorType()).isEqualTo(type);
            assertThat(error.errorData()).isEqualTo(Integer.toString(failure));
            assertThat(error.peripheralErrorCode()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "20700, CONFERENCE, Call Operation Failure",
        "20700, BARGE_CALL, 20700",
        "20999, CONFERENCE, Generic Error",
        "20999, BARGE_CALL, 20999",
        "13145, SILENT_MONITOR, 13145",
        "13036, ANSWER, Generic Error"
    })
    void peripheralCodeOfUcceIsTheErrorData(long peripheral, DialogAction action, String type) {
        ApiErrorsData.ApiError error = of(Deployment.Type.UCCE, action, 1, peripheral);

        assertThat(error.errorType()).isEqualTo(type);
        assertThat(error.errorData()).isEqualTo(Long.toString(peripheral));
        assertThat(error.errorMessage()).isEqualTo("CF_GENERIC_OPERATION");
        assertThat(Objects.requireNonNull(error.peripheralErrorCode())).isEqualTo(Long.toString(peripheral));
    }

    @Test
    void failureCodeOfUccxIsTheErrorData() {
        ApiErrorsData.ApiError conference = of(Deployment.Type.UCCX, DialogAction.CONFERENCE, 22, 7);
        assertThat(conference.errorType()).isEqualTo("Invalid State");
        assertThat(conference.errorData()).isEqualTo("22");
        assertThat(conference.errorMessage()).isEqualTo("CF_INVALID_OBJECT_STATE");

        ApiErrorsData.ApiError monitor = of(Deployment.Type.UCCX, DialogAction.SILENT_MONITOR, 1, 88049);
        assertThat(monitor.errorType()).isEqualTo("88049");
        assertThat(monitor.errorData()).isEqualTo("1");
    }
}
