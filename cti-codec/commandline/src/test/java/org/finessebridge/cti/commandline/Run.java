package org.finessebridge.cti.commandline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of a command within this process.
 *
 * @param code its exit code
 * @param output what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String output, String err) {

    /** A time for messages. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:30:00.5Z"), ZoneOffset.UTC);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Runs a command with a text as its input. */
    static Run of(String input, String... arguments) {
        return of(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    /** Runs a command with bytes as its input. */
    static Run of(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CtiCommand.run(
                new Terminal(
                        new ByteArrayInputStream(input),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of(),
                        CLOCK),
                arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of standard output. */
    List<String> lines() {
        return output.lines().toList();
    }

    /** Standard output, which is one JSON object. */
    JsonNode json() {
        return JSON.readTree(output);
    }

    /** A JSON text. */
    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /** Bytes of a hexadecimal text with blanks. */
    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }

    /** A hexadecimal text without blanks. */
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
