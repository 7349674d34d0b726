package org.finessebridge.app.startup;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.finessebridge.app.routes.ApiPath;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes {@code //finesse/api/User} and {@code /finesse/api/User;jsessionid=1} for {@code
 * /finesse/api/User}, as Tomcat itself does and Spring would not, and {@code /finesse/api/User/2001/} for {@code
 * /finesse/api/User/2001}, as clients have both. It stands before the rules of
 * security, which see the one path that is served; dot segments and encoded marks are left for them
 * to refuse.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RestPaths extends OncePerRequestFilter {

    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String uri = request.getRequestURI();
        String plain = plain(uri);
        chain.doFilter(
                plain.equals(uri) || !ApiPath.isAtOrBelow(plain, ApiPath.ROOT) ? request : new Plain(request, plain),
                response);
    }

    static String plain(String uri) {
        if (uri.indexOf(';') < 0 && !uri.contains("//")) {
            return withoutLastSlash(uri);
        }
        return withoutLastSlash(
                SLASHES.matcher(PARAMETERS.matcher(uri).replaceAll("")).replaceAll("/"));
    }

    private static String withoutLastSlash(String path) {
        return ApiPath.isResource(path) && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The servlet path has been made plain by Tomcat, all but its last slash. */
    private static final class Plain extends HttpServletRequestWrapper {

        private final String uri;

        Plain(HttpServletRequest request, String uri) {
            super(request);
            this.uri = uri;
        }

        @Override
        public String getRequestURI() {
            return uri;
        }

        @Override
        public String getServletPath() {
            return withoutLastSlash(super.getServletPath());
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            url.setLength(url.length() - super.getRequestURI().length());
            return url.append(uri);
        }
    }
}
