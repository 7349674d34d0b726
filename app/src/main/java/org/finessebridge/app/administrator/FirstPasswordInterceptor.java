package org.finessebridge.app.administrator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.security.CurrentCaller;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses everything but a new password to an administrator who still has the first one: 403. */
@Configuration(proxyBeanMethods = false)
class FirstPasswordInterceptor implements WebMvcConfigurer, HandlerInterceptor {

    private final Administrators administrators;

    FirstPasswordInterceptor(Administrators administrators) {
        this.administrators = administrators;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!CurrentCaller.matters(request)) {
            return true;
        }
        if (HttpMethod.PUT.matches(request.getMethod())
                && handler instanceof HandlerMethod method
                && method.getBeanType() == AdministratorController.class) {
            return true; // the new password
        }
        SignedInUser caller = CurrentCaller.get();
        if (caller != null && caller.isAdministrator() && administrators.hasToChange(caller.loginId())) {
            throw new FinesseApiException(
                    ErrorType.FORBIDDEN,
                    caller.loginId(),
                    "The first password has to be changed: PUT " + AdministratorController.URI + caller.loginId());
        }
        return true;
    }
}
