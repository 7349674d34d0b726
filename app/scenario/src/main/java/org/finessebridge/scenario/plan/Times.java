package org.finessebridge.scenario.plan;

import java.time.Duration;

/** Times as files write them: {@code 500ms}, {@code 3s}, {@code 1m}. */
public final class Times {

    private Times() {}

    /**
     * The duration.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public static Duration of(String text) {
        if (!WordKind.TIME.fits(text)) {
            throw new IllegalArgumentException("'%s' is not %s".formatted(text, WordKind.TIME.inWords()));
        }
        if (text.endsWith("ms")) {
            return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
        }
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return text.endsWith("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
    }
}
