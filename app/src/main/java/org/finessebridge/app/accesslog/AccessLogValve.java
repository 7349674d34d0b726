package org.finessebridge.app.accesslog;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.finessebridge.app.logfile.LogSwitch;
import org.finessebridge.app.logfile.QueuedLog;
import org.finessebridge.app.proxies.TrustedProxies;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * Takes from each request that Tomcat has answered, refused ones among them, what its line tells. Tomcat's own valve
 * makes the line on the request's thread, and lets it wait for the disk.
 */
final class AccessLogValve extends ValveBase implements AccessLog {

    private final QueuedLog queue;
    private final TrustedProxies proxies;
    private final LogSwitch on;

    AccessLogValve(QueuedLog queue, TrustedProxies proxies, LogSwitch on) {
        super(true);
        this.queue = queue;
        this.proxies = proxies;
        this.on = on;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    /** @param time nanoseconds */
    @Override
    public void log(Request request, Response response, long time) {
        if (!on.isOn()) {
            return;
        }
        // Of a connection that has ended Tomcat knows no address any more.
        String peer = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        queue.add(new AccessLine(
                proxies.client(peer, name -> Collections.list(request.getHeaders(name))),
                peer,
                user(request),
                request.getLocalPort(),
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                request.getProtocol(),
                response.getStatus(),
                response.getBytesWritten(false),
                TimeUnit.NANOSECONDS.toMillis(time)));
    }

    private static @Nullable String user(Request request) {
        return request.getAttribute(RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedInUser user
                ? user.loginId()
                : null;
    }

    @Override
    public void setRequestAttributesEnabled(boolean requestAttributesEnabled) {
        // what proxies say counts where they are trusted, whatever a request's attributes are
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
