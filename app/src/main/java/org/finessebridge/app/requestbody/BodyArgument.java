package org.finessebridge.app.requestbody;

import com.fasterxml.jackson.annotation.JsonRootName;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Body} of their requests. */
@Configuration(proxyBeanMethods = false)
class BodyArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    /** The largest body, where nothing else is said. */
    private static final int USUAL_MOST_BYTES = 64 * 1024;

    private final ObjectProvider<BodyListener> listener;

    BodyArgument(ObjectProvider<BodyListener> listener) {
        this.listener = listener;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Body<?> resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type =
                ResolvableType.forMethodParameter(parameter).getGeneric(0).toClass();
        MostBytes most = parameter.getParameterAnnotation(MostBytes.class);
        return new Body<>(
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                root(parameter, type),
                type,
                most == null ? USUAL_MOST_BYTES : most.value(),
                listener.getIfAvailable(() -> BodyListener.UNHEARD));
    }

    private static String root(MethodParameter parameter, Class<?> type) {
        RootElement own = parameter.getParameterAnnotation(RootElement.class);
        return own != null
                ? own.value()
                : Objects.requireNonNull(type.getAnnotation(JsonRootName.class), () -> type + " has no @JsonRootName")
                        .value();
    }
}
