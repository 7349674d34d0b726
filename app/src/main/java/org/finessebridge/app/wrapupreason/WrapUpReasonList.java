package org.finessebridge.app.wrapupreason;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.representation.Paged;
import org.finessebridge.app.representation.Streamed;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <WrapUpReasons>} (guide, "User—Get Wrap-Up Reason List"). */
@Streamed
@Paged
@JsonRootName("WrapUpReasons")
public record WrapUpReasonList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("WrapUpReason")
        List<WrapUpReason> reasons) {}
