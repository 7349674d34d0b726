package org.finessebridge.cti.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.finessebridge.cti.generator.Component.Body;
import org.finessebridge.cti.generator.Component.FixedPart;
import org.finessebridge.cti.generator.Component.FloatingPart;
import org.finessebridge.cti.generator.Component.Group;
import org.finessebridge.cti.generator.Component.ListPart;
import org.finessebridge.cti.generator.Component.Rest;

/** The source of a message's layout: its description, and the code that reads and writes it. */
final class LayoutSource {

    private final MessageRecord message;
    private final String record;
    private final List<FloatingPart> floating = new ArrayList<>();
    private final List<ListPart> lists = new ArrayList<>();
    private final SourceText source = new SourceText();

    private LayoutSource(MessageRecord message) {
        this.message = message;
        this.record = message.qualifiedName();
        for (Component part : message.components()) {
            if (part instanceof FloatingPart field) {
                floating.add(field);
            } else if (part instanceof ListPart list) {
                lists.add(list);
            }
        }
    }

    static String of(MessageRecord message) {
        return new LayoutSource(message).write();
    }

    private String write() {
        source.beginIn(Packages.CODEC);
        source.line("/** The layout of {@link " + record + "}. */");
        source.line("final class %s extends MessageLayout<%s> {".formatted(message.layout(), record));
        source.lines(EntriesSource.tables(message.components()));
        constructor();
        if (message.components().stream().anyMatch(Body.class::isInstance)) {
            source.line("@Override public boolean isUnpublished() {");
            source.line("return true;").line("}");
        }
        read();
        writing();
        if (message.confirmation() != null) {
            request();
        }
        return source.line("}").toString();
    }

    private void constructor() {
        List<String> fixedFields = new ArrayList<>();
        List<String> floatingFields = new ArrayList<>();
        for (Component part : message.components()) {
            switch (part) {
                case FixedPart field -> fixedFields.add(FieldSource.describe(field));
                case Group group -> group.fields().forEach(f -> fixedFields.add(FieldSource.describe(f)));
                case ListPart list -> describeCount(list, fixedFields, floatingFields);
                case FloatingPart field -> floatingFields.add(FieldSource.describe(field, ""));
                case Body body -> {}
                case Rest rest -> {}
            }
        }
        lists.forEach(list -> describeMembers(list, floatingFields));
        String dialects = message.dialects().stream()
                .map(dialect -> Packages.LAYOUT + "Dialect." + dialect)
                .collect(Collectors.joining(", "));
        String confirmation = message.confirmation();
        source.line(message.layout() + "() {");
        source.line("super(%s.class, %d, java.util.Set.of(%s), %s, %s,"
                .formatted(
                        record,
                        message.type(),
                        dialects,
                        SourceText.literal(message.guideName()),
                        confirmation == null ? "null" : confirmation + ".class"));
        source.line("java.util.List.of(" + String.join(",\n            ", fixedFields) + "),");
        source.line("java.util.List.of(" + String.join(",\n            ", floatingFields) + "));");
        source.line("}");
    }

    private static void describeCount(ListPart list, List<String> fixedFields, List<String> floatingFields) {
        String count = SourceText.literal(list.count());
        if (list.isCountFixed()) {
            fixedFields.add("new FixedField(%s, %sUSHORT, %d, java.util.List.of(), null)"
                    .formatted(count, FieldSource.WIRE, list.since()));
        } else if (list.isCountFloating()) {
            floatingFields.add("new FloatingField(%s, %d, 0, 0, %sUSHORT, 0, %d, 0, 0, null, null, false)"
                    .formatted(count, list.countTag(), FieldSource.WIRE, list.since()));
        }
    }

    private static void describeMembers(ListPart list, List<String> floatingFields) {
        for (Component member : list.members()) {
            if (member instanceof FloatingPart field) {
                FloatingPart since = list.since() > field.since() ? field.since(list.since()) : field;
                floatingFields.add(FieldSource.describe(since, list.count()));
            } else if (member instanceof ListPart nested) {
                describeMembers(nested, floatingFields);
            }
        }
    }

