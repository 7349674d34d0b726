package org.finessebridge.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NamedCallsTest {

    private final NamedCalls calls = new NamedCalls();

    /** The request that should have begun it was refused, as the scenario wanted: that is no defect of the program. */
    @Test
    void aCallThatNoStepHasBegunFailsTheStepThatNamesIt() throws StepFailedException {
        calls.bind("call", "7");
        assertThat(calls.id("call")).isEqualTo("7");

        assertThatThrownBy(() -> calls.id("other"))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("a call 'other'");
    }
}
