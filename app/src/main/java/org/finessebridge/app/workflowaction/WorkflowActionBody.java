package org.finessebridge.app.workflowaction;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.configuration.ObjectBody;
import org.finessebridge.app.configuration.OtherElements;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.finessebridge.app.workflowaction.WorkflowAction.ActionVariable;
import org.finessebridge.app.workflowaction.WorkflowAction.ActionVariables;
import org.finessebridge.app.workflowaction.WorkflowAction.Param;
import org.finessebridge.app.workflowaction.WorkflowAction.Params;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The body of a POST or PUT (guide, "WorkflowAction—Create", "WorkflowAction—Update"). */
@JsonRootName("WorkflowAction")
@Example("""
        {"name":"Open the customer","type":"BROWSER_POP","handledBy":"FINESSE_DESKTOP",
        "params":{"Param":[{"name":"windowName","value":"customer"},{"name":"path",
        "value":"https://crm.example.com/"}]}}""")
record WorkflowActionBody(
        @Described(need = Need.TO_CREATE) @Nullable String name,

        @Described(as = WorkflowActionType.class, need = Need.TO_CREATE) @Nullable
        String type,

        @Described(as = ActionHandler.class, need = Need.TO_CREATE) @Nullable
        String handledBy,

        @Described(need = Need.TO_CREATE) @Nullable ParamsBody params,
        @Nullable VariablesBody actionVariables)
        implements ObjectBody<WorkflowAction> {

    private static final int LONGEST_NAME = 64;
    private static final int MOST_VARIABLES = 5;
    private static final int LONGEST_VARIABLE_NAME = 32;
    private static final int LONGEST_NODE = 500;
    private static final int LONGEST_TEST_VALUE = 128;

    record ParamsBody(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Param") @Nullable
            List<@Nullable ParamBody> params,

            @JsonAnySetter @Nullable Map<String, Object> others) {}

    record ParamBody(@Nullable String name, @Nullable String value) {}

    record VariablesBody(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("ActionVariable") @Nullable
            List<@Nullable VariableBody> variables,

            @JsonAnySetter @Nullable Map<String, Object> others) {}

    record VariableBody(
            @Described(need = Need.ALWAYS) @Nullable String name,
            @Nullable String node,
            @Nullable String testValue,

            @Described(as = VariableType.class, need = Need.ALWAYS) @Nullable
            String type) {

        /** One of the system's own needs no node; of a custom one it is what it is. */
        ActionVariable variable() {
            VariableType kind = new BodyValue("type", type).oneOf(VariableType.class);
            BodyValue xpath = new BodyValue("node", node);
            return new ActionVariable(
                    new BodyValue("name", name).text(LONGEST_VARIABLE_NAME),
                    kind == VariableType.CUSTOM ? xpath.text(LONGEST_NODE) : xpath.optional(LONGEST_NODE),
                    new BodyValue("testValue", testValue).lines(LONGEST_TEST_VALUE),
                    kind);
        }
    }

    @Override
    public WorkflowAction create() {
        WorkflowActionType kind = new BodyValue("type", type).oneOf(WorkflowActionType.class);
        return new WorkflowAction(
                0,
                new BodyValue("name", name).text(LONGEST_NAME),
                kind,
                new BodyValue("handledBy", handledBy).oneOf(ActionHandler.class),
                params(kind, params),
                variables(actionVariables));
    }

    @Override
    public boolean changesSomething() {
        return name != null || type != null || handledBy != null || params != null || actionVariables != null;
    }

    @Override
    public String changeable() {
        return "name, type, handledBy, params and actionVariables";
    }

    /** An action of another type needs its params too. */
    @Override
    public WorkflowAction applyTo(WorkflowAction old) {
        WorkflowActionType kind =
                type == null ? old.type() : new BodyValue("type", type).oneOf(WorkflowActionType.class);
        return new WorkflowAction(
                old.id(),
                name == null ? old.name() : new BodyValue("name", name).text(LONGEST_NAME),
                kind,
                handledBy == null ? old.handledBy() : new BodyValue("handledBy", handledBy).oneOf(ActionHandler.class),
                params == null && kind == old.type() ? old.params() : params(kind, params),
                actionVariables == null ? old.actionVariables() : variables(actionVariables));
    }

    private static Params params(WorkflowActionType kind, @Nullable ParamsBody body) {
        OtherElements.refuse(body == null ? null : body.others());
        List<Param> params = body == null || body.params() == null
                ? List.of()
                : body.params().stream()
                        .filter(Objects::nonNull)
                        .map(param -> ActionParams.param(param.name(), param.value()))
                        .toList();
        return new Params(ActionParams.checked(kind, params));
    }

    private static ActionVariables variables(@Nullable VariablesBody body) {
        OtherElements.refuse(body == null ? null : body.others());
        if (body == null || body.variables() == null) {
            return new ActionVariables(List.of());
        }
        if (body.variables().size() > MOST_VARIABLES) {
            throw new BodyValue("actionVariables", "").refused("has " + MOST_VARIABLES + " variables at most");
        }
        return new ActionVariables(body.variables().stream()
                .filter(Objects::nonNull)
                .map(VariableBody::variable)
                .toList());
    }
}
