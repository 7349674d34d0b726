package org.finessebridge.app.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;

/**
 * The layout of all desktops whose team has none of its own (guide, "LayoutConfig").
 *
 * @param layoutxml a document {@code <finesseLayout>}, as text
 */
@JsonRootName("LayoutConfig")
public record LayoutConfig(String layoutxml) {

    /** Where it is. */
    public static final String URI = "/finesse/api/LayoutConfig/default";

    /** Where it is. */
    @JsonProperty
    public String uri() {
        return URI;
    }
}
