package org.finessebridge.app.apierror;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.finessebridge.app.json.PreferredFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Renders what Tomcat itself refuses, before any filter sees the request, as {@code <ApiErrors>}
 * instead of Tomcat's page. Tomcat makes the instance by its name.
 */
public final class ApiErrorReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            boolean json = PreferredFormat.isJson(request.getHeader(HttpHeaders.ACCEPT));
            response.setContentType(ApiErrorAnswer.contentType(json));
            response.setCharacterEncoding("UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(new String(
                        ApiErrors.of(ErrorType.ofStatus(status), "", "").bytes(json), StandardCharsets.UTF_8));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // The client is gone, or the answer has begun: there is nobody to tell.
            container.getLogger().debug("An error could not be reported", e);
        }
    }
}
