package org.finessebridge.app.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses who may not use a resource at all, after the state of the service and before anything that
 * the resource looks at: 401 Authorization Failure, with the caller's id.
 */
@Configuration(proxyBeanMethods = false)
class AccessInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.OPTIONS.matches(request.getMethod()) // it tells methods, which are no secret
                || request.getDispatcherType() == DispatcherType.ERROR) { // the answer to what was refused already
            return true;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (handler instanceof HandlerMethod method
                && authentication != null
                && authentication.getPrincipal() instanceof SignedInUser caller
                && !isAllowed(method.getMethodAnnotation(AllowedTo.class), caller)) {
            throw new FinesseApiException(ErrorType.AUTHORIZATION_FAILURE, caller.loginId(), "UNAUTHORIZED");
        }
        return true;
    }

    private static boolean isAllowed(@Nullable AllowedTo rule, SignedInUser caller) {
        List<Caller> allowed = rule == null ? List.of(Caller.USER) : Arrays.asList(rule.value());
        return (caller.isUser() && allowed.contains(Caller.USER))
                || (caller.isAdministrator() && allowed.contains(Caller.ADMINISTRATOR));
    }
}
