package org.finessebridge.app.reasoncode;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.ConfigurationObject;

/**
 * A reason code (guide, "ReasonCode").
 *
 * @param id the number in its URI, which is not the code
 * @param code what the CTI server gets
 * @param label what agents choose
 * @param forAll whether every team has it
 */
@JsonRootName("ReasonCode")
public record ReasonCode(@JsonIgnore long id, ReasonCategory category, int code, String label, boolean forAll)
        implements ConfigurationObject {

    /** What comes before the id in a URI. */
    public static final String PREFIX = "/finesse/api/ReasonCode/";

    @Override
    @JsonProperty
    public String uri() {
        return PREFIX + id;
    }

    /** The codes of the CTI server itself are not configured, and not listed (guide, "ReasonCode"). */
    @JsonProperty
    public boolean systemCode() {
        return false;
    }
}
