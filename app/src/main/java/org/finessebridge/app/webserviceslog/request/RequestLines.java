package org.finessebridge.app.webserviceslog.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.requestbody.BodyListener;
import org.finessebridge.app.webserviceslog.LoggedEvent;
import org.finessebridge.app.webserviceslog.LoggedParameter;
import org.finessebridge.app.webserviceslog.WebServicesLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the lines about requests of REST. Called on the requests' threads. */
@Component
class RequestLines implements BodyListener {

    /** An import, of which the line would tell next to nothing, is not kept for it. */
    private static final int HEAVY = 512 * 1024;

    private final WebServicesLog log;
    private final Set<RequestKind> registered = ConcurrentHashMap.newKeySet();

    RequestLines(WebServicesLog log) {
        this.log = log;
    }

    boolean isOn() {
        return log.isOn();
    }

    void started(LoggedRequest request) {
        log.writeLater(LoggedEvent.REQUEST_START, "Request start", request.weight(), () -> new LoggedParameter[] {
            new LoggedParameter("method_name", request.method()),
            new LoggedParameter("parameter_name", QueryParameters.of(request.query())),
            new LoggedParameter("resource_name", request.resource()),
            new LoggedParameter("usr", request.caller())
        });
    }

    /** The request is understood, as far as the resource, and has no body that is yet to come. */
    void understood(LoggedRequest request) {
        understood(request, null);
    }

    @Override
    public void read(HttpServletRequest request, Object body) {
        LoggedRequest logged = LoggedRequest.of(request);
        if (logged != null) {
            understood(logged, logged.bodyWeight() <= HEAVY ? body : null);
        }
    }

    private void understood(LoggedRequest request, @Nullable Object body) {
        RequestKind kind = request.kind();
        if (kind != null && request.tell()) {
            log.writeLater(
                    LoggedEvent.API_REQUEST,
                    "Request from client to webservice api",
                    request.weight() + (body == null ? 0 : request.bodyWeight()),
                    () -> new LoggedParameter[] {
                        new LoggedParameter("REQUEST_URL", request.url()),
                        new LoggedParameter("agent_id", request.caller()),
                        new LoggedParameter("request_identifier", requestId(request, body)),
                        new LoggedParameter("request_method", kind.method()),
                        new LoggedParameter("request_parameters", body == null ? "" : BodyMembers.of(body))
                    });
            if (registered.add(kind)) {
                isNew(kind);
            }
        }
    }

    private static String requestId(LoggedRequest request, @Nullable Object body) {
        String header = request.requestId();
        if (header != null) {
            return text(header);
        }
        String member = body == null ? null : BodyMembers.requestId(body);
        return member == null ? "" : member;
    }

    /** As the update has it: a header has one character for each byte. */
    private static String text(String header) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    private void isNew(RequestKind kind) {
        log.write(
                LoggedEvent.REGISTER_API_STATS_OBJECT,
                "Registered new api stats object for new request type.",
                new LoggedParameter(
                        "resource_name", "com.cisco.ccbu:category=WebAppStats,component0=" + kind.statistics()));
    }

    /** What was never read has its line without members. */
    void ended(LoggedRequest request, long millis) {
        understood(request);
        log.write(
                LoggedEvent.REQUEST_END,
                "Request complete",
                new LoggedParameter("elapsed_time", Long.toString(millis)));
    }
}
