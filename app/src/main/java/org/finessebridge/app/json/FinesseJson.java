package org.finessebridge.app.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.finessebridge.app.xml.XmlCharacters;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads and writes objects as JSON, with the members that they have as XML ({@link
 * org.finessebridge.app.xml.FinesseXml}) and without the root element's name: {@code <Users><User>...}
 * is {@code {"User":[...]}}.
 *
 * <p>Reading is as strict and as lenient as that of XML: what could not stand in a document of XML is
 * refused in JSON too, for it is shown as XML later on (a member that never is has a deserializer of
 * its own); unknown members are ignored.
 */
public final class FinesseJson {

    private static final int MAX_DEPTH = 32;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_TEXT = 8 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addDeserializer(String.class, new AllowedText()))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private FinesseJson() {}

    /** An object as a document in UTF-8. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Writes it, without keeping the whole. */
    public static void write(Object value, OutputStream out) {
        MAPPER.writeValue(out, value);
    }

    /**
     * Reads a document.
     *
     * @param document in UTF-8 (RFC 8259, 8.1), with or without a byte order mark
     * @throws MalformedJsonException if it is none, or holds what is never allowed
     */
    public static <T> T read(byte[] document, Class<T> type) throws MalformedJsonException {
        String text = decode(document);
        try {
            @Nullable T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new MalformedJsonException("the document is null");
            }
            return value;
        } catch (ForbiddenCharacterException e) {
            throw new MalformedJsonException("a text has a character that XML 1.0 forbids: " + place(e));
        } catch (JacksonException e) {
            throw new MalformedJsonException("not well-formed, or not the structure that is expected: " + place(e));
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? "place unknown"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static String decode(byte[] document) throws MalformedJsonException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new MalformedJsonException("not the bytes of a text in UTF-8");
        }
    }

    /** A number or a truth where a text is expected is its text: {@code "code": 10}. */
    private static final class AllowedText extends StdScalarDeserializer<String> {

        AllowedText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser from, DeserializationContext context) {
            if (!from.currentToken().isScalarValue()) {
                return (String) context.handleUnexpectedToken(String.class, from);
            }
            String text = from.getString();
            if (!XmlCharacters.isAllowed(text)) {
                throw new ForbiddenCharacterException(from);
            }
            return text;
        }
    }

    private static final class ForbiddenCharacterException extends MismatchedInputException {

        private static final long serialVersionUID = 1L;

        ForbiddenCharacterException(JsonParser at) {
            super(at, "a character that XML forbids", String.class);
        }
    }
}
