package org.finessebridge.app.representation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Makes the document of what a controller returns: a piece of it where a client has asked for one ({@link ListPiece}), and
 * {@link Conditional} where it is what a GET has asked for.
 */
@ControllerAdvice
class ConditionalAnswer implements ResponseBodyAdvice<Object> {

    private static final List<String> VARIES = List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING);

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return converter == RepresentationConverter.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null
                || !(request instanceof ServletServerHttpRequest servlet)
                || !(response instanceof ServletServerHttpResponse answer)) {
            return body;
        }
        HttpServletRequest asked = servlet.getServletRequest();
        HttpHeaders headers = response.getHeaders();
        boolean get = isGet(asked)
                && answer.getServletResponse().getStatus() == HttpStatus.OK.value()
                && headers.getCacheControl() == null; // a controller has its own ideas where it is never the same
        headers.setVary(VARIES);
        Object whole = get ? piece(body, asked, headers) : body;
        if (whole.getClass().isAnnotationPresent(Streamed.class)) {
            return whole; // Tomcat compresses it on its way, and it has no tag before its end
        }
        boolean json = RepresentationConverter.isJson(contentType);
        Document document = whole instanceof Rendered<?> rendered ? rendered.document(json) : Document.of(whole, json);
        return get ? conditional(document, asked, headers, response) : document;
    }

    private static @Nullable Document conditional(
            Document document, HttpServletRequest asked, HttpHeaders headers, ServerHttpResponse response) {
        Conditional conditional = Conditional.of(document, asked);
        headers.set(HttpHeaders.ETAG, conditional.tag().header());
        headers.set(HttpHeaders.CACHE_CONTROL, Conditional.ASK_EACH_TIME);
        if (conditional.body() == null) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
        } else if (conditional.compressed()) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return conditional.body();
    }

    private static Object piece(Object body, HttpServletRequest asked, HttpHeaders headers) {
        if (!(body instanceof Record list) || !body.getClass().isAnnotationPresent(Paged.class)) {
            return body;
        }
        ListPiece page = ListPiece.of(asked.getParameter("offset"), asked.getParameter("limit"));
        if (page == null) {
            return body;
        }
        ListPiece.Piece piece = page.of(list);
        headers.set(HttpHeaders.CONTENT_RANGE, piece.contentRange());
        return piece.list();
    }

    private static boolean isGet(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
