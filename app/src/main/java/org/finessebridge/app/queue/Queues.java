package org.finessebridge.app.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** Some queues, as an answer and as what was added to a user or removed (guide, "Queue"). */
@JsonRootName("Queues")
public record Queues(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Queue")
        List<Queue> queue) {}
