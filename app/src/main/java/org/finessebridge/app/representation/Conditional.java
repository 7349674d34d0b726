package org.finessebridge.app.representation;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What of a document a GET is answered with: nothing where the client has it already (RFC 9110, 13.1.2), and
 * compressed where that is worth it.
 *
 * <p>Compressing is safe here: what BREACH needs is an answer with a secret in it beside text of the attacker's
 * choice. Credentials come with each request and are in no answer, there are no tokens for forms, and errors, which
 * repeat pieces of a request, are not compressed.
 *
 * @param body null for 304
 */
record Conditional(
        EntityTag tag, boolean compressed, @Nullable Document body) {

    /** Personal data, to be kept by the client alone, which asks each time whether it is still so. */
    static final String ASK_EACH_TIME = "private, no-cache";

    private static final int LEAST_COMPRESSED_BYTES = 1024;

    static Conditional of(Document document, HttpServletRequest asked) {
        boolean compressed = document.bytes().length >= LEAST_COMPRESSED_BYTES
                && AcceptedEncoding.isGzip(asked.getHeader(HttpHeaders.ACCEPT_ENCODING));
        EntityTag tag = compressed ? document.tag().compressed() : document.tag();
        if (document.tag().isIn(asked.getHeader(HttpHeaders.IF_NONE_MATCH), true)) {
            return new Conditional(tag, compressed, null);
        }
        return new Conditional(tag, compressed, compressed ? document.compressed() : document);
    }
}
