package org.finessebridge.cti.simulator.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON, as the control API reads and writes it. */
final class ControlJson {

    private static final int DEEPEST = 4;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TEXT = 10_000;

    private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ControlJson() {}

    /** An object without members. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The bytes of an object, on one line without a line break. */
    static byte[] bytes(ObjectNode object) {
        return MAPPER.writeValueAsBytes(object);
    }

    /**
     * Reads an object; nothing is an object without members.
     *
     * @throws ControlException where it is no JSON object, too deep, or has numbers or texts beyond all
     *     measure
     */
    static ObjectNode read(byte[] bytes) {
        if (bytes.length == 0) {
            return object();
        }
        if (hasTwoMarks(bytes)) {
            throw ControlException.wrong("no-json", "the body is not JSON: it begins with two byte-order marks");
        }
        JsonNode read;
        try {
            read = MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw ControlException.wrong("no-json", "the body is not JSON: " + firstLine(e.getOriginalMessage()));
        }
        if (read instanceof ObjectNode object) {
            return object;
        }
        throw ControlException.wrong("no-object", "the body is not a JSON object, such as {}");
    }

    /** One is skipped, as RFC 8259, 8.1 has it; the reader would skip a second, too. */
    private static boolean hasTwoMarks(byte[] bytes) {
        return bytes.length >= 2 * MARK.length
                && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)
                && Arrays.equals(bytes, MARK.length, 2 * MARK.length, MARK, 0, MARK.length);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
    }
}
