package org.finessebridge.cti.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.finessebridge.cti.codec.ReferenceTable.FloatingRow;
import org.finessebridge.cti.layout.Dialect;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message against the guide's tables: none without a table, none without a vector. */
@Spec(document = "GED-188 guide", section = "Messages", says = "every field table")
class MessageLayoutsTest {

    /** Tags whose data CONFIG_AGENT_EVENT may hold in two ways: once each is enough to compare. */
    private static final Set<Integer> SKILLS = Set.of(62, 64);

    static Stream<MessageLayout<?>> layouts() {
        return MessageLayouts.all().stream().filter(layout -> layout.dialects().contains(Dialect.UCCE));
    }

    static Stream<Arguments> layoutsInEachVersion() {
        return layouts()
                .flatMap(layout -> IntStream.rangeClosed(ProtocolVersion.OLDEST, ProtocolVersion.NEWEST)
                        .mapToObj(number -> Arguments.of(layout.name(), ProtocolVersion.ucce(number))));
    }

    @ParameterizedTest
    @MethodSource("layoutsInEachVersion")
    void isTheGuidesTable(String name, ProtocolVersion version) {
        MessageLayout<?> layout =
                layouts().filter(any -> any.name().equals(name)).findFirst().orElseThrow();
        ReferenceTable table = ReferenceTable.of(name);

        assertThat(layout.messageType()).isEqualTo(table.type());
        assertThat(fixedOf(layout, version)).isEqualTo(fixedOf(table, version));
        assertThat(floatingOf(layout, version)).containsExactlyInAnyOrderElementsOf(floatingOf(table, version));
    }

    static Stream<MessageLayout<?>> layoutsOfBothDialects() {
        return MessageLayouts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("layoutsOfBothDialects")
    void hasAVector(MessageLayout<?> layout) {
        assertThat(Vector.all().filter(vector -> fits(vector, layout)))
                .as("vectors of %s", layout.name())
                .isNotEmpty();
    }

    private static boolean fits(Vector vector, MessageLayout<?> layout) {
        return vector.message().equals(layout.name())
                && layout.dialects().contains(vector.version().dialect());
    }

    @Test
    void listsEveryMessageOfTheTables() {
        Set<String> names = layouts().map(MessageLayout::name).collect(Collectors.toUnmodifiableSet());
        assertThat(names).isEqualTo(ReferenceTable.all().keySet()).hasSize(166);
    }

    @Test
    void listsEveryMessageThatTheInterfacesPermit() {
        List<Class<?>> permitted = new ArrayList<>();
        collect(CtiMessage.class, permitted);

        assertThat(MessageLayouts.all().stream()
                        .map(layout -> layout.messageClass().getName()))
                .containsExactlyInAnyOrderElementsOf(permitted.stream()
                        .filter(type -> type != UnknownMessage.class)
                        .map(Class::getName)
                        .toList());
    }

    @Test
    void tellsWhichConfirmationAnswersARequest() {
        for (MessageLayout<?> layout : MessageLayouts.all()) {
            boolean isRequest = CtiRequest.class.isAssignableFrom(layout.messageClass());
            String expected = isRequest ? layout.name().replace("_REQ", "_CONF") : "";
            var confirmation = layout.confirmation();
            assertThat(
                            confirmation == null
                                    ? ""
                                    : MessageLayouts.of(confirmation).name())
                    .isEqualTo(expected);
        }
    }

    private static void collect(Class<?> type, List<Class<?>> found) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            found.add(type);
        } else {
            Arrays.stream(permitted).forEach(next -> collect(next, found));
        }
    }

    private static List<String> fixedOf(ReferenceTable table, ProtocolVersion version) {
        return table.fixed().stream()
                .filter(row -> version.has(row.since()))
                .map(row -> row.name() + " " + row.type())
                .toList();
    }

    private static List<String> fixedOf(MessageLayout<?> layout, ProtocolVersion version) {
        return layout.fixed().stream()
                .filter(field -> field.isIn(version, -1))
                .map(field -> field.name() + " " + field.type())
                .toList();
    }

    private static List<String> floatingOf(ReferenceTable table, ProtocolVersion version) {
        boolean hasRecords = table.fixed().stream().anyMatch(f -> f.name().equals("NumRecords"));
        List<String> rows = new ArrayList<>();
        for (FloatingRow row : table.floating()) {
            if (row.isIn(version)) {
                // the table leaves it to its text that runs of the fields make records
                String count = row.count().isEmpty() && hasRecords ? "NumRecords" : row.count();
                boolean isSkill = table.name().equals("CONFIG_AGENT_EVENT") && SKILLS.contains(row.tag());
                rows.add(floating(row.name(), row.tag(), row.type(), row.max(), isSkill ? "NumSkills" : count));
            }
        }
        return rows;
    }

    private static List<String> floatingOf(MessageLayout<?> layout, ProtocolVersion version) {
        List<String> rows = new ArrayList<>();
        for (FloatingField field : layout.floating()) {
            boolean isSkillArray =
                    SKILLS.contains(field.tag()) && field.type().name().endsWith("_ARRAY");
            if (field.isIn(version) && !isSkillArray) {
                String count = field.count();
                rows.add(floating(
                        field.name(), field.tag(), field.type().name(), field.max(), count == null ? "" : count));
            }
        }
        return rows;
    }

    private static String floating(String name, int tag, String type, int max, String count) {
        return name + "[" + tag + "] " + type + " " + max + " " + count;
    }
}
