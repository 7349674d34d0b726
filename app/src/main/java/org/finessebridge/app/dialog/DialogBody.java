package org.finessebridge.app.dialog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import java.util.Objects;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The members of a request's {@code <Dialog>} that are understood; others are ignored. */
@JsonRootName("Dialog")
@Example({"""
        {"requestedAction":"MAKE_CALL","fromAddress":"2001","toAddress":"2002"}""", """
        {"requestedAction":"ANSWER","targetMediaAddress":"2001"}"""})
record DialogBody(
        @Described(as = DialogAction.class, need = Need.ALWAYS) @Nullable
        String requestedAction,

        @Nullable String fromAddress,
        @Nullable String toAddress,
        @Nullable String targetMediaAddress,
        @Nullable String associatedDialogUri,
        @Nullable Properties mediaProperties,
        @Nullable ActionParams actionParams,
        @Nullable String requestId) {

    /** What a request says of the call. */
    record Properties(
            @Nullable String wrapUpReason, @Nullable CallVariables callvariables) {

        /** The variables to be set; none, where the request has none. */
        List<Parameter> variables() {
            return callvariables == null ? List.of() : orNone(callvariables.variables());
        }
    }

    /** {@code <callvariables>}. */
    record CallVariables(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("CallVariable") @Nullable
            List<@Nullable Parameter> variables) {}

    /** {@code <actionParams>}. */
    record ActionParams(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("ActionParam") @Nullable
            List<@Nullable Parameter> parameters) {}

    /** A name and its value. */
    record Parameter(@Nullable String name, @Nullable String value) {}

    /** What the action needs to know; none, where the request has none. */
    List<Parameter> parameters() {
        return actionParams == null ? List.of() : orNone(actionParams.parameters());
    }

    /** An element without content is nothing. */
    private static List<Parameter> orNone(@Nullable List<@Nullable Parameter> parameters) {
        return parameters == null
                ? List.of()
                : parameters.stream().filter(Objects::nonNull).toList();
    }
}
