package org.finessebridge.load.settings;

/** What {@code load rest} reads; named as in Finesse's URIs. */
@SuppressWarnings("EnumConstantNaming")
public enum ReadResource {
    /** The reader's own. */
    User,
    /** The one that the reader supervises, with 50 members. */
    Team,
    /** Without credentials' need. */
    SystemInfo
}
