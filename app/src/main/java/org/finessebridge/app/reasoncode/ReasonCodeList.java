package org.finessebridge.app.reasoncode;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.representation.Paged;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/**
 * {@code <ReasonCodes>} (guide, "User—Get Reason Code List").
 *
 * @param category what was asked for
 */
@Paged
@JsonRootName("ReasonCodes")
public record ReasonCodeList(
        @JacksonXmlProperty(isAttribute = true) String category,

        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("ReasonCode")
        List<ReasonCode> codes) {}
