package org.finessebridge.cti.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.cti.layout.ReferenceTable.FixedRow;
import org.finessebridge.cti.layout.ReferenceTable.FloatingRow;
import org.finessebridge.cti.message.CtiRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every message against the guide's tables: none without a table, none without a vector. */
class MessageLayoutsTest {

    static Stream<MessageLayout<?>> layouts() {
        return MessageLayouts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void isTheGuidesTable(MessageLayout<?> layout) {
        ReferenceTable table = ReferenceTable.of(layout.name());

        assertThat(layout.messageType()).isEqualTo(table.type());
        assertThat(fixedOf(layout)).isEqualTo(fixedOf(table));
        assertThat(floatingOf(layout)).containsExactlyInAnyOrderElementsOf(floatingOf(table));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void hasAVector(MessageLayout<?> layout) {
        assertThat(Vector.all().map(Vector::message))
                .as("no vector for %s", layout.name())
                .contains(layout.name());
    }

    @Test
    void listsEveryMessageOfTheTables() {
        Set<String> names =
                layouts().map(MessageLayout::name).collect(Collectors.toUnmodifiableSet());
        assertThat(names).isEqualTo(ReferenceTable.all().keySet());
    }

    @Test
    void tellsWhichConfirmationAnswersARequest() {
        for (MessageLayout<?> layout : MessageLayouts.all()) {
            String expected =
                    CtiRequest.class.isAssignableFrom(layout.messageClass())
                            ? layout.name().replace("_REQ", "_CONF")
                            : "";
            var confirmation = layout.confirmation();
            assertThat(confirmation == null ? "" : MessageLayouts.of(confirmation).name())
                    .isEqualTo(expected);
        }
    }

    /** Versions below 14 are not spoken: what came with one of them is always there. */
    private static int since(int version) {
        return version <= ProtocolVersion.OLDEST ? 0 : version;
    }

    private static List<String> fixedOf(ReferenceTable table) {
        List<String> rows = new ArrayList<>();
        for (FixedRow row : table.fixed()) {
            rows.add(row(row.name(), row.type(), since(row.since())));
        }
        return rows;
    }

    private static List<String> fixedOf(MessageLayout<?> layout) {
        List<String> rows = new ArrayList<>();
        for (MessageLayout.FixedStep step : layout.fixed()) {
            FixedField field = step.field();
            rows.add(
                    row(
                            field != null ? field.name() : layout.lists().get(step.list()).count(),
                            step.type().name(),
                            step.since()));
        }
        return rows;
    }

    private static List<String> floatingOf(ReferenceTable table) {
        List<String> rows = new ArrayList<>();
        for (FloatingRow row : table.floating()) {
            rows.add(
                    row(row.name(), row.type(), since(row.since()))
                            + " "
                            + row.tag()
                            + " "
                            + row.count());
        }
        return rows;
    }

    private static List<String> floatingOf(MessageLayout<?> layout) {
        List<String> rows = new ArrayList<>();
        for (FloatingField field : layout.floating()) {
            rows.add(
                    row(field.name(), field.type().name(), field.since())
                            + " "
                            + field.tag()
                            + " ");
        }
        for (RepeatedField list : layout.lists()) {
            if (list.countTag() != 0) {
                rows.add(row(list.count(), "USHORT", list.since()) + " " + list.countTag() + " ");
            }
            for (FloatingField member : list.members()) {
                rows.add(
                        row(member.name(), member.type().name(), list.since())
                                + " "
                                + member.tag()
                                + " "
                                + list.count());
            }
        }
        return rows;
    }

    private static String row(String name, String type, int since) {
        return name.toLowerCase(Locale.ROOT) + " " + type + " since " + since;
    }
}
