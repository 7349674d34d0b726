package org.finessebridge.cti.message.code;

/**
 * Whether the server carries a state change out although the switch objects.
 *
 * <p>CTI Server Message Reference Guide, Constants, "ForcedFlag Values".
 */
public enum ForcedFlag implements CtiCode {
    FALSE(0),
    TRUE(1),
    AGENT_AUTHENTICATION_ONLY(2);

    private final int code;

    ForcedFlag(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
