package org.finessebridge.app.requestbody;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;

/**
 * A CSV file that a request brings; a parameter of a controller's method, with its {@link MostBytes}. It is read when
 * the method asks for it, as a {@link Body} is.
 */
public final class CsvBody {

    private static final Pattern CSV = Pattern.compile("\\s*text/csv\\s*(;|$)", Pattern.CASE_INSENSITIVE);

    private final HttpServletRequest request;
    private final int most;

    /**
     * The body of that request.
     *
     * @param most bytes
     */
    CsvBody(HttpServletRequest request, int most) {
        this.request = request;
        this.most = most;
    }

    /**
     * The whole file as it came; once.
     *
     * @throws FinesseApiException 400 where there is none; 413 where it is too large; 415 where it is no {@code
     *     text/csv}
     * @throws IOException where it does not arrive
     */
    public byte[] read() throws IOException {
        String type = request.getContentType();
        if (type == null || !CSV.matcher(type).lookingAt()) {
            throw new FinesseApiException(ErrorType.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "Send text/csv");
        }
        return RequestBody.bytes(request, most);
    }
}
