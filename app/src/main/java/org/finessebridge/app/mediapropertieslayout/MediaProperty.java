package org.finessebridge.app.mediapropertieslayout;

import java.util.Set;
import java.util.regex.Pattern;

/** The variables of a call that a layout may show (guide, "MediaPropertiesLayout", "MediaPropertiesLayout API Parameters"). */
final class MediaProperty {

    private static final Pattern CALL_VARIABLE = Pattern.compile("callVariable([1-9]|10)");

    /** An ECC variable, or an element of an array of such. */
    private static final Pattern ECC = Pattern.compile("user\\.[A-Za-z0-9_.]{1,64}(\\[\\d{1,3}])?");

    private static final Set<String> OTHERS = Set.of(
            "BACampaign",
            "BAAccountNumber",
            "BAResponse",
            "BAStatus",
            "BADialedListID",
            "BATimeZone",
            "BABuddyName",
            "BACustomerNumber",
            "queueNumber",
            "queueName",
            "callKeyCallId",
            "callKeyPrefix",
            "callKeySequenceNum",
            "wrapUpReason");

    private MediaProperty() {}

    static boolean isOne(String name) {
        return OTHERS.contains(name)
                || CALL_VARIABLE.matcher(name).matches()
                || ECC.matcher(name).matches();
    }
}
