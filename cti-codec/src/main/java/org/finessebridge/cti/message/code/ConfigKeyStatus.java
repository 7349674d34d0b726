package org.finessebridge.cti.message.code;

/**
 * Whether the keys of the configuration are there.
 *
 * <p>CTI Server Message Reference Guide, Config Key Event.
 */
public enum ConfigKeyStatus implements CtiCode {
    SUCCESS(0),
    NO_SERVICE_PROVIDER(1),
    NO_KEY_SUPPORT(2),
    UNKNOWN_CUSTOMER(3);

    private final int code;

    ConfigKeyStatus(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
