package org.finessebridge.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.security.CurrentCaller;
import org.finessebridge.app.security.OpenResources;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses who may not use a resource at all, after the state of the service and before anything that
 * the resource looks at: 401 Authorization Failure, with the caller's id. Nobody is somebody who may not, but where
 * {@link OpenResources} has the route: that the filters let nobody in without credentials is not relied upon.
 */
@Configuration(proxyBeanMethods = false)
class AccessInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && CurrentCaller.matters(request) && !isOpen(request)) {
            SignedInUser caller = CurrentCaller.get();
            if (!isAllowed(method.getMethodAnnotation(AllowedTo.class), caller)) {
                throw new FinesseApiException(
                        ErrorType.AUTHORIZATION_FAILURE, caller == null ? "" : caller.loginId(), "UNAUTHORIZED");
            }
        }
        return true;
    }

    /** Asked about the route that answers, and not about the path, on which the filters have decided already. */
    private static boolean isOpen(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route
                && OpenResources.has(route);
    }

    private static boolean isAllowed(@Nullable AllowedTo rule, @Nullable SignedInUser caller) {
        if (caller == null) {
            return false;
        }
        List<Caller> allowed = rule == null ? List.of(Caller.USER) : Arrays.asList(rule.value());
        return (caller.isUser() && allowed.contains(Caller.USER))
                || (caller.isAdministrator() && allowed.contains(Caller.ADMINISTRATOR));
    }
}
