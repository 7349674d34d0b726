package org.finessebridge.cti.commandline.json;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object on one line. */
public final class JsonLine {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLine() {}

    /** The line with its line break, in UTF-8. */
    public static byte[] of(Consumer<JsonGenerator> members) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            out.writeStartObject();
            members.accept(out);
            out.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }
}
