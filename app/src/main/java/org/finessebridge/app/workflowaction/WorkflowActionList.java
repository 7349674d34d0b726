package org.finessebridge.app.workflowaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <WorkflowActions>} (guide, "WorkflowAction—Get List"). */
@JsonRootName("WorkflowActions")
public record WorkflowActionList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("WorkflowAction")
        List<WorkflowAction> actions) {}
