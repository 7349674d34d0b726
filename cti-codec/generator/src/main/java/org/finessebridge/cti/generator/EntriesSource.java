package org.finessebridge.cti.generator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.finessebridge.cti.generator.Component.FloatingPart;
import org.finessebridge.cti.generator.Component.ListPart;

/** The source of the class that reads and writes the entries of a list of records. */
final class EntriesSource {

    private final ListPart list;
    private final String record;
    private final SourceText source = new SourceText();

    private EntriesSource(ListPart list) {
        this.list = list;
        this.record = list.type().argument().source();
    }

    static String nameFor(ListPart list) {
        return list.type().argument().simpleName() + "Entries";
    }

    static String of(ListPart list) {
        return new EntriesSource(list).write();
    }

    private String write() {
        source.beginIn(Packages.CODEC);
        source.line("/** The entries of a list of {@link " + record + "}. */");
        source.line("final class " + nameFor(list) + " {");
        source.lines(tables(list.members()));
        source.line("private final java.util.List<" + record + "> entries = new java.util.ArrayList<>();");
        source.line("private int last = -1;");
        for (Component member : list.members()) {
            source.line("private " + variable(member) + ";");
        }
        read();
        source.line("private void begin(int place) {");
        source.line("if (last >= place) finish();").line("last = place;").line("}");
        source.line("private void within(int place) {");
        source.line("if (last > place) finish();").line("last = place;").line("}");
        finish();
        source.line("java.util.List<" + record + "> end() {");
        source.line("if (last >= 0) finish();");
        source.line("return java.util.List.copyOf(entries);").line("}");
        write(list.members());
        return source.line("}").toString();
    }

    private void write(List<Component> members) {
        source.line("static void write(java.util.List<" + record + "> all, BodyWriter out) {");
        source.line("EntryBoundary boundary = new EntryBoundary(out);");
        source.line("for (" + record + " entry : all) {").line("boundary.begin();");
        for (int place = 0; place < members.size(); place++) {
            Component member = members.get(place);
            String value = "entry." + member.name() + "()";
            if (member instanceof FloatingPart field) {
                source.line(FieldSource.write(field, value, true));
                source.line("boundary.field(" + place + ");");
            } else if (member instanceof ListPart nested) {
                source.line(writeEntries(nested, value));
                source.line("boundary.list(" + place + ");");
            }
        }
        source.line("boundary.end();").line("}").line("}");
    }

    private void read() {
        FloatingPartSource reading = new FloatingPartSource(true);
        for (Component member : list.members()) {
            if (member instanceof FloatingPart field) {
                reading.field(field);
            } else if (member instanceof ListPart nested) {
                reading.list(nested);
            }
        }
        source.line("boolean read(BodyReader in) {").lines(reading.lines()).line("}");
    }

    private void finish() {
        source.line("private void finish() {");
        source.line(list.members().stream()
                .map(EntriesSource::value)
                .collect(Collectors.joining(", ", "entries.add(new " + record + "(", "));")));
        for (Component member : list.members()) {
            source.line(member.name() + " = null;");
        }
        source.line("last = -1;").line("}");
    }

    /** The declaration of the variable into which a floating field or a list is read. */
    static String variable(Component part) {
        if (part instanceof ListPart entries && entries.isGroup()) {
            return nameFor(entries) + " " + part.name();
        }
        return part.type().source() + " " + part.name();
    }

    /** The value of the variable, once everything has been read. */
    static String value(Component part) {
        if (!(part instanceof ListPart entries)) {
            return part.name();
        }
        String read = entries.isGroup() ? part.name() + ".end()" : part.name();
        return part.name() + " == null ? java.util.List.of() : " + read;
    }

    /** The statement that writes the entries of a list. */
    static String writeEntries(ListPart entries, String value) {
        String has = entries.since() == 0 ? "" : "if (out.has(" + entries.since() + ")) ";
        if (entries.isGroup()) {
            return has + nameFor(entries) + ".write(" + value + ", out);";
        }
        FloatingPart single = (FloatingPart) entries.members().getFirst();
        return "%sfor (%s item : %s) %s"
                .formatted(has, entries.type().argument().source(), value, FieldSource.write(single, "item", true));
    }

    /** The tables of the enumerations that components need. */
    static List<String> tables(List<Component> components) {
        Set<String> tables = new TreeSet<>();
        for (Component part : components) {
            if (part.type().isCoded()) {
                String type = part.type().argument().source();
                String tableOf = Packages.CODE + "CodeTable";
                tables.add("private static final %s<%s> %s = %s.of(%s.class);"
                        .formatted(tableOf, type, FieldSource.table(part.type()), tableOf, type));
            }
        }
        return List.copyOf(tables);
    }
}
