package org.finessebridge.cti.simulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the control API does, as OpenAPI 3.1 has it: {@code openapi.json} beside this class. */
final class OpenApiDocument {

    private static final String FILE = "openapi.json";

    private OpenApiDocument() {}

    /** The document; a new one each time. */
    static ObjectNode content() {
        try (InputStream in = Objects.requireNonNull(OpenApiDocument.class.getResourceAsStream(FILE), FILE)) {
            return (ObjectNode) JsonMapper.builder().build().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
