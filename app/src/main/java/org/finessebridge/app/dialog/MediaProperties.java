package org.finessebridge.app.dialog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/**
 * What is known of a call beside its participants; null members are left out.
 *
 * @param dnis the device that was reached; empty until one is
 * @param callType see the guide's "callType"; empty where the CTI server does not tell
 * @param guidesCallType the callType before the settings gave it another word: what may be done depends on it, and
 *     clients are not told it
 * @param callVariables the ten call variables, then ECC and outbound variables
 * @param queueNumber the skill group that the call came by; null where it came by none
 * @param callKeyCallId of the router's call key, which UCCE's routed calls alone have
 */
@JsonPropertyOrder({
    "mediaId",
    "DNIS",
    "callType",
    "dialedNumber",
    "outboundClassification",
    "CallVariable",
    "queueNumber",
    "queueName",
    "callKeyCallId",
    "callKeySequenceNum",
    "callKeyPrefix",
    "wrapUpReason"
})
public record MediaProperties(
        int mediaId,
        @JsonProperty("DNIS") String dnis,
        String callType,
        @JsonIgnore String guidesCallType,
        String dialedNumber,
        String outboundClassification,

        @JacksonXmlElementWrapper(localName = "callvariables") @JacksonXmlProperty(localName = "CallVariable")
        List<CallVariable> callVariables,

        @Nullable String queueNumber,
        @Nullable String queueName,
        @Nullable String callKeyCallId,
        @Nullable String callKeySequenceNum,
        @Nullable String callKeyPrefix,
        @Nullable String wrapUpReason) {

    /** The medium of calls, Cisco_Voice. */
    public static final int VOICE = 1;

    public MediaProperties {
        callVariables = List.copyOf(callVariables);
    }

    /** The value of a variable; null where the call has none of that name. */
    public @Nullable String variable(String name) {
        return callVariables.stream()
                .filter(variable -> variable.name().equals(name))
                .map(CallVariable::value)
                .findFirst()
                .orElse(null);
    }
}
