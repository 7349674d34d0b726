package org.finessebridge.app.bridge.call;

import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of a call beside its ends. A message replaces what it brings, and leaves what it does
 * not bring. Only the bridge's thread touches it.
 */
final class CallFacts {

    private static final Logger LOG = LoggerFactory.getLogger(CallFacts.class);

    private static final long NO_SKILL_GROUP = 0xFFFF_FFFFL;

    private final CallVariables variables = new CallVariables();
    private Coded<CallType> callType = Coded.of(CallType.NULL_CALLTYPE);
    private @Nullable String calling;
    private @Nullable String ani;
    private @Nullable String to;
    private @Nullable String dialedNumber;
    private @Nullable String dnis;
    private @Nullable Long routerDay;
    private @Nullable Long routerCallId;
    private @Nullable Long routerSequence;
    private @Nullable Long skillGroup;
    private @Nullable String wrapUpReason;
    private @Nullable Long secondaryId;
    private @Nullable Long associated;
    private boolean recovered;

    /** What is told once and holds for whatever the call becomes, for the call of another id. */
    void copyFrom(CallFacts other) {
        variables.addMissing(other.variables);
        callType = other.callType;
        calling = other.calling;
        ani = other.ani;
        to = other.to;
        dialedNumber = other.dialedNumber;
        dnis = other.dnis;
        routerKey(other.routerDay, other.routerCallId, other.routerSequence);
        skillGroup = other.skillGroup;
        wrapUpReason = other.wrapUpReason;
        secondaryId = other.secondaryId;
        associated = other.associated;
    }

    CallVariables variables() {
        return variables;
    }

    Coded<CallType> callType() {
        return callType;
    }

    /** Takes a CallType over, unless it says nothing. */
    void callType(Coded<CallType> next) {
        if (next.raw() != 0 && !next.is(CallType.NULL_CALLTYPE) && !next.equals(callType)) {
            callType = next;
            if (next.known() == null) {
                LOG.info("CallType {} has no name; clients see the number", next.raw());
            }
        }
    }

    /** Whether it reserves an agent, who decides about it: see {@link CallTypes}. */
    boolean isReservation() {
        return CallTypes.isReservation(callType);
    }

    boolean isMonitor() {
        return callType.is(CallType.SUPERVISOR_MONITOR);
    }

    boolean isCustomerCall() {
        return CallTypes.isCustomerCall(callType, variables.areOutbound());
    }

    /** The original caller: the calling device, else ANI; null where neither is known. */
    @Nullable
    String from() {
        return calling == null ? ani : calling;
    }

    /** The calling device, of which the first is the original one. */
    void calledFrom(@Nullable String device) {
        if (calling == null) {
            calling = isText(device) ? device : null;
        }
    }

    /** The caller, as is known for sure. */
    void isFrom(String device) {
        calling = device;
    }

    void ani(@Nullable String number) {
        if (ani == null && isText(number)) {
            ani = number;
        }
    }

    @Nullable
    String ani() {
        return ani;
    }

    /** What was dialled first; null where that is unknown. */
    @Nullable
    String to() {
        return to;
    }

    /** What was dialled, unless that is known. */
    void dialledTo(@Nullable String number) {
        if (to == null && isText(number)) {
            to = number;
        }
    }

    /** What was dialled, as is known for sure. */
    void isTo(@Nullable String number) {
        if (isText(number)) {
            to = number;
        }
    }

    @Nullable
    String dialedNumber() {
        return dialedNumber;
    }

    void dialedNumber(@Nullable String number) {
        if (isText(number)) {
            dialedNumber = number;
            dialledTo(number);
        }
    }

    @Nullable
    String dnis() {
        return dnis;
    }

    void dnis(@Nullable String number) {
        if (isText(number)) {
            dnis = number;
        }
    }

    void routerKey(@Nullable Long day, @Nullable Long key, @Nullable Long sequence) {
        routerDay = day == null ? routerDay : day;
        routerCallId = key == null ? routerCallId : key;
        routerSequence = sequence == null ? routerSequence : sequence;
    }

    @Nullable
    Long routerDay() {
        return routerDay;
    }

    @Nullable
    Long routerCallId() {
        return routerCallId;
    }

    @Nullable
    Long routerSequence() {
        return routerSequence;
    }

    @Nullable
    Long skillGroup() {
        return skillGroup;
    }

    /** Takes a SkillGroupNumber over, unless it says that there is none. */
    void skillGroup(long number) {
        if (number > 0 && number != NO_SKILL_GROUP) {
            skillGroup = number;
        }
    }

    @Nullable
    String wrapUpReason() {
        return wrapUpReason;
    }

    void wrapUpReason(@Nullable String reason) {
        if (reason != null) {
            wrapUpReason = reason;
        }
    }

    @Nullable
    Long secondaryId() {
        return secondaryId;
    }

    void absorbed(long other) {
        secondaryId = other;
    }

    /** The call that this one is a consult of, or watches. */
    @Nullable
    Long associated() {
        return associated;
    }

    void associatedWith(long other) {
        associated = other;
    }

    /** Whether all that is known of it was read after its events could not be heard. */
    boolean isRecovered() {
        return recovered;
    }

    void recovered() {
        recovered = true;
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
