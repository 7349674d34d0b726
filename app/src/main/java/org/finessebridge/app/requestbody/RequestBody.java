package org.finessebridge.app.requestbody;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.app.xml.MalformedXmlException;

/** Reads the XML document that a request brings. */
public final class RequestBody {

    /** The largest body, in bytes. */
    private static final int MAX_BODY = 64 * 1024;

    private RequestBody() {}

    /**
     * Reads the whole body.
     *
     * @param root the name of its root element
     * @throws FinesseApiException 400 where there is none, or it is no such document; 413 where it is
     *     too large
     * @throws IOException where it does not arrive
     */
    public static <T> T read(HttpServletRequest request, String root, Class<T> type) throws IOException {
        return read(request, root, type, MAX_BODY);
    }

    /**
     * As above, for documents that may be larger than usual.
     *
     * @param most bytes
     */
    public static <T> T read(HttpServletRequest request, String root, Class<T> type, int most) throws IOException {
        byte[] bytes = bytes(request, most);
        try {
            return FinesseXml.read(bytes, request.getContentType(), root, type);
        } catch (MalformedXmlException e) {
            throw new FinesseApiException(ErrorType.BAD_REQUEST, "", String.valueOf(e.getMessage()));
        }
    }

    /**
     * The whole body as it came.
     *
     * @param most bytes
     * @throws FinesseApiException 400 where there is none; 413 where it is larger
     * @throws IOException where it does not arrive
     */
    public static byte[] bytes(HttpServletRequest request, int most) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(buffer(request.getContentLengthLong(), most));
        if (bytes.length > most) {
            throw new FinesseApiException(
                    ErrorType.REQUEST_ENTITY_TOO_LARGE, "", "The body is larger than " + most + " bytes");
        }
        if (bytes.length == 0) {
            throw new FinesseApiException(ErrorType.BAD_REQUEST, "", "The body is missing");
        }
        return bytes;
    }

    /** Bytes to read: what was announced and a byte for the end, so that no request costs a large buffer. */
    private static int buffer(long announced, int most) {
        return announced < 0 || announced > most ? most + 1 : (int) announced + 1;
    }
}
