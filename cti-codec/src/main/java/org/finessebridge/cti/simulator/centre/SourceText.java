package org.finessebridge.cti.simulator.centre;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads JSON or YAML into values that know their lines. */
final class SourceText {

    private static final int LARGEST_FILE = 32 * 1024 * 1024;
    private static final int DEEPEST = 8;

    private SourceText() {}

    /**
     * Reads all of it.
     *
     * @return null where there is nothing in it
     * @throws ContactCentreFileException where it is not JSON, or not YAML; the message has line and
     *     column
     */
    static @Nullable SourceValue read(InputStream in, String name) throws ContactCentreFileException {
        boolean yaml = isYaml(name);
        TokenStreamFactory format = yaml ? yaml() : json();
        try (JsonParser parser = format.createParser(ObjectReadContext.empty(), in)) {
            JsonToken first = parser.nextToken();
            SourceValue all = first == null ? null : value(parser, first, yaml);
            if (all != null && parser.nextToken() != null) {
                throw new StreamReadException(
                        parser, "there is something behind the end", parser.currentTokenLocation());
            }
            return all;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null || at.getLineNr() < 1
                    ? ""
                    : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
            throw new ContactCentreFileException(
                    name,
                    List.of(place + "not " + (yaml ? "YAML" : "JSON") + ": " + firstLine(e.getOriginalMessage())));
        }
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static TokenStreamFactory json() {
        return JsonFactory.builder()
                .streamReadConstraints(constraints())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** A class of its own is loaded only for YAML. */
    private static TokenStreamFactory yaml() {
        return YAMLFactory.builder()
                .streamReadConstraints(constraints())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxDocumentLength(LARGEST_FILE)
                .build();
    }

    private static SourceValue value(JsonParser parser, JsonToken token, boolean yaml) {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser instanceof YAMLParser aliases && aliases.isCurrentAlias()) {
            throw new StreamReadException(
                    parser, "aliases (*" + parser.getString() + ") are not taken", parser.currentTokenLocation());
        }
        return switch (token) {
            case START_OBJECT -> members(parser, line, yaml);
            case START_ARRAY -> entries(parser, line, yaml);
            case VALUE_STRING -> new SourceValue.Text(line, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new SourceValue.Digits(line, parser.getString(), yaml);
            default -> new SourceValue.Word(line, parser.getString());
        };
    }

    private static SourceValue members(JsonParser parser, int line, boolean yaml) {
        Map<String, SourceValue> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            members.put(name, value(parser, parser.nextToken(), yaml));
        }
        return new SourceValue.Members(line, members);
    }

    private static SourceValue entries(JsonParser parser, int line, boolean yaml) {
        List<SourceValue> entries = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            entries.add(value(parser, token, yaml));
        }
        return new SourceValue.Entries(line, entries);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
