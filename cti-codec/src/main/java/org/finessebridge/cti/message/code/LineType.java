package org.finessebridge.cti.message.code;

/**
 * The kind of a line.
 *
 * <p>CTI Server Message Reference Guide, Constants, "LineType Values".
 */
public enum LineType implements CtiCode {
    INBOUND_ACD(0),
    OUTBOUND_ACD(1),
    INSIDE(2),
    UNKNOWN(3),
    SUPERVISOR(4),
    MESSAGE(5),
    HELP(6),
    OUTBOUND(7),
    DID(8),
    SILENT_MONITOR(9),
    NON_ACD_IN(10),
    NON_ACD_OUT(11);

    private final int code;

    LineType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
