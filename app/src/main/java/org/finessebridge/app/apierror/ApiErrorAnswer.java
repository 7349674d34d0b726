package org.finessebridge.app.apierror;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.finessebridge.app.json.PreferredFormat;
import org.springframework.http.HttpHeaders;

/** What is refused before a controller is asked, as XML or as JSON like all other refusals. */
public final class ApiErrorAnswer {

    private ApiErrorAnswer() {}

    /**
     * Writes the whole answer but for headers that are its own.
     *
     * @param errorData the offending parameter, user or key; may be empty
     */
    public static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            ErrorType type,
            String errorData,
            String errorMessage)
            throws IOException {
        boolean json = PreferredFormat.isJson(request.getHeader(HttpHeaders.ACCEPT));
        byte[] document = ApiErrors.of(type, errorData, errorMessage).bytes(json);
        response.setStatus(type.status());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setContentType(contentType(json));
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    static String contentType(boolean json) {
        return json ? "application/json" : "application/xml;charset=UTF-8";
    }
}
