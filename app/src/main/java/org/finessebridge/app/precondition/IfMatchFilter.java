package org.finessebridge.app.precondition;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has the {@link ConfigurationStore} look at {@code If-Match} (RFC 9110, 13.1.1) before a change, while nobody else
 * changes anything. Requests that go to the CTI server do not look at it: what they change is not ours to keep.
 */
@Component
class IfMatchFilter extends OncePerRequestFilter {

    /** POST too: an import takes the place of what a GET of the same resource exports. */
    private static final Set<String> CHANGING =
            Set.of(HttpMethod.PUT.name(), HttpMethod.DELETE.name(), HttpMethod.POST.name());

    private final CurrentAnswer current;

    IfMatchFilter(CurrentAnswer current) {
        this.current = current;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.IF_MATCH) == null || !CHANGING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(ConfigurationStore.CONDITION, new IfMatch(request, response, current))
                    .call(() -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
