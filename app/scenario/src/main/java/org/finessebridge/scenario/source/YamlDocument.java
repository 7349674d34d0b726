package org.finessebridge.scenario.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML into values that know their lines. Aliases are refused, size and depth are bounded. */
public final class YamlDocument {

    /** The longest file that is read, in bytes. */
    public static final int LARGEST_FILE = 1024 * 1024;

    private static final int DEEPEST = 8;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(LARGEST_FILE)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlDocument() {}

    /**
     * Reads all of a text.
     *
     * @param name of the file, for messages
     * @return null where there is nothing in it
     * @throws ScenarioFileException where it is not YAML; the message has line and column
     */
    public static @Nullable YamlValue read(String name, String text) throws ScenarioFileException {
        if (text.length() > LARGEST_FILE) {
            throw new ScenarioFileException(name, List.of("line 1: more than %d characters".formatted(LARGEST_FILE)));
        }
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            YamlValue all = first == null ? null : value(parser, first);
            if (all != null && parser.nextToken() != null) {
                throw new StreamReadException(
                        parser, "there is something behind the end", parser.currentTokenLocation());
            }
            return all;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null || at.getLineNr() < 1
                    ? "line 1: "
                    : "line %d: column %d: ".formatted(at.getLineNr(), at.getColumnNr());
            throw new ScenarioFileException(
                    name, List.of(place + "this is not YAML: " + problem(String.valueOf(e.getOriginalMessage()))));
        }
    }

    /** What it was at, and what is wrong with it: the library's lines but for those that show the file. */
    private static String problem(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static YamlValue value(JsonParser parser, JsonToken token) {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new StreamReadException(parser, "aliases (*) are not taken", parser.currentTokenLocation());
        }
        return switch (token) {
            case START_OBJECT -> members(parser, line);
            case START_ARRAY -> items(parser, line);
            case VALUE_NULL -> new YamlValue.Scalar(line, "");
            default -> new YamlValue.Scalar(line, parser.getString());
        };
    }

    private static YamlValue members(JsonParser parser, int line) {
        Map<String, YamlValue> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return new YamlValue.Members(line, members);
    }

    private static YamlValue items(JsonParser parser, int line) {
        List<YamlValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new YamlValue.Items(line, items);
    }
}
