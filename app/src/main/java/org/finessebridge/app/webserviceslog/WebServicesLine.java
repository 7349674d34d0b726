package org.finessebridge.app.webserviceslog;

import java.util.function.Supplier;
import org.finessebridge.app.log.LogText;
import org.finessebridge.app.logfile.LogEntry;

/**
 * A line as operators of the original read it: {@code 0000000105: 10.0.0.1: Jun 17 2017 00:16:04.630 +0530:
 * %CCBU_cti-client-1-1-6-REQUEST_END: %[elapsed_time=8]: Request complete}.
 *
 * @param at milliseconds since 1970
 * @param thread the name of the one that has written it
 */
record WebServicesLine(
        ServerPlace place,
        long at,
        String thread,
        LoggedEvent event,
        String text,
        int weight,
        Supplier<LoggedParameter[]> parameters)
        implements LogEntry {

    private static final long NUMBERS = 10_000_000_000L;
    private static final int DIGITS = 10;

    @Override
    public void appendTo(StringBuilder line, long number) {
        String digits = Long.toString(number % NUMBERS);
        line.repeat('0', DIGITS - digits.length()).append(digits).append(": ");
        place.appendTo(line, at);
        line.append(": %CCBU_").append(LogText.escape(thread)).append(event.inLine());
        for (LoggedParameter parameter : parameters.get()) {
            line.append('[').append(parameter.name()).append('=');
            line.append(
                            parameter.hasParts()
                                    ? LogText.escape(parameter.value())
                                    : ParameterText.escape(parameter.value()))
                    .append(']');
        }
        line.append(':');
        if (!text.isEmpty()) {
            line.append(' ').append(text);
        }
    }
}
