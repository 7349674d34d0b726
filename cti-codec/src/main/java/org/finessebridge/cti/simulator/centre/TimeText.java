package org.finessebridge.cti.simulator.centre;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as people write them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}. */
public final class TimeText {

    /** How they look, for messages. */
    public static final String EXAMPLES = "500ms, 30s, 5m or 1h";

    private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");
    private static final int MILLIS = 1_000;

    private TimeText() {}

    /** The time of a text; null where it is none. It may be longer than anybody waits. */
    public static @Nullable Duration read(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return null;
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    /** The text of a time, in whole seconds or milliseconds. */
    public static String of(Duration time) {
        long millis = time.toMillis();
        return millis % MILLIS == 0 ? millis / MILLIS + "s" : millis + "ms";
    }
}
