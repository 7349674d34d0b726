package org.finessebridge.app.workflowaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.configuration.ConfigurationDocument;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * What a desktop does when a workflow runs (guide, "WorkflowAction").
 *
 * @param params what it needs for that, by its type
 * @param actionVariables what stands in the params as {@code ${callVariable1}}
 */
@JsonRootName("WorkflowAction")
public record WorkflowAction(
        @JsonIgnore long id,
        String name,
        WorkflowActionType type,
        ActionHandler handledBy,
        Params params,
        ActionVariables actionVariables)
        implements ConfigurationDocument<WorkflowAction> {

    /** What comes before the id in a URI. */
    public static final String PREFIX = "/finesse/api/WorkflowAction/";

    /** {@code <params>}. */
    public record Params(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Param")
            List<Param> params) {

        /** Those without params may be kept without the list. */
        public Params {
            params = params == null ? List.of() : List.copyOf(params);
        }
    }

    /** One of the params. */
    public record Param(String name, String value) {}

    /** {@code <actionVariables>}. */
    public record ActionVariables(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("ActionVariable")
            List<ActionVariable> variables) {

        /** Those without variables may be kept without the list. */
        public ActionVariables {
            variables = variables == null ? List.of() : List.copyOf(variables);
        }
    }

    /**
     * A variable.
     *
     * @param node the XPath of a custom one in a dialog; empty for the system's own
     * @param testValue what the console tries it with; may be empty
     */
    public record ActionVariable(String name, String node, String testValue, VariableType type) {}

    @Override
    @JsonProperty
    public String uri() {
        return PREFIX + id;
    }

    @Override
    public WorkflowAction withId(long given) {
        return new WorkflowAction(given, name, type, handledBy, params, actionVariables);
    }
}
