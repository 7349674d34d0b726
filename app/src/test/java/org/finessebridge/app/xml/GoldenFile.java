package org.finessebridge.app.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A document as the original was seen to send it: {@code src/test/resources/golden}. */
public final class GoldenFile {

    private GoldenFile() {}

    /** The text of the file of that path below {@code golden}. */
    public static String read(String path) {
        try (InputStream in = GoldenFile.class.getResourceAsStream("/golden/" + path)) {
            return new String(
                    Objects.requireNonNull(in, () -> "no golden file " + path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
