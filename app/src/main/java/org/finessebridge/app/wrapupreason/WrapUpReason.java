package org.finessebridge.app.wrapupreason;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.ConfigurationObject;

/**
 * A wrap-up reason (guide, "WrapUpReason").
 *
 * @param label what agents choose, and what the CTI server gets: 39 bytes of UTF-8 at most
 * @param forAll whether every team has it
 */
@JsonRootName("WrapUpReason")
public record WrapUpReason(@JsonIgnore long id, String label, boolean forAll) implements ConfigurationObject {

    /** What comes before the id in a URI. */
    public static final String PREFIX = "/finesse/api/WrapUpReason/";

    @Override
    @JsonProperty
    public String uri() {
        return PREFIX + id;
    }
}
