package org.finessebridge.load.settings;

import java.util.Locale;

/** What {@code load flood} asks for; each makes the service walk or tell of much. */
public enum FloodRequest {
    /** XEP-0060, 5.6. */
    SUBSCRIPTIONS,
    /** XEP-0060, 5.7. */
    AFFILIATIONS,
    /** XEP-0060, 5.2: all nodes. */
    DISCO_ITEMS,
    /** RFC 6121, 4: shown and taken back in turns; nothing answers it. */
    PRESENCE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
