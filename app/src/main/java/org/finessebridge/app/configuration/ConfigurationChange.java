package org.finessebridge.app.configuration;

import org.jspecify.annotations.Nullable;

/**
 * What the audit keeps of a change.
 *
 * @param administrator who made it, or the user
 * @param uri the object that changed, {@code /finesse/api/ReasonCode/16}
 * @param before the object as XML before; null if it is new
 * @param after the object as XML after; null if it is gone
 * @param byUser whether somebody made it who is no administrator: it is in the audit's log file alone, so that no user
 *     can drive what administrators have changed out of the table
 */
public record ConfigurationChange(
        String administrator,
        String uri,
        @Nullable String before,
        @Nullable String after,
        boolean byUser) {

    /** A change that an administrator has made. */
    public ConfigurationChange(String administrator, String uri, @Nullable String before, @Nullable String after) {
        this(administrator, uri, before, after, false);
    }
}
