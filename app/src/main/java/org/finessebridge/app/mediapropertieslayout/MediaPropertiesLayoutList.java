package org.finessebridge.app.mediapropertieslayout;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.representation.Paged;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <MediaPropertiesLayouts>} (guide, "MediaPropertiesLayout—Get List"). */
@Paged
@JsonRootName("MediaPropertiesLayouts")
public record MediaPropertiesLayoutList(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("MediaPropertiesLayout")
        List<MediaPropertiesLayout> layouts) {}
