package org.finessebridge.app.configuration;

import org.jspecify.annotations.Nullable;

/**
 * What the audit keeps of a change.
 *
 * @param administrator who made it
 * @param uri the object that changed, {@code /finesse/api/ReasonCode/16}
 * @param before the object as XML before; null if it is new
 * @param after the object as XML after; null if it is gone
 */
public record ConfigurationChange(
        String administrator,
        String uri,
        @Nullable String before,
        @Nullable String after) {}
