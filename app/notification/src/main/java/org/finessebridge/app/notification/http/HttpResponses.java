package org.finessebridge.app.notification.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;

/** Makes responses; their length and connection headers are added when they are written. */
final class HttpResponses {

    /** Browsers are not to guess what an answer is. */
    private static final AsciiString CONTENT_TYPE_OPTIONS = AsciiString.cached("x-content-type-options");

    private static final AsciiString NOSNIFF = AsciiString.cached("nosniff");

    private HttpResponses() {}

    /** A line of words. */
    static FullHttpResponse text(HttpResponseStatus status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    /**
     * The answer to OPTIONS (RFC 9110, 9.3.7).
     *
     * @param methods all that the resource knows
     */
    static FullHttpResponse options(String methods) {
        FullHttpResponse response = text(HttpResponseStatus.OK, "");
        response.headers().set(HttpHeaderNames.ALLOW, methods);
        return response;
    }

    /**
     * The answer to a method that the resource does not know (RFC 9110, 15.5.6).
     *
     * @param methods all that it knows
     */
    static FullHttpResponse methodNotAllowed(String methods) {
        FullHttpResponse response = text(HttpResponseStatus.METHOD_NOT_ALLOWED, "The methods here are " + methods);
        response.headers().set(HttpHeaderNames.ALLOW, methods);
        return response;
    }

    static FullHttpResponse of(HttpResponseStatus status, String contentType, String content) {
        return of(status, contentType, Unpooled.wrappedBuffer(content.getBytes(StandardCharsets.UTF_8)));
    }

    static FullHttpResponse of(HttpResponseStatus status, String contentType, ByteBuf content) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, contentType)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        return response;
    }
}
