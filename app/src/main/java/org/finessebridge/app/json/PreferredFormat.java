package org.finessebridge.app.json;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * XML, but where {@code Accept} gives JSON a higher weight than XML (RFC 9110, 12.5.1). Finesse's clients send what
 * their libraries choose and expect XML: who takes JSON, text and anything else alike gets XML, and no header is a
 * reason for 406.
 */
public final class PreferredFormat implements ContentNegotiationStrategy {

    private static final List<MediaType> XML_FIRST = List.of(MediaType.APPLICATION_XML, MediaType.ALL);
    private static final List<MediaType> JSON_FIRST =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.ALL);

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
        return isJson(request.getHeader(HttpHeaders.ACCEPT)) ? JSON_FIRST : XML_FIRST;
    }

    /**
     * Whether the answer is to be JSON.
     *
     * @param accept the header's value; null where there was none
     */
    public static boolean isJson(@Nullable String accept) {
        if (accept == null || !accept.contains("json")) {
            return false;
        }
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(accept);
            double xml = Math.max(weight(MediaType.APPLICATION_XML, ranges), weight(MediaType.TEXT_XML, ranges));
            return weight(MediaType.APPLICATION_JSON, ranges) > xml;
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** That of the most specific range that includes the type; 0 where none does. */
    private static double weight(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparing(PreferredFormat::precision))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int precision(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
