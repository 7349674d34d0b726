package org.finessebridge.cti.generator;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The source of the table of all layouts. */
final class TableSource {

    private static final String DIALECT = Packages.LAYOUT + "Dialect";

    private TableSource() {}

    static String of(List<MessageRecord> messages) {
        SourceText source = new SourceText();
        int end = messages.stream().mapToInt(MessageRecord::type).max().orElse(0) + 1;
        source.beginIn(Packages.CODEC);
        source.line("/** All layouts, by MessageType. */");
        source.line("final class GeneratedLayouts {");
        source.line("/** The number behind the last. */");
        source.line("static final int END = " + end + ";");
        source.line("private GeneratedLayouts() {}");
        source.line("/** A new layout, null for a number that the dialect has not. */");
        source.line("static MessageLayout<?> of(" + DIALECT + " dialect, int type) {");
        source.line("return dialect == " + DIALECT + ".UCCX ? uccx(type) : ucce(type);");
        source.line("}");
        cases(source, "ucce", messages.stream().filter(m -> !m.isForUccxAlone()).toList());
        Set<Integer> ofUccxAlone = new HashSet<>();
        messages.stream().filter(MessageRecord::isForUccxAlone).forEach(message -> ofUccxAlone.add(message.type()));
        cases(
                source,
                "uccx",
                messages.stream()
                        .filter(message -> message.dialects().contains("UCCX"))
                        .filter(m -> m.isForUccxAlone() || !ofUccxAlone.contains(m.type()))
                        .toList());
        return source.line("}").toString();
    }

    private static void cases(SourceText source, String method, List<MessageRecord> messages) {
        source.line("private static MessageLayout<?> " + method + "(int type) {");
        source.line("return switch (type) {");
        messages.stream()
                .sorted(Comparator.comparingInt(MessageRecord::type))
                .forEach(message -> source.line("case %d -> new %s();".formatted(message.type(), message.layout())));
        source.line("default -> null;").line("};").line("}");
    }
}
