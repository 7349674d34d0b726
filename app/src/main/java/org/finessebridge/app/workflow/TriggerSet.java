package org.finessebridge.app.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * What has to happen to a call (guide, "TriggerSet Parameters").
 *
 * @param name {@code CALL_ARRIVES}
 * @param triggers what that is in the events of dialogs
 */
public record TriggerSet(VariableSource type, String name, Triggers triggers) {

    /** {@code <triggers>}. */
    public record Triggers(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Trigger")
            List<Comparison> triggers) {

        /** Those of a set without any may be kept without the list. */
        public Triggers {
            triggers = triggers == null ? List.of() : List.copyOf(triggers);
        }
    }
}
