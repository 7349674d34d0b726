package org.finessebridge.scenario.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunProtocolTest {

    private final List<String> heard = new ArrayList<>();
    private final RunProtocol protocol = new RunProtocol(() -> 0, heard::add);

    @Test
    void aVeryLongOneHasItsBeginningAndItsVerdict() {
        protocol.now("begins");
        for (int i = 0; i < 50_000; i++) {
            protocol.more("line " + i);
        }
        protocol.now("FAILED");

        assertThat(protocol.lines()).hasSize(20_001).contains("... 30002 lines are left out ...");
        assertThat(protocol.lines().getFirst()).endsWith("begins");
        assertThat(protocol.lines().getLast()).endsWith("FAILED");
        assertThat(heard.getLast()).endsWith("FAILED");
    }

    @Test
    void whatSteersATerminalIsWrittenAsItsCode() {
        protocol.now("a\u001B[31m\u0007b\r\nc\u202Ed\u2066e\u009Bf\tg ä \uD83D\uDE00");

        assertThat(protocol.lines().getLast())
                .endsWith("a\\u{1b}[31m\\u{7}b\\u{d}\\u{a}c\\u{202e}d\\u{2066}e\\u{9b}f g ä \uD83D\uDE00");
    }
}
