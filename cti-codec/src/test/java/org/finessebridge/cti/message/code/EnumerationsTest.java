package org.finessebridge.cti.message.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every enumeration against the guide's constants: no value missing, none with another number. */
@Spec(document = "GED-188 guide", section = "Constants and Status Codes", says = "every constant")
class EnumerationsTest {

    static Stream<Map.Entry<String, JsonNode>> tables() throws IOException {
        try (InputStream in = EnumerationsTest.class.getResourceAsStream("/ged188-tables.json")) {
            JsonNode root = JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
            return root.get("enumerations").properties().stream().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isTheGuidesTable(Map.Entry<String, JsonNode> table) throws ClassNotFoundException {
        Map<Long, String> expected = new TreeMap<>();
        for (Map.Entry<String, JsonNode> row : table.getValue().properties()) {
            expected.put(Long.valueOf(row.getKey()), row.getValue().asString());
        }

        assertThat(valuesOf(table.getKey())).isEqualTo(expected);
    }

    private static Map<Long, String> valuesOf(String name) throws ClassNotFoundException {
        Class<?> type = Class.forName(EnumerationsTest.class.getPackageName() + "." + name);
        String prefix = name.equals("ControlFailureCode") ? "CF_" : "";
        Map<Long, String> values = new TreeMap<>();
        for (Object constant : type.getEnumConstants()) {
            String written = ((Enum<?>) constant).name();
            assertThat(written).startsWith(prefix);
            values.put((long) ((CtiCode) constant).code(), written.substring(prefix.length()));
        }
        return values;
    }
}
