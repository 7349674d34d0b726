package org.finessebridge.cti.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Standard output of JSON, a value a line. */
final class JsonOutput {

    private final Output out;

    JsonOutput(Terminal terminal) {
        this.out = new Output(terminal.out());
    }

    /** A text that is a line. */
    void line(String text) throws IOException {
        out.write((text.replaceAll("\\p{Cntrl}", "?") + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
    }

    /** A value. */
    void value(JsonNode value) throws IOException {
        line(value.toString());
    }

    /** The entries of a list. */
    void each(JsonNode list) throws IOException {
        for (JsonNode entry : list.values()) {
            value(entry);
        }
    }
}
