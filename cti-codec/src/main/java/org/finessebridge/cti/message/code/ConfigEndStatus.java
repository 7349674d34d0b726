package org.finessebridge.cti.message.code;

/**
 * How a block of the configuration ended; PARTIAL where another follows.
 *
 * <p>CTI Server Message Reference Guide, Config End Event.
 */
public enum ConfigEndStatus implements CtiCode {
    SUCCESS(0),
    NO_SERVICE_PROVIDER(1),
    UNKNOWN_CUSTOMER(2),
    INVALID(3),
    EMPTY(4),
    PARTIAL(5);

    private final int code;

    ConfigEndStatus(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
