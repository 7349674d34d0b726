package org.finessebridge.app.systeminfo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.routes.ApiPath;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Answers 503 for every resource but SystemInfo while the product does not serve. SystemConfig answers too: a wrong CTI
 * server is why it does not serve, and there it is corrected; and so does what the original has not got, with which
 * administrators look after the product itself.
 */
@Configuration(proxyBeanMethods = false)
class OutOfServiceInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    /** What tells of the server, what describes its API, and what may be the cure. */
    private static final List<PathPattern> OPEN = Stream.of(
                    SystemInfo.URI,
                    "/finesse/api/SystemConfig",
                    "/finesse/api/openapi.json",
                    "/finesse/api/docs/**",
                    // Of the product itself: none of it needs the CTI server, and a first start begins with it.
                    "/finesse/api/Administrator/*",
                    "/finesse/api/Administrators",
                    "/finesse/api/Directory",
                    "/finesse/api/Directory/**",
                    "/finesse/api/User/*/Password",
                    "/finesse/api/DatabaseBackup",
                    "/finesse/api/ConfigurationAudit",
                    "/finesse/api/LockedOutUsers",
                    "/finesse/api/LockedOutUser/*")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final CurrentServiceState serviceState;

    OutOfServiceInterceptor(CurrentServiceState serviceState) {
        this.serviceState = serviceState;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!serviceState.get().serves() && isClosed(request.getServletPath())) {
            throw FinesseApiException.outOfService();
        }
        return true;
    }

    /** Asked while the product does not serve, and not with each request. */
    private static boolean isClosed(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return ApiPath.isResource(path) && OPEN.stream().noneMatch(pattern -> pattern.matches(parsed));
    }
}
