package org.finessebridge.cti.commandline.json;

/** The names of the members of messages in JSON. */
final class Member {

    static final String TYPE = "type";
    static final String NAME = "name";
    static final String FIELDS = "fields";
    static final String FIXED_LENGTH = "fixedLength";
    static final String FLOATING = "floating";
    static final String REST = "rest";
    static final String TAG = "tag";
    static final String VALUE = "value";
    static final String INDEX = "index";
    static final String HEX = "hex";
    static final String MALFORMED = "malformed";

    /** Members that only the monitor writes. */
    static final String TIME = "time";

    static final String SIDE = "side";
    static final String SESSION = "session";
    static final String HEALTH = "health";

    /** What stands for a password. */
    static final String MASK = "***";

    private Member() {}
}
