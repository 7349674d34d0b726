package org.finessebridge.scenario.plan;

import java.util.EnumSet;
import java.util.Set;

/** What may be said of a step below its sentence. */
public enum Detail {
    /** Call variables, to be set or expected. */
    VARIABLES("variables"),
    /** The states of participants that are expected. */
    PARTICIPANTS("participants"),
    /** The actions that participants may take. */
    ACTIONS("actions"),
    /** The error that is expected instead of success. */
    ERROR("error"),
    /** The HTTP status that is expected. */
    STATUS("status"),
    /** Whether a request that is accepted is answered by an event. */
    ANSWERED("answered"),
    /** The body of a request. */
    BODY("body"),
    /** How long the step may take. */
    WITHIN("within"),
    /** The wrap-up reason to be set. */
    WRAP_UP("wrapUp"),
    /** The reason code of a change of state, or the one that is expected. */
    REASON_CODE_ID("reasonCodeId"),
    /** The state that is to follow. */
    PENDING_STATE("pendingState"),
    /** The dialog's callType. */
    CALL_TYPE("callType"),
    /** The dialog's fromAddress: a name or a number. */
    FROM("from"),
    /** The dialog's toAddress: a name or a number. */
    TO("to"),
    /** The dialog's dialedNumber. */
    DIALED_NUMBER("dialedNumber"),
    /** The dialog's queueNumber. */
    QUEUE_NUMBER("queueNumber"),
    /** The dialog's queueName. */
    QUEUE_NAME("queueName"),
    /** The dialog's wrapUpReason. */
    WRAP_UP_REASON("wrapUpReason"),
    /** The call that a transfer or a conference has taken up, by its name. */
    SECONDARY_CALL("secondaryCall"),
    /** The call that this one belongs to, by its name. */
    ASSOCIATED_CALL("associatedCall");

    static final Set<Detail> NONE = EnumSet.noneOf(Detail.class);
    static final Set<Detail> OF_REQUESTS = EnumSet.of(ERROR, STATUS, WITHIN);
    static final Set<Detail> OF_CALLS_MADE = EnumSet.of(ERROR, STATUS, WITHIN, VARIABLES);
    static final Set<Detail> OF_CALL_DATA = EnumSet.of(ERROR, STATUS, WITHIN, VARIABLES, WRAP_UP);
    static final Set<Detail> OF_DIALOGS = EnumSet.of(
            VARIABLES,
            PARTICIPANTS,
            ACTIONS,
            WITHIN,
            CALL_TYPE,
            FROM,
            TO,
            DIALED_NUMBER,
            QUEUE_NUMBER,
            QUEUE_NAME,
            WRAP_UP_REASON,
            SECONDARY_CALL,
            ASSOCIATED_CALL);
    static final Set<Detail> OF_USERS = EnumSet.of(WITHIN, PENDING_STATE, REASON_CODE_ID);
    static final Set<Detail> WAITING = EnumSet.of(WITHIN);

    private final String inFile;

    Detail(String inFile) {
        this.inFile = inFile;
    }

    /** As the file calls it. */
    public String inFile() {
        return inFile;
    }
}
