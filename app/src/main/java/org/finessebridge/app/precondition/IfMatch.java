package org.finessebridge.app.precondition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.representation.EntityTags;
import org.springframework.http.HttpHeaders;

/** What one request says that it has read. A request that makes several changes is asked at the first. */
final class IfMatch implements Runnable {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final CurrentAnswer current;
    private boolean held;

    IfMatch(HttpServletRequest request, HttpServletResponse response, CurrentAnswer current) {
        this.request = request;
        this.response = response;
        this.current = current;
    }

    /**
     * Compares it with what a GET would answer now.
     *
     * @throws FinesseApiException 412 where that is something else
     */
    @Override
    public void run() {
        if (!held) {
            Object answer = current.of(request, response);
            String tags = String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)));
            if (answer == null || !EntityTags.match(answer, tags)) {
                throw new FinesseApiException(
                        ErrorType.PRECONDITION_FAILED,
                        HttpHeaders.IF_MATCH,
                        "The object is not what it was when it was read; read it again");
            }
            held = true;
        }
    }
}
