package org.finessebridge.app.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <Workflows>} (guide, "Workflow—Get List", "User—Get List of Workflows"). */
@JsonRootName("Workflows")
public record WorkflowList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Workflow")
        List<ShownWorkflow> workflows) {}
