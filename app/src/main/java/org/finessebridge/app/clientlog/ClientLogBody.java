package org.finessebridge.app.clientlog;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * The ClientLog object (guide, "ClientLog").
 *
 * @param logData what the desktop has logged, in JSON with any characters, for it is kept as a file and never shown as
 *     XML; of a compressed log the zip file, in Base64
 */
@JsonRootName("ClientLog")
@Example("""
        {"logData":"12:00:00 signed in"}""")
record ClientLogBody(
        @Described(need = Need.ALWAYS) @JsonDeserialize(using = StringDeserializer.class) @Nullable
        String logData) {

    /** Guide, "ClientLog API Parameters". */
    static final int MOST_CHARACTERS = 1_048_576;

    /**
     * The log.
     *
     * @throws FinesseApiException 400 where there is none, or it is too long
     */
    String required() {
        if (logData == null || logData.isEmpty()) {
            throw new FinesseApiException(ErrorType.PARAMETER_MISSING, "logData", "logData Parameter missing");
        }
        if (logData.length() > MOST_CHARACTERS) {
            throw tooLarge();
        }
        return logData;
    }

    /** 400 for a log that is too long. */
    static FinesseApiException tooLarge() {
        return new FinesseApiException(
                ErrorType.INVALID_INPUT, "logData", "The logData is larger than " + MOST_CHARACTERS + " characters");
    }
}
