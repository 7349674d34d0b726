package org.finessebridge.app.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Requests that somebody makes long, and such as have secrets. */
class AccessLineTest {

    private static final String LONG = "x".repeat(100_000);

    @Test
    void everyTextIsCutBeforeItWaitsAndCounts() {
        AccessLine line = new AccessLine(LONG, LONG, LONG, 8445, LONG, LONG, LONG, LONG, 200, 0, 1);

        assertThat(line.weight()).isBetween(2 * 7 * 4_096, 2 * 7 * 4_096 + 1_000);
        assertThat(line.query()).hasSize(4_096 + 3);
    }

    @Test
    void noSecretOfAPathIsShown() {
        StringBuilder line = new StringBuilder();
        new AccessLine("a", "b", null, 8445, "GET", "/x;token=sesame/y", "a=1;pin=sesame", "HTTP/1.1", 200, 0, 1)
                .appendTo(line, 1);

        assertThat(line).hasToString("a b - - 8445 GET /x;token=***/y?a=1;pin=*** HTTP/1.1 200 - 1");
    }

    @Test
    void aBackslashIsNoEscapedCharacter() {
        StringBuilder line = new StringBuilder();
        new AccessLine("a\\u0020b", "c d", null, 8445, "GET", "/x", null, "HTTP/1.1", 200, 0, 1).appendTo(line, 1);

        assertThat(line).hasToString("a\\\\u0020b c\\u0020d - - 8445 GET /x HTTP/1.1 200 - 1");
    }
}
