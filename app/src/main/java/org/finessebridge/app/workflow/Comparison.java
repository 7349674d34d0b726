package org.finessebridge.app.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A trigger or a condition (guide, "Workflow API Parameters").
 *
 * @param value what the variable is compared with; several, with commas between, for a list
 */
public record Comparison(@JsonProperty("Variable") Variable variable, Comparator comparator, String value) {

    /**
     * What is compared.
     *
     * @param node the XPath of a custom one in a dialog; empty for the system's own
     */
    public record Variable(String name, String node, VariableSource type) {}

    /** How it is compared. */
    public enum Comparator {
        IS_EQUAL,
        IS_NOT_EQUAL,
        BEGINS_WITH,
        ENDS_WITH,
        CONTAINS,
        IS_EMPTY,
        IS_NOT_EMPTY,
        IS_IN_LIST;

        /** Whether it needs no value. */
        boolean isOfTheVariableAlone() {
            return this == IS_EMPTY || this == IS_NOT_EMPTY;
        }
    }
}
