package org.finessebridge.cti.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.finessebridge.cti.generator.Component.FloatingPart;
import org.finessebridge.cti.generator.Component.ListPart;

/**
 * The reading of floating fields into local variables or fields of the same names as the
 * components: a switch over the tags.
 */
final class FloatingPartSource {

    /**
     * What may become of a field.
     *
     * @param preparation a statement before the condition; may be empty
     * @param condition whether it does; empty for always
     */
    private record Candidate(String preparation, String condition, List<String> statements) {}

    private final Map<Integer, List<Candidate>> byTag = new LinkedHashMap<>();
    private final boolean isEntry;
    private int place;

    /**
     * A switch.
     *
     * @param isEntry whether it reads an entry of a list, in a method that returns whether it did
     */
    FloatingPartSource(boolean isEntry) {
        this.isEntry = isEntry;
    }

    /** A field that comes once. */
    void field(FloatingPart field) {
        String once = isEntry ? "" : field.name() + " == null";
        List<String> statements = new ArrayList<>();
        statements.add(isEntry ? "begin(" + place + ");" : "in.at(" + place + ");");
        statements.add(field.name() + " = " + FieldSource.read(field, isEntry) + ";");
        place++;
        for (int tag : field.tags()) {
            add(tag, and(once, FieldSource.condition(field, isEntry)), statements);
        }
    }

    /** The floating count of a list. */
    void count(ListPart list) {
        String count = countName(list);
        add(
                list.countTag(),
                and(since(list), count + " == BodyReader.NOT_ANNOUNCED && in.fits(2)"),
                List.of("in.at(" + place + ");", count + " = in.ushortField();"));
        place++;
    }

    /** The entries of a list, which go to a variable of its name that is null at first. */
    void list(ListPart list) {
        String at = isEntry ? "within(" + place + ");" : "in.at(" + place + ");";
        String name = list.name();
        place++;
        if (!list.isGroup()) {
            FloatingPart single = (FloatingPart) list.members().getFirst();
            for (int tag : single.tags()) {
                add(
                        tag,
                        and(since(list), FieldSource.condition(single, true)),
                        List.of(
                                at,
                                "if (%s == null) %s = new java.util.ArrayList<>();".formatted(name, name),
                                name + ".add(" + FieldSource.read(single, true) + ");"));
            }
            return;
        }
        String entries = EntriesSource.nameFor(list);
        String isNew = isEntry ? name + " == null || last > " + (place - 1) : name + " == null";
        String into = "%s %sInto = %s ? new %s() : %s;".formatted(entries, name, isNew, entries, name);
        for (int tag : tags(list)) {
            add(tag, into, and(since(list), name + "Into.read(in)"), List.of(at, name + " = " + name + "Into;"));
        }
    }

    private static List<Integer> tags(ListPart list) {
        return list.fields()
                .map(FloatingPart::tags)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static String since(ListPart list) {
        return list.since() == 0 ? "" : "in.has(" + list.since() + ")";
    }

    private static String and(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " && " + second;
    }

    private void add(int tag, String condition, List<String> statements) {
        add(tag, "", condition, statements);
    }

    private void add(int tag, String preparation, String condition, List<String> statements) {
        Candidate candidate = new Candidate(preparation, condition, statements);
        List<Candidate> candidates = byTag.computeIfAbsent(tag, any -> new ArrayList<>());
        if (!candidates.contains(candidate)) {
            candidates.add(candidate);
        }
    }

    List<String> lines() {
        Map<List<Candidate>, List<String>> labels = new LinkedHashMap<>();
        byTag.forEach((tag, candidates) ->
                labels.computeIfAbsent(candidates, any -> new ArrayList<>()).add(Integer.toString(tag)));
        List<String> lines = new ArrayList<>();
        lines.add("switch (in.tag()) {");
        labels.forEach((candidates, tags) -> {
            lines.add("case " + String.join(", ", tags) + " -> {");
            candidates.forEach(candidate -> lines.addAll(lines(candidate)));
            lines.add(isEntry ? "return false;" : "in.keep();");
            lines.add("}");
        });
        lines.add(isEntry ? "default -> { return false; }" : "default -> in.keep();");
        lines.add("}");
        return lines;
    }

    private List<String> lines(Candidate candidate) {
        List<String> lines = new ArrayList<>();
        if (!candidate.preparation().isEmpty()) {
            lines.add(candidate.preparation());
        }
        lines.add(candidate.condition().isEmpty() ? "{" : "if (" + candidate.condition() + ") {");
        lines.addAll(candidate.statements());
        lines.add(isEntry ? "return true;" : "continue;");
        lines.add("}");
        return lines;
    }

    static String countName(ListPart list) {
        return list.name() + "Count";
    }
}
