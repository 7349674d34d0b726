package org.finessebridge.app.layout;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.jspecify.annotations.Nullable;

/** The body of a PUT (guide, "LayoutConfig—Set"). */
@JsonRootName("LayoutConfig")
record LayoutConfigBody(@Nullable String layoutxml) {

    /** @throws org.finessebridge.app.apierror.FinesseApiException 400 for none, or what is no layout */
    LayoutConfig layout() {
        return new LayoutConfig(LayoutXml.required(layoutxml));
    }
}
