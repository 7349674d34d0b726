package org.finessebridge.cti.message.code;

/**
 * What to do where an answering machine answers.
 *
 * <p>CTI Server Message Reference Guide, Constants, "AnsweringMachine Values".
 */
public enum AnsweringMachine implements CtiCode {
    UNSPECIFIED(0),
    CONNECT(1),
    DISCONNECT(2),
    NONE(3),
    NONE_NO_MODEM(4),
    CONNECT_NO_MODEM(5);

    private final int code;

    AnsweringMachine(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
