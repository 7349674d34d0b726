package org.finessebridge.cti.message.code;

/**
 * What happened to an item of the configuration.
 *
 * <p>CTI Server Message Reference Guide, Constants, "RecordType Values".
 */
public enum RecordType implements CtiCode {
    ADD(0),
    CHANGE(1),
    DELETE(2);

    private final int code;

    RecordType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
