package org.finessebridge.app.directory;

/** What a user may be; the wire names are those of {@code <role>}, but for the administrator's, which no User shows. */
public enum Role {
    AGENT("Agent"),
    SUPERVISOR("Supervisor"),
    /** Who configures: an own user beside the accounts that are administrators and nothing else. */
    ADMINISTRATOR("Administrator");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    /** The value of {@code <role>}. */
    public String wireName() {
        return wireName;
    }
}
