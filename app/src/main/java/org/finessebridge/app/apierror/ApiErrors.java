package org.finessebridge.app.apierror;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.nio.charset.StandardCharsets;
import org.finessebridge.app.json.FinesseJson;
import org.finessebridge.app.xml.FinesseXml;

/** The document of a refusal: {@code <ApiErrors><ApiError>...}. */
@JsonRootName("ApiErrors")
public record ApiErrors(@JsonProperty("ApiError") ApiError apiError) {

    /** The longest piece of a client's own input that is sent back in {@code <ErrorData>}. */
    private static final int MAX_ERROR_DATA = 256;

    /** One refusal; members of the synchronous form are capitalised. */
    public record ApiError(
            @JsonProperty("ErrorData") String errorData,
            @JsonProperty("ErrorMessage") String errorMessage,
            @JsonProperty("ErrorType") String errorType) {}

    /** The document that tells of the refusal. */
    public static String document(FinesseApiException e) {
        return document(e.type(), e.errorData(), e.errorMessage());
    }

    /** The document for the given texts; what XML forbids is replaced. */
    public static String document(ErrorType type, String errorData, String errorMessage) {
        return FinesseXml.document("ApiErrors", of(type, errorData, errorMessage));
    }

    /** The document in UTF-8. */
    byte[] bytes(boolean json) {
        return json
                ? FinesseJson.bytes(this)
                : FinesseXml.document("ApiErrors", this).getBytes(StandardCharsets.UTF_8);
    }

    /** The object for the given texts. */
    static ApiErrors of(ErrorType type, String errorData, String errorMessage) {
        String data = errorData.length() <= MAX_ERROR_DATA ? errorData : errorData.substring(0, MAX_ERROR_DATA);
        return new ApiErrors(new ApiError(data, errorMessage, type.wireName()));
    }
}
