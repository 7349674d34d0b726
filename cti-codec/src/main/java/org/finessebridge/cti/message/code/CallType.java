package org.finessebridge.cti.message.code;

/**
 * The kind of a call.
 *
 * <p>CTI Server Message Reference Guide, Constants, "CallType Values".
 */
public enum CallType implements CtiCode {
    ACD_IN(1),
    PREROUTE_ACD_IN(2),
    PREROUTE_DIRECT_AGENT(3),
    TRANSFER_IN(4),
    OVERFLOW_IN(5),
    OTHER_IN(6),
    AUTO_OUT(7),
    AGENT_OUT(8),
    OUT(9),
    AGENT_INSIDE(10),
    OFFERED(11),
    CONSULT(12),
    CONSULT_OFFERRED(13),
    CONSULT_CONFERENCE(14),
    CONFERENCE(15),
    UNMONITORED(16),
    PREVIEW(17),
    RESERVATION(18),
    ASSIST(19),
    EMERGENCY(20),
    SUPERVISOR_MONITOR(21),
    SUPERVISOR_WHISPER(22),
    SUPERVISOR_BARGEIN(23),
    SUPERVISOR_INTERCEPT(24),
    TASK_ROUTED_BY_ICM(25),
    TASK_ROUTED_BY_APPLICATION(26),
    RESERVATION_PREVIEW(27),
    RESERVATION_PREVIEW_DIRECT(28),
    RESERVATION_PREDICTIVE(29),
    RESERVATION_CALLBACK(30),
    RESERVATION_PERSONAL_CALLBACK(31),
    CUSTOMER_PREVIEW(32),
    CUSTOMER_PREVIEW_DIRECT(33),
    CUSTOMER_PREDICTIVE(34),
    CUSTOMER_CALLBACK(35),
    CUSTOMER_PERSONAL(36),
    CUSTOMER_IVR(37),
    NON_ACD(38),
    PLAY_AGENT_GREETING(39),
    RECORD_AGENT_GREETING(40),
    VOICE_CALL_BACK(41),
    NULL_CALLTYPE(65535);

    private final int code;

    CallType(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }
}
