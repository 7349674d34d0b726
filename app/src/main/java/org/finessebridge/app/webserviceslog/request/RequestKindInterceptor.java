package org.finessebridge.app.webserviceslog.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Finds out what kind of request one is, before anything may refuse it. */
@Configuration(proxyBeanMethods = false)
class RequestKindInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final RequestLines lines;
    private final RequestKinds kinds = new RequestKinds();

    RequestKindInterceptor(RequestLines lines) {
        this.lines = lines;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        LoggedRequest logged = LoggedRequest.of(request);
        if (logged != null
                && request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route) {
            RequestKind kind = kinds.of(route, logged.method(), method);
            logged.isOf(kind);
            if (!kind.readsBody()) {
                lines.understood(logged);
            }
        }
        return true;
    }
}
