package org.finessebridge.cti.commandline.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.finessebridge.cti.commandline.exit.CommandFailure;
import org.finessebridge.cti.commandline.exit.CtiExitCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON objects of a stream, one after the other, on lines of their own or spread over several.
 * It holds one object at a time, of 1 MB at most.
 */
public final class JsonObjects {

    private static final int DEEPEST = 16;
    private static final int LONGEST_STRING = 100_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST = 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Limited in;
    private final JsonParser parser;
    private long line;

    /** Reads from a stream. */
    public JsonObjects(InputStream in) {
        this.in = new Limited(in);
        this.parser = JSON.createParser(this.in);
    }

    /**
     * The next object; null at the end.
     *
     * @throws CommandFailure where the stream is not JSON, or holds something other than objects
     */
    public @Nullable JsonNode next() throws IOException {
        in.read = 0;
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return null;
            }
            line = parser.currentTokenLocation().getLineNr();
            if (first != JsonToken.START_OBJECT) {
                throw new CommandFailure(CtiExitCode.BAD_JSON, "line %d: a message is a JSON object".formatted(line));
            }
            return JSON.readTree(parser);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new CommandFailure(CtiExitCode.BAD_JSON, place(e) + firstLine(e));
        }
    }

    /** The line in which the last object begins, from 1. */
    public long line() {
        return line;
    }

    private static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String firstLine(JacksonException e) {
        return "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse("");
    }

    /** Refuses an object that would fill the memory. */
    private static final class Limited extends FilterInputStream {

        private long read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            counted(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            counted(Math.max(count, 0));
            return count;
        }

        private void counted(int count) {
            read += count;
            if (read > LARGEST) {
                throw new CommandFailure(CtiExitCode.BAD_JSON, "an object of more than %d bytes".formatted(LARGEST));
            }
        }
    }
}
