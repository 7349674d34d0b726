package org.finessebridge.app.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.pattern.DynamicConverter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.finessebridge.app.text.VisibleCharacters;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;

/**
 * The words of a log's pattern that print what may come from strangers, messages and exceptions,
 * with characters escaped that nobody sees: nobody begins a line of the log, moves the cursor of who
 * reads it, or turns the direction of what follows. A defence behind all log statements, whatever they print.
 */
public final class LogText {

    /** Marks messages of our own that have more than one line; nothing of strangers is in them. */
    public static final Marker LINES = MarkerFactory.getMarker("LINES");

    private LogText() {}

    /** The converters by the words of the pattern, for a layout's instance map. */
    @SuppressWarnings("rawtypes") // as logback has them
    public static Map<String, Supplier<DynamicConverter>> converters() {
        Supplier<DynamicConverter> message = EscapedMessage::new;
        Supplier<DynamicConverter> exception = EscapedException::new;
        return Map.ofEntries(
                Map.entry("m", message),
                Map.entry("msg", message),
                Map.entry("message", message),
                Map.entry("ex", exception),
                Map.entry("exception", exception),
                Map.entry("throwable", exception),
                Map.entry("rEx", exception),
                Map.entry("rootException", exception),
                Map.entry("xEx", exception),
                Map.entry("xException", exception),
                Map.entry("xThrowable", exception),
                Map.entry("wex", EscapedWhitespaceException::new),
                Map.entry("wEx", EscapedExtendedException::new));
    }

    /** The text with {@code \n}, {@code \r}, {@code \t} and {@code \}{@code uXXXX}. */
    public static String escape(String text) {
        if (isVisible(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (VisibleCharacters.isVisible(c)) {
                        out.appendCodePoint(c);
                    } else {
                        for (char unit : Character.toChars(c)) {
                            out.append("\\u%04X".formatted((int) unit));
                        }
                    }
                }
            }
        }
        return out.toString();
    }

    /** Every line of a log asks, so that it is a plain loop, and ASCII is looked at but once. */
    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                i++;
            } else {
                int point = text.codePointAt(i);
                if (!VisibleCharacters.isVisible(point)) {
                    return false;
                }
                i += Character.charCount(point);
            }
        }
        return true;
    }

    private static final class EscapedMessage extends MessageConverter {

        @Override
        public String convert(ILoggingEvent event) {
            String message = super.convert(event);
            List<Marker> markers = event.getMarkerList();
            if (message == null || (markers != null && markers.contains(LINES))) {
                return message;
            }
            return escape(message);
        }
    }

    private static final class EscapedException extends ThrowableProxyConverter {

        @Override
        protected String throwableProxyToString(IThrowableProxy thrown) {
            return super.throwableProxyToString(new EscapedThrowable(thrown));
        }
    }

    private static final class EscapedWhitespaceException extends WhitespaceThrowableProxyConverter {

        @Override
        protected String throwableProxyToString(IThrowableProxy thrown) {
            return super.throwableProxyToString(new EscapedThrowable(thrown));
        }
    }

    private static final class EscapedExtendedException extends ExtendedWhitespaceThrowableProxyConverter {

        @Override
        protected String throwableProxyToString(IThrowableProxy thrown) {
            return super.throwableProxyToString(new EscapedThrowable(thrown));
        }
    }
}
