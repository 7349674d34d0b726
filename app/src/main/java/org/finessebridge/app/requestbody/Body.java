package org.finessebridge.app.requestbody;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.json.FinesseJson;
import org.finessebridge.app.json.MalformedJsonException;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.app.xml.MalformedXmlException;
import org.finessebridge.app.xml.XmlEncoding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The object that a request brings, as XML or as JSON; a parameter of a controller's method. It is read when
 * the method asks for it: whether the object is there that it is meant for comes first (guide, "HTTP Responses").
 *
 * @param <T> the object
 */
public final class Body<T> {

    private final HttpServletRequest request;
    private final String root;
    private final Class<T> type;
    private final int most;
    private final BodyListener listener;

    /**
     * The body of that request.
     *
     * @param root the name of the root element
     * @param most bytes
     * @param listener hears of it
     */
    Body(HttpServletRequest request, String root, Class<T> type, int most, BodyListener listener) {
        this.request = request;
        this.root = root;
        this.type = type;
        this.most = most;
        this.listener = listener;
    }

    /**
     * Reads the whole body; once.
     *
     * @throws FinesseApiException 400 where there is none, or it is no such object; 413 where it is too
     *     large; 415 where it is neither XML nor JSON
     * @throws IOException where it does not arrive
     */
    public T read() throws IOException {
        boolean json = isJson(request.getContentType());
        byte[] bytes = RequestBody.bytes(request, most);
        try {
            T body =
                    json ? FinesseJson.read(bytes, type) : FinesseXml.read(bytes, request.getContentType(), root, type);
            listener.read(request, body, bytes.length);
            return body;
        } catch (MalformedXmlException | MalformedJsonException e) {
            throw new FinesseApiException(ErrorType.BAD_REQUEST, "", String.valueOf(e.getMessage()));
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        XmlEncoding.unknownIn(contentType).ifPresent(unknown -> {
            throw new FinesseApiException(
                    ErrorType.BAD_REQUEST, unknown, "the encoding " + unknown + " is not supported");
        });
        MediaType type = parsed(contentType);
        if (MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
            return true;
        }
        if (MediaType.APPLICATION_XML.equalsTypeAndSubtype(type) || MediaType.TEXT_XML.equalsTypeAndSubtype(type)) {
            return false;
        }
        throw new FinesseApiException(
                ErrorType.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "Send application/xml or application/json");
    }

    private static @Nullable MediaType parsed(@Nullable String contentType) {
        try {
            return contentType == null ? null : MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }
}
