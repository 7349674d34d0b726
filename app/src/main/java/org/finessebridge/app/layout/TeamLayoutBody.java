package org.finessebridge.app.layout;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;

/** The body of a PUT (guide, "Team—Update Layout Config"). */
@JsonRootName("TeamLayoutConfig")
@Example("""
        {"useDefault":true}""")
public record TeamLayoutBody(
        @Nullable String layoutxml,

        @Described(as = boolean.class, need = Need.ALWAYS) @Nullable
        String useDefault) {

    /** With the default one, what else is sent is ignored. */
    boolean isDefault() {
        return BodyValue.parameter("useDefault", useDefault).flag();
    }

    /** @throws org.finessebridge.app.apierror.FinesseApiException 400 for none, or what is no layout */
    TeamLayoutConfig own() {
        return new TeamLayoutConfig(LayoutXml.required(layoutxml), false);
    }
}
