package org.finessebridge.app.tomcat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Tells a connection's {@link RequestClock} that the head of a request is there. */
final class RequestClockValve extends ValveBase {

    private final ConnectionWatch watch;

    RequestClockValve(ConnectionWatch watch) {
        super(true);
        this.watch = watch;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        RequestClock clock = watch.clock(request);
        if (clock == null) {
            getNext().invoke(request, response);
            return;
        }
        clock.requestCame(request, !request.getCoyoteRequest().isFinished(), watch.now());
        try {
            getNext().invoke(request, response);
        } finally {
            clock.requestEnded(request, request.getCoyoteRequest().isFinished(), watch.now());
        }
    }
}
