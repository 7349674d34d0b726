package org.finessebridge.app.requestid;

import jakarta.servlet.http.HttpServletResponse;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.xml.XmlCharacters;
import org.jspecify.annotations.Nullable;

/**
 * A client's own name for a request (guide, "Asynchronous requests"): echoed in the response's
 * header and carried by the update or error that ends the request.
 *
 * @param value the name; empty where the client gave none, as in unsolicited events
 */
public record RequestId(String value) {

    /** The header of request and response; header names are case-insensitive. */
    public static final String HEADER = "requestId";

    /** The longest requestId that is accepted, in characters. */
    public static final int MAX_LENGTH = 512;

    /** No requestId. */
    public static final RequestId NONE = new RequestId("");

    /**
     * Takes the requestId of the header or, failing that, of the body, and echoes it in the
     * response.
     *
     * @throws FinesseApiException 400 if it is too long or holds what XML forbids
     */
    public static RequestId of(@Nullable String header, @Nullable String element, HttpServletResponse response) {
        String value = header != null && !header.isEmpty() ? header : element;
        if (value == null || value.isEmpty()) {
            return NONE;
        }
        if (value.length() > MAX_LENGTH || !XmlCharacters.isAllowed(value)) {
            throw new FinesseApiException(ErrorType.INVALID_INPUT, HEADER, "The requestId is too long or not text");
        }
        echo(value, response);
        return new RequestId(value);
    }

    /** Sets the response's header, unless the value can't stand in one. */
    static void echo(String value, HttpServletResponse response) {
        boolean printable = value.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
        if (printable && value.length() <= MAX_LENGTH) {
            response.setHeader(HEADER, value);
        }
    }
}
