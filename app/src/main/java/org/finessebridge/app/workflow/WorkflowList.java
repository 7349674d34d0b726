package org.finessebridge.app.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.representation.Paged;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <Workflows>} (guide, "Workflow—Get List", "User—Get List of Workflows"). */
@Paged
@JsonRootName("Workflows")
public record WorkflowList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Workflow")
        List<ShownWorkflow> workflows) {}
