package org.finessebridge.app.precondition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.finessebridge.app.apierror.FinesseApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/** What the controllers would answer to a GET of the resource that a request is about to change. */
@Component
class CurrentAnswer {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

    /** Both are asked for when they are needed: filters are made before them. */
    CurrentAnswer(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.mapping = mapping;
        this.adapter = adapter;
    }

    /**
     * The object; null where the resource has no GET.
     *
     * @throws FinesseApiException what the GET would be refused with
     */
    @Nullable
    Object of(HttpServletRequest request, HttpServletResponse response) {
        HttpServletRequest asGet = new AsGet(request);
        try {
            HandlerExecutionChain chain = mapping.getObject().getHandler(asGet);
            if (chain == null || !(chain.getHandler() instanceof HandlerMethod method)) {
                return null;
            }
            Object answer = invocable(method)
                    .invokeForRequest(new ServletWebRequest(asGet, response), new ModelAndViewContainer());
            return answer instanceof ResponseEntity<?> entity ? entity.getBody() : answer;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return null; // there is no GET
        }
    }

    private InvocableHandlerMethod invocable(HandlerMethod method) {
        RequestMappingHandlerAdapter spring = adapter.getObject();
        InvocableHandlerMethod invocable = new InvocableHandlerMethod(method.createWithResolvedBean());
        HandlerMethodArgumentResolverComposite resolvers = new HandlerMethodArgumentResolverComposite();
        resolvers.addResolvers(Objects.requireNonNull(spring.getArgumentResolvers()));
        invocable.setHandlerMethodArgumentResolvers(resolvers);
        invocable.setDataBinderFactory(new ServletRequestDataBinderFactory(null, spring.getWebBindingInitializer()));
        return invocable;
    }

    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }
    }
}