    private void read() {
        source.line("@Override " + record + " read(BodyReader in) {");
        for (Component part : message.components()) {
            switch (part) {
                case FixedPart field -> source.line(declare(field, FieldSource.read(field)));
                case Group group -> source.line(declare(group, group(group)));
                case ListPart list -> declareCount(list);
                case Body body -> source.line(declare(body, "in.rest()"));
                case FloatingPart field -> {}
                case Rest rest -> {}
            }
        }
        source.line("int floatingStart = in.position();");
        floating.forEach(field -> source.line(EntriesSource.variable(field) + " = null;"));
        lists.forEach(list -> source.line(EntriesSource.variable(list) + " = null;"));
        FloatingPartSource reading = new FloatingPartSource(false);
        for (Component part : message.components()) {
            if (part instanceof FloatingPart field) {
                reading.field(field);
            } else if (part instanceof ListPart list && list.isCountFloating()) {
                reading.count(list);
            }
        }
        lists.forEach(reading::list);
        source.line("while (in.nextField()) {").lines(reading.lines()).line("}");
        for (ListPart list : lists) {
            source.line("%s %sRead = %s;".formatted(list.type().source(), list.name(), EntriesSource.value(list)));
            compareCount(list);
        }
        source.line(message.components().stream()
                .map(LayoutSource::argument)
                .collect(Collectors.joining(", ", "return new " + record + "(", ");")));
        source.line("}");
    }

    private void declareCount(ListPart list) {
        String count = "int " + FloatingPartSource.countName(list);
        if (list.isCountFloating()) {
            source.line(count + " = BodyReader.NOT_ANNOUNCED;");
        } else if (list.isCountFixed()) {
            source.line(count
                    + (list.since() == 0 ? " = in.ushort();" : " = in.has(" + list.since() + ") ? in.ushort() : 0;"));
        }
    }

    private void compareCount(ListPart list) {
        if (list.counted()) {
            String size = list.name() + "Read.size()";
            source.line("in.count(%s, %s, %s, %s);"
                    .formatted(
                            SourceText.literal(list.count()),
                            FloatingPartSource.countName(list),
                            usual(list, size),
                            size));
        }
    }

    private static String usual(ListPart list, String size) {
        return list.isCountFloating() ? "(" + size + " == 0 ? BodyReader.NOT_ANNOUNCED : " + size + ")" : size;
    }

    private static String argument(Component part) {
        return switch (part) {
            case Rest rest -> "in.remainder(floatingStart)";
            case ListPart list -> list.name() + "Read";
            default -> part.name();
        };
    }

    private static String declare(Component part, String value) {
        return part.type().source() + " " + part.name() + " = " + value + ";";
    }

    private static String group(Group group) {
        return group.fields().stream()
                .map(FieldSource::read)
                .collect(Collectors.joining(", ", "new " + group.type().source() + "(", ")"));
    }

    private void writing() {
        source.line("@Override void write(" + record + " message, BodyWriter out) {");
        for (Component part : message.components()) {
            String value = "message." + part.name() + "()";
            switch (part) {
                case FixedPart field -> source.line(FieldSource.write(field, value));
                case Group group ->
                    group.fields()
                            .forEach(field -> source.line(FieldSource.write(field, value + "." + field.name() + "()")));
                case ListPart list
                when list.isCountFixed() -> source.line(ifHas(list) + "out.ushort(" + countOf(list, value) + ");");
                case Body body -> source.line("out.rest(" + value + ");");
                default -> {}
            }
        }
        source.line("out.floating();");
        for (Component part : message.components()) {
            String value = "message." + part.name() + "()";
            if (part instanceof FloatingPart field) {
                source.line(FieldSource.write(field, value, false));
            } else if (part instanceof ListPart list && list.isCountFloating()) {
                source.line(ifHas(list) + "out.countField(%d, %s);".formatted(list.countTag(), countOf(list, value)));
            }
        }
        for (ListPart list : lists) {
            source.line(EntriesSource.writeEntries(list, "message." + list.name() + "()"));
        }
        source.line("}");
    }

    private static String ifHas(ListPart list) {
        return list.since() == 0 ? "" : "if (out.has(" + list.since() + ")) ";
    }

    private static String countOf(ListPart list, String value) {
        String name = SourceText.literal(list.count());
        String size = value + ".size()";
        return "%s, out.count(%s, %s, %s)".formatted(name, name, size, usual(list, size));
    }

    private void request() {
        source.line("@Override %s withInvokeId(%s message, long invokeId) {".formatted(record, record));
        source.line("return message.toBuilder().invokeId(invokeId).build();").line("}");
        if (message.hasFixed("peripheralId")) {
            source.line("@Override %s orPeripheralId(%s message, long peripheralId) {".formatted(record, record));
            source.line("return message.peripheralId() != %s ? message"
                    .formatted(Packages.MESSAGE + "CtiRequest.NULL_PERIPHERAL_ID"));
            source.line(": message.toBuilder().peripheralId(peripheralId).build();")
                    .line("}");
        }
    }
}
