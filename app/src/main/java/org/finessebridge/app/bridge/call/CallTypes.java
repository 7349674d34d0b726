package org.finessebridge.app.bridge.call;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;

/**
 * The words for CallType in {@code callType} (guide, "callType"), which differ a little between the
 * deployments.
 */
final class CallTypes {

    private static final Map<CallType, String> OTHER_WORDS = Map.ofEntries(
            entry(CallType.TRANSFER_IN, "TRANSFER"),
            entry(CallType.CONSULT_OFFERRED, "CONSULT_OFFERED"),
            entry(CallType.PREVIEW, "OUTBOUND"),
            entry(CallType.ASSIST, "ASSIST_CALL"),
            entry(CallType.SUPERVISOR_BARGEIN, "BARGE_IN_CONSULT"),
            entry(CallType.RESERVATION_PREVIEW, "OUTBOUND_PREVIEW"),
            entry(CallType.RESERVATION_PREVIEW_DIRECT, "OUTBOUND_DIRECT_PREVIEW"),
            entry(CallType.RESERVATION_CALLBACK, "OUTBOUND_CALLBACK_PREVIEW"),
            entry(CallType.RESERVATION_PERSONAL_CALLBACK, "OUTBOUND_PERSONAL_CALLBACK_PREVIEW"),
            entry(CallType.CUSTOMER_PREVIEW, "OUTBOUND"),
            entry(CallType.CUSTOMER_PREVIEW_DIRECT, "OUTBOUND"),
            entry(CallType.CUSTOMER_PREDICTIVE, "OUTBOUND"),
            entry(CallType.CUSTOMER_CALLBACK, "OUTBOUND_CALLBACK"),
            entry(CallType.CUSTOMER_PERSONAL, "OUTBOUND_PERSONAL_CALLBACK"),
            entry(CallType.CUSTOMER_IVR, "OUTBOUND"));

    private static final Set<CallType> RESERVATIONS = Set.of(
            CallType.RESERVATION,
            CallType.RESERVATION_PREVIEW,
            CallType.RESERVATION_PREVIEW_DIRECT,
            CallType.RESERVATION_CALLBACK,
            CallType.RESERVATION_PERSONAL_CALLBACK);

    private static final Set<CallType> CUSTOMERS = Set.of(
            CallType.PREVIEW,
            CallType.CUSTOMER_PREVIEW,
            CallType.CUSTOMER_PREVIEW_DIRECT,
            CallType.CUSTOMER_PREDICTIVE,
            CallType.CUSTOMER_CALLBACK,
            CallType.CUSTOMER_PERSONAL,
            CallType.CUSTOMER_IVR);

    private static final Set<CallType> BY_THE_CALLER = Set.of(
            CallType.AGENT_INSIDE,
            CallType.AGENT_OUT,
            CallType.OUT,
            CallType.CONSULT,
            CallType.SUPERVISOR_MONITOR,
            CallType.SUPERVISOR_BARGEIN);

    private final Deployment.Type deployment;
    private final Map<Integer, String> bySettings;

    /**
     * @param bySettings other words, by the number of CallType
     */
    CallTypes(Deployment.Type deployment, Map<Integer, String> bySettings) {
        this.deployment = deployment;
        this.bySettings = bySettings;
    }

    /**
     * The word.
     *
     * @param outbound whether the call has a BAStatus
     * @param recovered whether the call is known from a snapshot alone
     */
    String word(Coded<CallType> type, boolean outbound, boolean recovered) {
        String set = bySettings.get((int) type.raw());
        return set == null ? guidesWord(type, outbound, recovered) : set;
    }

    /** The word, whatever the settings have for it; what may be done with a call depends on this one. */
    String guidesWord(Coded<CallType> type, boolean outbound, boolean recovered) {
        CallType known = type.known();
        if (type.raw() == 0 || known == CallType.NULL_CALLTYPE) {
            return recovered && deployment == Deployment.Type.UCCX ? "NULL" : "";
        }
        if (known == null) {
            return Long.toString(type.raw());
        }
        if (known == CallType.RESERVATION) {
            return deployment == Deployment.Type.UCCX ? "OUTBOUND_DIRECT_PREVIEW" : "OUTBOUND_PREVIEW";
        }
        if (outbound && (known == CallType.AUTO_OUT || known == CallType.AGENT_OUT)) {
            return "OUTBOUND";
        }
        return OTHER_WORDS.getOrDefault(known, known.name());
    }

    /** Whether it reserves an agent for a record of a campaign, who decides about it. */
    static boolean isReservation(Coded<CallType> type) {
        CallType known = type.known();
        return known != null && RESERVATIONS.contains(known);
    }

    /** Whether it is the call of a dialer with the customer. */
    static boolean isCustomerCall(Coded<CallType> type, boolean outbound) {
        CallType known = type.known();
        return known != null && (CUSTOMERS.contains(known) || (outbound && known == CallType.AUTO_OUT));
    }

    /** Whether no dialog is published: the leg by which a predictive dialer holds an agent. */
    static boolean isUnseen(Coded<CallType> type) {
        return type.is(CallType.RESERVATION_PREDICTIVE);
    }

    /** Whether whose BEGIN_CALL_EVENT comes first has made the call. */
    static boolean isMadeByFirst(Coded<CallType> type) {
        CallType known = type.known();
        return known != null && BY_THE_CALLER.contains(known);
    }
}
