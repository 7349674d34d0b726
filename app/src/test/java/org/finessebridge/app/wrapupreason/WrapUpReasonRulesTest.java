package org.finessebridge.app.wrapupreason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.LongStream;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.junit.jupiter.api.Test;

/** How many wrap-up reasons there may be. */
class WrapUpReasonRulesTest {

    private static final WrapUpReason ONE_MORE = new WrapUpReason(0, "one more", true);

    @Test
    void thereAre1500AtMost() {
        List<WrapUpReason> all = LongStream.rangeClosed(1, 1_500)
                .mapToObj(id -> new WrapUpReason(id, "L" + id, false))
                .toList();
        WrapUpReasonRules rules = new WrapUpReasonRules();

        assertThatCode(() -> rules.check(ONE_MORE, all.subList(1, 1_500))).doesNotThrowAnyException();
        FinesseApiException refused = catchThrowableOfType(FinesseApiException.class, () -> rules.check(ONE_MORE, all));
        assertThat(refused.type()).isEqualTo(ErrorType.MAXIMUM_EXCEEDED);
    }
}
