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
 * JsonRootName}, and {@link Rendered} ones. All but what is {@link Streamed} comes as the {@link Document} that
 * {@link ConditionalAnswer} has made of it. Bodies of requests are read by {@link
 * org.finessebridge.app.requestbody.Body}.
 */
final class RepresentationConverter extends AbstractHttpMessageConverter<Object> {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    RepresentationConverter() {
        super(MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Rendered.class || type == Document.class || type.isAnnotationPresent(JsonRootName.class);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage from) {
        throw new HttpMessageNotReadableException("Bodies are read elsewhere", from);
    }

    static boolean isJson(@Nullable MediaType type) {
        return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type);
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage to) throws IOException {
        boolean json = isJson(to.getHeaders().getContentType());
        if (!json) {
            to.getHeaders().setContentType(XML);
        }
        if (value instanceof Document document) {
            to.getHeaders().setContentLength(document.bytes().length);
            to.getBody().write(document.bytes());
        } else if (json) {
            FinesseJson.write(value, to.getBody());
        } else {
            FinesseXml.write(Document.root(value), value, to.getBody());
        }
    }
}
