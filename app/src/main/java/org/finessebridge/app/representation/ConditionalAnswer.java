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
 * Makes the document of what a controller returns: a piece of it where a client has asked for one ({@link Page}),
 * compressed where that is worth it, and none (304) where the client has it already (RFC 9110, 13.1.2).
 *
 * <p>Compressing is safe here: what BREACH needs is an answer with a secret in it beside text of the attacker's
 * choice. Credentials come with each request and are in no answer, there are no tokens for forms, and what errors
 * repeat of a request is too short to be compressed.
 */
@ControllerAdvice
class ConditionalAnswer implements ResponseBodyAdvice<Object> {

    private static final int LEAST_COMPRESSED_BYTES = 1024;

    /** Personal data, to be kept by the client alone, which asks each time whether it is still so. */
    private static final String ASK_EACH_TIME = "private, no-cache";

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
        boolean compressed = document.bytes().length >= LEAST_COMPRESSED_BYTES
                && AcceptedEncoding.isGzip(asked.getHeader(HttpHeaders.ACCEPT_ENCODING));
        EntityTag tag = compressed ? document.tag().compressed() : document.tag();
        headers.set(HttpHeaders.ETAG, tag.header());
        headers.set(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        if (document.tag().isIn(asked.getHeader(HttpHeaders.IF_NONE_MATCH), true)) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return null;
        }
        if (compressed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            return document.compressed();
        }
        return document;
    }

    private static Object piece(Object body, HttpServletRequest asked, HttpHeaders headers) {
        if (!(body instanceof Record list) || !body.getClass().isAnnotationPresent(Paged.class)) {
            return body;
        }
        Page page = Page.of(asked.getParameter("offset"), asked.getParameter("limit"));
        if (page == null) {
            return body;
        }
        Page.Piece piece = page.of(list);
        headers.set(HttpHeaders.CONTENT_RANGE, piece.contentRange());
        return piece.list();
    }

    private static boolean isGet(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
