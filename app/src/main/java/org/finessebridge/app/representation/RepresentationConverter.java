package org.finessebridge.app.representation;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.finessebridge.app.json.FinesseJson;
import org.finessebridge.app.xml.FinesseXml;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes what controllers return, as XML or JSON: objects whose class tells the name of its root element by {@link
 * JsonRootName}. Bodies of requests are read by {@link org.finessebridge.app.requestbody.Body}.
 */
final class RepresentationConverter extends AbstractHttpMessageConverter<Object> {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final UnreadAnswers unread = new UnreadAnswers(Runtime.getRuntime().maxMemory());

    RepresentationConverter() {
        super(MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isAnnotationPresent(JsonRootName.class);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage from) {
        throw new HttpMessageNotReadableException("Bodies are read elsewhere", from);
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage to) throws IOException {
        boolean json =
                MediaType.APPLICATION_JSON.equalsTypeAndSubtype(to.getHeaders().getContentType());
        if (!json) {
            to.getHeaders().setContentType(XML);
        }
        if (value.getClass().isAnnotationPresent(Streamed.class)) {
            stream(value, json, to);
            return;
        }
        byte[] document = json
                ? FinesseJson.bytes(value)
                : FinesseXml.document(root(value), value).getBytes(StandardCharsets.UTF_8);
        int taken = unread.take(document.length);
        try {
            to.getHeaders().setContentLength(document.length);
            to.getBody().write(document);
        } finally {
            unread.giveBack(taken);
        }
    }

    private static void stream(Object value, boolean json, HttpOutputMessage to) throws IOException {
        if (json) {
            FinesseJson.write(value, to.getBody());
        } else {
            FinesseXml.write(root(value), value, to.getBody());
        }
    }

    private static String root(Object value) {
        return value.getClass().getAnnotation(JsonRootName.class).value();
    }
}
