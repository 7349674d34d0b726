package org.finessebridge.app.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.workflowaction.WorkflowActionType;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** A workflow with what its actions are called (guide, "Workflow"). */
@JsonRootName("Workflow")
public record ShownWorkflow(
        String uri,
        String name,
        String description,
        String media,
        @JsonProperty("TriggerSet") TriggerSet triggerSet,
        @JsonProperty("ConditionSet") ConditionSet conditionSet,
        Actions workflowActions) {

    /** {@code <workflowActions>}. */
    public record Actions(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("WorkflowAction")
            List<Summary> actions) {}

    /** What is told of an action here. */
    public record Summary(String name, WorkflowActionType type, String uri) {}
}
