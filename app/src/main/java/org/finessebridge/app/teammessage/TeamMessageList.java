package org.finessebridge.app.teammessage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** Several messages, the oldest first. */
@JsonRootName("TeamMessages")
record TeamMessageList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("TeamMessage")
        List<TeamMessage> messages) {}
