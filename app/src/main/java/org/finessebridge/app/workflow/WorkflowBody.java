package org.finessebridge.app.workflow;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.Map;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.configuration.ObjectBody;
import org.finessebridge.app.configuration.ObjectId;
import org.finessebridge.app.configuration.OtherElements;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.finessebridge.app.workflow.ConditionSet.ApplyMethod;
import org.finessebridge.app.workflow.ConditionSet.Conditions;
import org.finessebridge.app.workflowaction.WorkflowAction;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The body of a POST or PUT (guide, "Workflow—Create", "Workflow—Update"). */
@JsonRootName("Workflow")
@Example("""
        {"name":"Pop","TriggerSet":{"type":"SYSTEM","name":"CALL_ARRIVES"},"ConditionSet":{"applyMethod":"ALL",
        "conditions":{"Condition":[{"Variable":{"name":"callVariable1","type":"SYSTEM"},
        "comparator":"IS_EQUAL","value":"gold"}]}}}""")
record WorkflowBody(
        @Described(need = Need.TO_CREATE) @Nullable String name,
        @Nullable String description,
        @Nullable String media,

        @Described(need = Need.TO_CREATE) @JsonProperty("TriggerSet") @Nullable
        TriggerSetBody triggerSet,

        @JsonProperty("ConditionSet") @Nullable ConditionSetBody conditionSet,
        @Nullable ActionsBody workflowActions)
        implements ObjectBody<Workflow> {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DESCRIPTION = 128;
    private static final int LONGEST_MEDIA = 64;
    private static final int MOST_CONDITIONS = 5;
    private static final int MOST_ACTIONS = 5;

    /** The guide: "If no media channels are specified, Voice is set as the default media". */
    private static final String VOICE = "1";

    record ConditionSetBody(
            @Described(as = ApplyMethod.class, need = Need.ALWAYS) @Nullable
            String applyMethod,

            @Nullable ConditionsBody conditions) {

        ConditionSet conditionSet() {
            return new ConditionSet(
                    new BodyValue("applyMethod", applyMethod).oneOf(ApplyMethod.class),
                    new Conditions(TriggerSetBody.comparisons(
                            "conditions", conditions == null ? null : conditions.all(), MOST_CONDITIONS)));
        }
    }

    record ConditionsBody(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Condition") @Nullable
            List<@Nullable ComparisonBody> conditions,

            @JsonAnySetter @Nullable Map<String, Object> others) {

        /** @throws FinesseApiException 400 where there is anything else */
        @Nullable
        List<@Nullable ComparisonBody> all() {
            OtherElements.refuse(others);
            return conditions;
        }
    }

    record ActionsBody(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("WorkflowAction") @Nullable
            List<@Nullable ActionBody> actions,

            @JsonAnySetter @Nullable Map<String, Object> others) {}

    /** Only the URI of an action counts. */
    record ActionBody(
            @Described(need = Need.ALWAYS) @Nullable String uri) {}

    @Override
    public Workflow create() {
        if (triggerSet == null) {
            throw new BodyValue("TriggerSet", null).refused("is missing");
        }
        return applyTo(new Workflow(
                0,
                new BodyValue("name", name).text(LONGEST_NAME),
                "",
                VOICE,
                triggerSet.triggerSet(),
                new ConditionSet(ApplyMethod.ALL, new Conditions(List.of())),
                List.of()));
    }

    @Override
    public boolean changesSomething() {
        return name != null
                || description != null
                || media != null
                || triggerSet != null
                || conditionSet != null
                || workflowActions != null;
    }

    @Override
    public String changeable() {
        return "name, description, media, TriggerSet, ConditionSet and workflowActions";
    }

    @Override
    public Workflow applyTo(Workflow old) {
        return new Workflow(
                old.id(),
                name == null ? old.name() : new BodyValue("name", name).text(LONGEST_NAME),
                description == null
                        ? old.description()
                        : new BodyValue("description", description).optional(LONGEST_DESCRIPTION),
                media == null ? old.media() : new BodyValue("media", media).text(LONGEST_MEDIA),
                triggerSet == null ? old.triggerSet() : triggerSet.triggerSet(),
                conditionSet == null ? old.conditionSet() : conditionSet.conditionSet(),
                workflowActions == null ? old.actionIds() : actionIds(workflowActions));
    }

    private static List<Long> actionIds(ActionsBody body) {
        OtherElements.refuse(body.others());
        if (body.actions() == null) {
            return List.of();
        }
        if (body.actions().size() > MOST_ACTIONS) {
            throw new BodyValue("workflowActions", "").refused("may have " + MOST_ACTIONS + " at most");
        }
        return body.actions().stream().map(WorkflowBody::actionId).distinct().toList();
    }

    private static Long actionId(@Nullable ActionBody body) {
        String uri = body == null ? null : body.uri();
        long id = ObjectId.ofUri(uri, WorkflowAction.PREFIX);
        if (id == ObjectId.NONE) {
            throw new FinesseApiException(
                    ErrorType.FINESSE_API_ERROR, uri == null ? "uri" : uri, "The uri is none of a workflow action");
        }
        return id;
    }
}
