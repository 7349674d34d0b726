package org.finessebridge.app.requestid;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
     * response, with the bytes that came.
     *
     * @param header as the container decodes it, one character for each byte; what is beyond ASCII is
     *     read as UTF-8, and what is no UTF-8 as Latin-1, as browsers send it
     * @throws FinesseApiException 400 if it is too long, holds what XML forbids, or a line's end, which
     *     no header could echo
     */
    public static RequestId of(@Nullable String header, @Nullable String element, HttpServletResponse response) {
        if (header != null && !header.isEmpty()) {
            return take(text(header), header, response);
        }
        if (element != null && !element.isEmpty()) {
            byte[] bytes = element.getBytes(StandardCharsets.UTF_8);
            return take(element, new String(bytes, StandardCharsets.ISO_8859_1), response);
        }
        return NONE;
    }

    private static RequestId take(String value, String echo, HttpServletResponse response) {
        if (value.length() > MAX_LENGTH || !XmlCharacters.isAllowed(value) || !canStandInHeader(echo)) {
            throw new FinesseApiException(ErrorType.INVALID_INPUT, HEADER, "The requestId is too long or not text");
        }
        response.setHeader(HEADER, echo);
        return new RequestId(value);
    }

    private static String text(String header) {
        if (header.chars().allMatch(c -> c < 0x80)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    /** Sets the response's header, unless the value can't stand in one. */
    static void echo(String header, HttpServletResponse response) {
        if (canStandInHeader(header) && text(header).length() <= MAX_LENGTH) {
            response.setHeader(HEADER, header);
        }
    }

    /** RFC 9110, 5.5: visible characters, spaces and tabs, and the bytes beyond ASCII. */
    private static boolean canStandInHeader(String bytes) {
        return bytes.chars().allMatch(c -> c == '\t' || (c >= 0x20 && c != 0x7F && c <= 0xFF));
    }
}
