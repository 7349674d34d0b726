package org.finessebridge.app.user;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a mobile agent is reached (guide, "User—Sign In as a Mobile Agent").
 *
 * @param mode when the agent's phone is called; null where nobody has told, as after a restart
 * @param dialNumber what is dialled to reach the agent
 */
public record MobileAgent(@Nullable Mode mode, String dialNumber) {

    /** The values of {@code <mode>}. */
    public enum Mode {
        /** The phone is called for each call. */
        CALL_BY_CALL,

        /** The phone is called at sign-in, and stays connected through all calls. */
        NAILED_CONNECTION;

        /** The mode of that name. */
        static Optional<Mode> named(String name) {
            return Arrays.stream(values())
                    .filter(mode -> mode.name().equals(name))
                    .findFirst();
        }
    }
}
