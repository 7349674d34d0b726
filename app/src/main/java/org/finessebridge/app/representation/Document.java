package org.finessebridge.app.representation;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.finessebridge.app.json.FinesseJson;
import org.finessebridge.app.xml.FinesseXml;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer with their entity tag. Immutable. */
final class Document {

    private static final int BYTES_OF_TAG = 12;

    private final byte[] bytes;
    private final EntityTag tag;
    private volatile @Nullable Document compressed;

    private Document(byte[] bytes, EntityTag tag) {
        this.bytes = bytes;
        this.tag = tag;
    }

    /** That of an object, whose class names the root element by {@link JsonRootName}. */
    static Document of(Object value, boolean asJson) {
        byte[] bytes = asJson
                ? FinesseJson.bytes(value)
                : FinesseXml.document(root(value), value).getBytes(StandardCharsets.UTF_8);
        return new Document(bytes, tag(bytes));
    }

    /** The name of the root element. */
    static String root(Object value) {
        return value.getClass().getAnnotation(JsonRootName.class).value();
    }

    byte[] bytes() {
        return bytes;
    }

    EntityTag tag() {
        return tag;
    }

    /** The same compressed, made once. */
    Document compressed() {
        Document made = compressed;
        if (made == null) {
            made = new Document(gzip(bytes), tag.compressed());
            compressed = made;
        }
        return made;
    }

    static EntityTag tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new EntityTag(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES_OF_TAG)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has none
        }
        return out.toByteArray();
    }
}
