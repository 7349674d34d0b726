package org.finessebridge.app.bridge.call;

import java.util.HashMap;
import java.util.Map;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.code.CallType;

/**
 * The words for the letters of BAStatus (guide, "Outbound Call Types and BAStatus"). What is no such
 * letters is a word already, and passes.
 */
final class BaStatuses {

    private static final String TRANSFERRED_OR_CONFERENCED = "ZO";

    private static final Map<String, String> OF_UCCX =
            Map.of("DO", "DIRECT_PREVIEW_OUTBOUND_RESERVATION", "CO", "DIRECT_PREVIEW_OUTBOUND");

    private final Map<String, String> words;

    /**
     * @param bySettings other words, by the letters; those of UCCE are known to nobody else
     */
    BaStatuses(Deployment.Type deployment, Map<String, String> bySettings) {
        this.words = new HashMap<>(deployment == Deployment.Type.UCCX ? OF_UCCX : Map.of());
        this.words.putAll(bySettings);
    }

    String word(String status, CallFacts call) {
        if (status.equals(TRANSFERRED_OR_CONFERENCED) && !words.containsKey(status)) {
            return call.callType().is(CallType.CONFERENCE) ? "CONFERENCED" : "TRANSFERRED";
        }
        return words.getOrDefault(status, status);
    }
}
