package org.finessebridge.app.layout;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;

/** The body of a PUT (guide, "LayoutConfig—Set"). */
@JsonRootName("LayoutConfig")
@Example("""
        {"layoutxml":"<finesseLayout xmlns=\\"http://www.cisco.com/vtg/finesse\\">\
        <layout><role>Agent</role></layout></finesseLayout>"}""")
record LayoutConfigBody(
        @Described(need = Need.ALWAYS) @Nullable String layoutxml) {

    /** @throws org.finessebridge.app.apierror.FinesseApiException 400 for none, or what is no layout */
    LayoutConfig layout() {
        return new LayoutConfig(LayoutXml.required(layoutxml));
    }
}
