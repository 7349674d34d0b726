package org.finessebridge.app.dialog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The members of a request's {@code <Dialog>} that are understood; others are ignored. */
record DialogBody(
        @Nullable String requestedAction,
        @Nullable String fromAddress,
        @Nullable String toAddress,
        @Nullable String targetMediaAddress,
        @Nullable String associatedDialogUri,
        @Nullable Properties mediaProperties,

        @JacksonXmlElementWrapper(localName = "actionParams") @JsonProperty("ActionParam") @Nullable
        List<Parameter> actionParams,

        @Nullable String requestId) {

    /** What a request says of the call. */
    record Properties(
            @Nullable String wrapUpReason,

            @JacksonXmlElementWrapper(localName = "callvariables") @JsonProperty("CallVariable") @Nullable
            List<Parameter> callVariables) {}

    /** A name and its value. */
    record Parameter(@Nullable String name, @Nullable String value) {}
}
