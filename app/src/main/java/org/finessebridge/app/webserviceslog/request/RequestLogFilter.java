package org.finessebridge.app.webserviceslog.request;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.routes.ApiPath;
import org.finessebridge.app.time.Ticker;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Logs the start and the end of each request of REST. Behind Spring Security's filters, so that the line knows who
 * asks: whom they refuse is in the access log and in the audit.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1)
class RequestLogFilter implements Filter {

    private final RequestLines lines;
    private final Ticker ticker;

    RequestLogFilter(RequestLines lines, Ticker ticker) {
        this.lines = lines;
        this.ticker = ticker;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!lines.isOn()
                || !(request instanceof HttpServletRequest http)
                || !ApiPath.isResource(http.getServletPath())) {
            chain.doFilter(request, response);
            return;
        }
        long begun = ticker.nanos();
        LoggedRequest logged = LoggedRequest.begin(http);
        lines.started(logged);
        try {
            chain.doFilter(request, response);
        } finally {
            lines.ended(logged, TimeUnit.NANOSECONDS.toMillis(ticker.nanos() - begun));
        }
    }
}
