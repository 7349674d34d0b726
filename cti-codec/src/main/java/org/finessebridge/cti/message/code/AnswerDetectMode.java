package org.finessebridge.cti.message.code;

/**
 * How the switch finds out that a call was answered.
 *
 * <p>CTI Server Message Reference Guide, Constants, "AnswerDetectMode Values".
 */
public enum AnswerDetectMode implements CtiCode {
    UNSPECIFIED(0),
    VOICE_THRESHOLD(1),
    VOICE_END(2),
    VOICE_END_DELAY(3),
    VOICE_AND_BEEP(4),
    BEEP(5);

    private final int code;

    AnswerDetectMode(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
