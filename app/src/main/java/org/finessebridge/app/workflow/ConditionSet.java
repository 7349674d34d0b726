package org.finessebridge.app.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * What has to be true of a call (guide, "ConditionSet Parameters").
 *
 * @param applyMethod whether one of the conditions is enough
 * @param conditions none: always true
 */
public record ConditionSet(ApplyMethod applyMethod, Conditions conditions) {

    /** Whether one condition is enough. */
    public enum ApplyMethod {
        ALL,
        ANY
    }

    /** {@code <conditions>}. */
    public record Conditions(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Condition")
            List<Comparison> conditions) {

        /** Those of a set without any may be kept without the list. */
        public Conditions {
            conditions = conditions == null ? List.of() : List.copyOf(conditions);
        }
    }
}
