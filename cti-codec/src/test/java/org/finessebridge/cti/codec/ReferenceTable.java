package org.finessebridge.cti.codec;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.layout.WireType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The field table of a message, gathered from the guide and checked against other codecs. */
record ReferenceTable(String name, int type, List<FixedRow> fixed, List<FloatingRow> floating) {

    private static final Map<String, ReferenceTable> ALL = read();

    /** A fixed field; since 0 = every version. */
    record FixedRow(String name, String type, int since) {
        int size() {
            return WireType.valueOf(type).size();
        }
    }

    /** A floating field; count empty = no member of a list. */
    record FloatingRow(String name, int tag, String type, int max, int since, int until, String count) {
        boolean isIn(ProtocolVersion version) {
            return version.has(since) && (until == 0 || !version.has(until + 1));
        }
    }

    static ReferenceTable of(String message) {
        return Objects.requireNonNull(ALL.get(message), message);
    }

    static Map<String, ReferenceTable> all() {
        return ALL;
    }

    private static Map<String, ReferenceTable> read() {
        try (InputStream in = ReferenceTable.class.getResourceAsStream("/ged188-tables.json")) {
            JsonNode root = JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
            Map<Integer, JsonNode> types = new TreeMap<>();
            for (JsonNode tag : root.get("tags")) {
                types.put(tag.get("tag").asInt(), tag);
            }
            Map<String, ReferenceTable> tables = new TreeMap<>();
            for (JsonNode message : root.get("messages")) {
                ReferenceTable table = table(message, types);
                tables.put(table.name, table);
            }
            return tables;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReferenceTable table(JsonNode message, Map<Integer, JsonNode> types) {
        List<FixedRow> fixed = new ArrayList<>();
        for (JsonNode row : message.get("fixed")) {
            fixed.add(new FixedRow(row.get("name").asString(), row.get("type").asString(), since(row)));
        }
        List<FloatingRow> floating = new ArrayList<>();
        for (JsonNode row : message.get("floating")) {
            int tag = row.get("tag").asInt();
            JsonNode type = Objects.requireNonNull(types.get(tag));
            floating.add(new FloatingRow(
                    row.get("name").asString(),
                    tag,
                    type.get("type").asString(),
                    type.get("max").asInt(),
                    since(row),
                    row.has("until") ? row.get("until").asInt() : 0,
                    row.get("count").isNull() ? "" : row.get("count").asString()));
        }
        return new ReferenceTable(
                message.get("name").asString(), message.get("type").asInt(), fixed, floating);
    }

    private static int since(JsonNode row) {
        return row.get("since").isNull() ? 0 : row.get("since").asInt();
    }
}
