package org.finessebridge.app.wrapupreason;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <WrapUpReasons>} (guide, "User—Get Wrap-Up Reason List"). */
public record WrapUpReasonList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("WrapUpReason")
        List<WrapUpReason> reasons) {}
