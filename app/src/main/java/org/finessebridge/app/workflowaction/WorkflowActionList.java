package org.finessebridge.app.workflowaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.representation.Paged;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <WorkflowActions>} (guide, "WorkflowAction—Get List"). */
@Paged
@JsonRootName("WorkflowActions")
public record WorkflowActionList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("WorkflowAction")
        List<WorkflowAction> actions) {}
