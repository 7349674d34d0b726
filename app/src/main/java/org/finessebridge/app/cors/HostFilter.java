package org.finessebridge.app.cors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.finessebridge.app.apierror.ApiErrorAnswer;
import org.finessebridge.app.apierror.ErrorType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests by a name that is none of the {@link OwnNames}: a page that reads names no origin. What changes
 * something has one, and so do WebSockets and BOSH, for which {@link OriginRule} asks the same.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HostFilter extends OncePerRequestFilter {

    private final OwnNames names;

    HostFilter(OwnNames names) {
        this.names = names;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.HOST);
        if (names.has(header == null ? request.getServerName() : header)) {
            chain.doFilter(request, response);
        } else {
            ApiErrorAnswer.write(
                    request,
                    response,
                    ErrorType.FORBIDDEN,
                    HttpHeaders.HOST,
                    "While the demo listens on loopback alone, a public name has to be that of finesse.fqdn");
        }
    }
}
