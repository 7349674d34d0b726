package org.finessebridge.app.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.finessebridge.app.json.PreferredFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Writes what a controller's method returns as {@link Rendered}, as {@link ConditionalAnswer} and the converter would,
 * without the search for a converter and a media type: that would be dearer than all the rest of such an answer.
 */
@Component
class RenderedAnswer implements HandlerMethodReturnValueHandler, SmartInitializingSingleton {

    private static final String XML = "application/xml;charset=UTF-8";
    private static final String JSON = "application/json";
    private static final String VARIES = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING;

    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

    RenderedAnswer(ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.adapter = adapter;
    }

    /** Spring asks its own handlers first, of which one takes every method of a REST controller. */
    @Override
    public void afterSingletonsInstantiated() {
        RequestMappingHandlerAdapter spring = adapter.getObject();
        List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>();
        handlers.add(this);
        handlers.addAll(Objects.requireNonNull(spring.getReturnValueHandlers()));
        spring.setReturnValueHandlers(handlers);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == Rendered.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        boolean json = PreferredFormat.isJson(asked.getHeader(HttpHeaders.ACCEPT));
        Conditional conditional = Conditional.of(((Rendered<?>) Objects.requireNonNull(answer)).document(json), asked);
        response.addHeader(HttpHeaders.VARY, VARIES);
        response.setHeader(HttpHeaders.ETAG, conditional.tag().header());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Conditional.ASK_EACH_TIME);
        Document body = conditional.body();
        if (body == null) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (conditional.compressed()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(json ? JSON : XML);
        response.setContentLength(body.bytes().length);
        response.getOutputStream().write(body.bytes());
    }
}
