package org.finessebridge.app.requestbody;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;

/** Reads the bytes that a request brings. */
public final class RequestBody {

    private RequestBody() {}

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
