package org.finessebridge.app.clientlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a log shows to who opens it. */
class ClientLogTextTest {

    @ParameterizedTest
    @CsvSource({
        "'two\r\nlines\tand a tab\n','two\nlines\tand a tab\n'",
        "'\u001b[2Jgone',\\u001B[2Jgone",
        "'over\rwritten',over\\u000Dwritten",
        "'a\u202egpj.exe',a\\u202Egpj.exe",
        "'a\u2028b\u0085c\ufeff',a\\u2028b\\u0085c\\uFEFF",
        "'Größe 😀','Größe 😀'"
    })
    void controlCharactersAreSpelledOut(String log, String shown) {
        assertThat(new String(ClientLogText.harmless(log), StandardCharsets.UTF_8))
                .isEqualTo(shown);
    }
}
