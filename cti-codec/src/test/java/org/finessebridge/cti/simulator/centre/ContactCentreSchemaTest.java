package org.finessebridge.cti.simulator.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.finessebridge.cti.message.code.PeripheralType;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema for editors says what the reader takes. */
class ContactCentreSchemaTest {

    private static final Map<String, Set<String>> OBJECTS = Map.ofEntries(
            Map.entry("file", ContactCentreFile.FILE),
            Map.entry("peripheral", StaffSection.PERIPHERAL),
            Map.entry("range", StaffSection.RANGE),
            Map.entry("team", StaffSection.TEAM),
            Map.entry("skillGroup", StaffSection.SKILL_GROUP),
            Map.entry("overflow", StaffSection.OVERFLOW),
            Map.entry("deskSettings", StaffSection.DESK_SETTINGS),
            Map.entry("agent", StaffSection.AGENT),
            Map.entry("dialedNumber", CallsSection.DIALED_NUMBER),
            Map.entry("externalNumber", CallsSection.EXTERNAL_NUMBER),
            Map.entry("campaign", CallsSection.CAMPAIGN),
            Map.entry("traffic", CallsSection.TRAFFIC),
            Map.entry("distribution", CallsSection.DISTRIBUTION));

    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        InputStream in = Objects.requireNonNull(
                ContactCentreFile.class.getResourceAsStream("contact-centre.schema.json"), "schema");
        return JsonMapper.shared().readTree(in).get("$defs");
    }

    @Test
    void namesTheMembersThatTheReaderKnows() {
        OBJECTS.forEach((object, members) -> {
            assertThat(SCHEMA.get(object).get("properties").propertyNames())
                    .as(object)
                    .containsExactlyInAnyOrderElementsOf(members);
            assertThat(SCHEMA.get(object).get("additionalProperties").booleanValue())
                    .as(object)
                    .isFalse();
        });
        assertThat(new TreeSet<>(SCHEMA.propertyNames()))
                .isEqualTo(new TreeSet<>(
                        Stream.concat(OBJECTS.keySet().stream(), Stream.of("wrapUp", "time", "number", "variables"))
                                .toList()));
    }

    @Test
    void namesTheConstantsThatTheReaderKnows() {
        assertThat(constants("peripheral", "type")).isEqualTo(names(PeripheralType.values()));
        assertThat(constants("externalNumber", "reaction")).isEqualTo(names(ExternalNumber.Reaction.values()));
        assertThat(constants("campaign", "mode")).isEqualTo(names(Campaign.Mode.values()));
        assertThat(constants("distribution", "shape")).isEqualTo(names(TimeDistribution.Shape.values()));
        assertThat(texts(SCHEMA.get("wrapUp").get("enum"))).isEqualTo(names(WrapupDataMode.values()));
    }

    /** What a file lacks that the schema requires, the reader misses as well. */
    @ParameterizedTest
    @MethodSource
    void requiresWhatTheReaderRequires(String object, String file) {
        for (String required : texts(SCHEMA.get(object).get("required"))) {
            assertThatThrownBy(() -> read(file))
                    .as(object)
                    .hasMessageContaining(required)
                    .hasMessageContaining("is missing");
        }
    }

    static Stream<Arguments> requiresWhatTheReaderRequires() {
        Function<String, String> entry = section -> "{\"" + section + "\": [{}]}";
        return Stream.of(
                arguments("range", entry.apply("extensions")),
                arguments("team", entry.apply("teams")),
                arguments("skillGroup", entry.apply("skillGroups")),
                arguments("overflow", "{\"skillGroups\": [{\"number\": 1, \"overflow\": {}}]}"),
                arguments("deskSettings", entry.apply("deskSettings")),
                arguments("agent", entry.apply("agents")),
                arguments("dialedNumber", entry.apply("dialedNumbers")),
                arguments("externalNumber", entry.apply("externalNumbers")));
    }

    private static Arguments arguments(String object, String file) {
        return Arguments.of(object, file);
    }

    private static void read(String json) throws ContactCentreFileException {
        ContactCentreFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "centre.json");
    }

    private static List<String> constants(String object, String member) {
        return texts(SCHEMA.get(object).get("properties").get(member).get("enum"));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
