package org.finessebridge.cti.message.code;

/**
 * Whether the configuration was asked for or has changed.
 *
 * <p>CTI Server Message Reference Guide, Config Begin Event.
 */
public enum ConfigType implements CtiCode {
    INITIAL(1),
    UPDATE(2);

    private final int code;

    ConfigType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
