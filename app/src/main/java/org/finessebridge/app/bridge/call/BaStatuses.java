package org.finessebridge.app.bridge.call;

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

    BaStatuses(Deployment.Type deployment) {
        this.words = deployment == Deployment.Type.UCCX ? OF_UCCX : Map.of();
    }

    String word(String status, CallFacts call) {
        if (status.equals(TRANSFERRED_OR_CONFERENCED)) {
            return call.callType().is(CallType.CONFERENCE) ? "CONFERENCED" : "TRANSFERRED";
        }
        return words.getOrDefault(status, status);
    }
}
