package org.finessebridge.app.webserviceslog.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.finessebridge.app.requestbody.BodyListener;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.webserviceslog.LoggedEvent;
import org.finessebridge.app.webserviceslog.LoggedParameter;
import org.finessebridge.app.webserviceslog.WebServicesLog;
import org.springframework.stereotype.Component;

/** Writes the lines about requests of REST. Called on the requests' threads. */
@Component
class RequestLines implements BodyListener {

    /** Bytes of a body that is kept until its line is made; of a larger one the line's members are, at once. */
    private static final int LIGHT = 1024;

    /** Bytes of the heap, roughly, that an object takes for each byte that it was read from. */
    private static final int OF_BYTE = 16;

    private static final int OBJECT = 512;

    /** What the line tells of a body; empty without one. */
    private record Told(String requestId, String members) {

        static final Told NOTHING = new Told("", "");

        static Told of(Object body) {
            String requestId = BodyMembers.requestId(body);
            return new Told(requestId == null ? "" : cut(requestId), BodyMembers.of(body));
        }

        int weight() {
            return 2 * (requestId.length() + members.length());
        }
    }

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
        understood(request, 0, () -> Told.NOTHING);
    }

    @Override
    public void read(HttpServletRequest request, Object body, int bytes) {
        LoggedRequest logged = LoggedRequest.of(request);
        if (logged == null || logged.kind() == null || !log.isOn()) {
            return;
        }
        if (bytes <= LIGHT) {
            understood(logged, OBJECT + OF_BYTE * bytes, () -> Told.of(body));
        } else {
            Told told = Told.of(body);
            understood(logged, told.weight(), () -> told);
        }
    }

    private void understood(LoggedRequest request, int weight, Supplier<Told> body) {
        RequestKind kind = request.kind();
        if (kind != null && request.tell()) {
            log.writeLater(
                    LoggedEvent.API_REQUEST, "Request from client to webservice api", request.weight() + weight, () -> {
                        Told told = body.get();
                        return new LoggedParameter[] {
                            new LoggedParameter("REQUEST_URL", request.url()),
                            new LoggedParameter("agent_id", request.caller()),
                            new LoggedParameter("request_identifier", requestId(request, told)),
                            new LoggedParameter("request_method", kind.method()),
                            new LoggedParameter("request_parameters", told.members())
                        };
                    });
            if (registered.add(kind)) {
                isNew(kind);
            }
        }
    }

    private static String requestId(LoggedRequest request, Told body) {
        String header = request.requestId();
        return header == null ? body.requestId() : cut(text(header));
    }

    /** One that is longer is refused. */
    private static String cut(String requestId) {
        return requestId.length() <= RequestId.MAX_LENGTH
                ? requestId
                : requestId.substring(0, RequestId.MAX_LENGTH) + "...";
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
        log.writeLater(LoggedEvent.REQUEST_END, "Request complete", 0, () ->
                new LoggedParameter[] {new LoggedParameter("elapsed_time", Long.toString(millis))});
    }
}
