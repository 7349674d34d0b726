package org.finessebridge.app.mediapropertieslayout;

/** Which calls have a layout (guide, "MediaPropertiesLayout API Parameters"). */
public enum LayoutType {
    /** Those that name no other. */
    DEFAULT,
    /** Those that name it. */
    CUSTOM
}
