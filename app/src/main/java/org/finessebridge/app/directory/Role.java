package org.finessebridge.app.directory;

/** What a user may be; the wire names are those of {@code <role>}. */
public enum Role {
    AGENT("Agent"),
    SUPERVISOR("Supervisor");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    /** The value of {@code <role>}. */
    public String wireName() {
        return wireName;
    }
}
