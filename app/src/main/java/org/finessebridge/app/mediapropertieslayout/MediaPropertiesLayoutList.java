package org.finessebridge.app.mediapropertieslayout;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <MediaPropertiesLayouts>} (guide, "MediaPropertiesLayout—Get List"). */
@JsonRootName("MediaPropertiesLayouts")
public record MediaPropertiesLayoutList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("MediaPropertiesLayout")
        List<MediaPropertiesLayout> layouts) {}
