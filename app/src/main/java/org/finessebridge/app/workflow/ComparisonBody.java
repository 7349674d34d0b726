package org.finessebridge.app.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.workflow.Comparison.Comparator;
import org.finessebridge.app.workflow.Comparison.Variable;
import org.jspecify.annotations.Nullable;

/** A trigger or a condition in a body. */
record ComparisonBody(
        @Described(need = Need.ALWAYS) @JsonProperty("Variable") @Nullable
        VariableBody variable,

        @Described(as = Comparator.class, need = Need.ALWAYS) @Nullable
        String comparator,

        @Nullable String value) {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_NODE = 500;
    private static final int LONGEST_VALUE = 1_000;

    record VariableBody(
            @Described(need = Need.ALWAYS) @Nullable String name,
            @Nullable String node,

            @Described(as = VariableSource.class, need = Need.ALWAYS) @Nullable
            String type) {

        Variable variable() {
            VariableSource source = new BodyValue("type", type).oneOf(VariableSource.class);
            BodyValue xpath = new BodyValue("node", node);
            return new Variable(
                    new BodyValue("name", name).text(LONGEST_NAME),
                    source == VariableSource.CUSTOM ? xpath.text(LONGEST_NODE) : xpath.optional(LONGEST_NODE),
                    source);
        }
    }

    /** @throws org.finessebridge.app.apierror.FinesseApiException 400 */
    Comparison comparison() {
        if (variable == null) {
            throw new BodyValue("Variable", null).refused("is missing");
        }
        Comparator how = new BodyValue("comparator", comparator).oneOf(Comparator.class);
        BodyValue with = new BodyValue("value", value);
        return new Comparison(
                variable.variable(),
                how,
                how.isOfTheVariableAlone() ? with.optional(LONGEST_VALUE) : with.text(LONGEST_VALUE));
    }
}
