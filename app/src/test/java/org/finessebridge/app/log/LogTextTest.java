package org.finessebridge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Marker;

class LogTextTest {

    private static final String FORGED = "a\r\n2026-11-28 WARN forged\u001B[2J\u0085\u2028\u007F";

    @Test
    void controlCharactersAreEscapedAndNothingElse() {
        assertThat(LogText.escape(FORGED)).isEqualTo("a\\r\\n2026-11-28 WARN forged\\u001B[2J\\u0085\\u2028\\u007F");
        assertThat(LogText.escape("a\u202Eb\u200B\uFEFF\uDB40\uDC41"))
                .isEqualTo("a\\u202Eb\\u200B\\uFEFF\\uDB40\\uDC41");
        assertThat(LogText.escape("\u00E9 \uD83D\uDE00 \\ \t")).isEqualTo("\u00E9 \uD83D\uDE00 \\ \\t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%m%n%wEx", "%msg%n%ex", "%message%n%xEx", "%msg%n%rEx", "%msg%n%exception{3}", "%msg%n%wex"})
    void neitherAMessageNorAnExceptionBeginsALine(String pattern) {
        String text = line(
                pattern, null, new IllegalStateException(FORGED, new RuntimeException(FORGED, new Exception(FORGED))));

        assertThat(text).contains("forged\\u001B").contains("IllegalStateException");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("2026"));
        assertThat(text.replaceAll("[\\n\\t]", "")).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void ownMessagesOfMoreLinesAreMarked() {
        assertThat(line("%msg%n", LogText.LINES, null)).startsWith("a\r\n2026");
    }

    private static String line(String pattern, @Nullable Marker marker, @Nullable Throwable thrown) {
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern);
        layout.getInstanceConverterMap().putAll(LogText.converters());
        layout.start();
        LoggingEvent event =
                new LoggingEvent("fqcn", context.getLogger("test"), Level.WARN, "{}", thrown, new Object[] {FORGED});
        if (marker != null) {
            event.addMarker(marker);
        }
        return layout.doLayout(event);
    }
}
