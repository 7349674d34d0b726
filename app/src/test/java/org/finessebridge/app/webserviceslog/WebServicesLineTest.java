package org.finessebridge.app.webserviceslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as they were traced, and lines that somebody tries to forge. */
class WebServicesLineTest {

    private static final ServerPlace PLACE = new ServerPlace("10.106.81.82", ZoneId.of("Asia/Kolkata"));

    private static String line(LoggedEvent event, String text, LoggedParameter... parameters) {
        StringBuilder line = new StringBuilder();
        new WebServicesLine(
                        PLACE,
                        Instant.parse("2017-06-16T18:46:04.630Z").toEpochMilli(),
                        "pool-8-thread-1",
                        event,
                        text,
                        0,
                        () -> parameters)
                .appendTo(line, 1911);
        return line.toString();
    }

    @Spec(
            document = "Traces of the original",
            section = "Web services log",
            says = "sequence, address, time with zone, thread, level, event, parameters, text")
    @Test
    void aLineIsSpelledAsItWasTraced() {
        assertThat(line(LoggedEvent.REQUEST_END, "Request complete", new LoggedParameter("elapsed_time", "8")))
                .isEqualTo("0000001911: 10.106.81.82: Jun 17 2017 00:16:04.630 +0530:"
                        + " %CCBU_pool-8-thread-1-6-REQUEST_END: %[elapsed_time=8]: Request complete");
        assertThat(line(
                        LoggedEvent.AGENT_PRESENCE_MONITOR,
                        "",
                        new LoggedParameter("message_string", "[Expired] Removed agent from cache 1001003")))
                .endsWith("-6-AGENT_PRESENCE_MONITOR:"
                        + " %[message_string=[Expired] Removed agent from cache 1001003]:");
        assertThat(line(
                        LoggedEvent.PRESENCE_DRIVEN_LOGOUT,
                        "Performing CTI Logout on basis of the agents unavailable presence",
                        new LoggedParameter("agent_id", "1001003")))
                .endsWith("-6-PRESENCE DRIVEN LOGOUT: %[agent_id=1001003]:"
                        + " Performing CTI Logout on basis of the agents unavailable presence");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2001@a/desktop][PRESENCE_TYPE=available | 2001@a/desktop\\]\\[PRESENCE_TYPE=available",
                "a[b]c | a[b]c",
                "a[b | a\\[b",
                "a\\nb | a\\\\nb",
                "]a[ | \\]a\\["
            })
    void nobodyLeavesTheBracketsOfAValue(String value, String written) {
        assertThat(line(LoggedEvent.REQUEST_END, "", new LoggedParameter("a", value)))
                .endsWith(" %[a=" + written + "]:");
    }

    @Test
    void nobodyBeginsALineOrTurnsIt() {
        assertThat(line(
                        LoggedEvent.REQUEST_END,
                        "",
                        new LoggedParameter("a", "b\r\n0000000001: \u001B[2J\u202E\u0085")))
                .endsWith(" %[a=b\\r\\n0000000001: \\u001B\\[2J\\u202E\\u0085]:");
    }

    @Test
    void whatWasEscapedInItsPartsIsNotEscapedAgain() {
        assertThat(line(LoggedEvent.REQUEST_END, "", LoggedParameter.ofParts("a", "X [b=\\]]Y [c=1]\n")))
                .endsWith(" %[a=X [b=\\]]Y [c=1]\\n]:");
    }
}
