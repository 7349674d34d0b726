package org.finessebridge.scenario.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.finessebridge.scenario.source.FileMistakes;
import org.finessebridge.scenario.source.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * A value of the file and where it stands. What is not as expected is a mistake with its line, and
 * something harmless takes its place, so that the rest is looked at too.
 *
 * @param line where it stands; of a missing value that of the object that lacks it
 * @param path such as {@code cast.Anna.agent}; empty for the whole file
 * @param value null where it is missing
 * @param variables values for references
 */
record Node(
        FileMistakes mistakes,
        int line,
        String path,
        @Nullable YamlValue value,
        FileVariables variables) {

    static final int LONGEST_TEXT = 4_000;

    private static final int LONGEST_SHOWN = 60;

    boolean isThere() {
        return value != null;
    }

    Node with(FileVariables others) {
        return new Node(mistakes, line, path, value, others);
    }

    void wrong(String what) {
        mistakes.add(line, (path.isEmpty() ? "the file" : path) + " " + what);
    }

    /** It is not what it has to be. */
    void hasToBe(String expected) {
        wrong(found() + ", and has to be " + expected);
    }

    private String found() {
        return switch (value) {
            case null -> "is missing";
            case YamlValue.Items _ -> "is a list";
            case YamlValue.Members _ -> "is an object";
            case YamlValue.Scalar(int _, String text) when text.isEmpty() -> "is empty";
            case YamlValue.Scalar(int _, String text)
            when text.length() > LONGEST_SHOWN -> "is '%s...'".formatted(text.substring(0, LONGEST_SHOWN));
            case YamlValue.Scalar(int _, String text) -> "is '%s'".formatted(text);
        };
    }

    /** Whether it is an object, and has no other members than these. */
    boolean isObject(Set<String> members) {
        if (!(value instanceof YamlValue.Members object)) {
            hasToBe("an object with " + String.join(", ", new TreeSet<>(members)));
            return false;
        }
        for (String name : object.members().keySet()) {
            if (!members.contains(name)) {
                member(name).wrong("is not known; there are " + String.join(", ", new TreeSet<>(members)));
            }
        }
        return true;
    }

    /** The members of this object, in the order of the file. */
    Map<String, Node> members(int most) {
        Map<String, Node> members = new LinkedHashMap<>();
        if (!(value instanceof YamlValue.Members object)) {
            hasToBe("an object: names, each with a colon and a value");
        } else if (object.members().size() > most) {
            wrong("has %d members, at most %d are allowed"
                    .formatted(object.members().size(), most));
        } else {
            object.members().keySet().forEach(name -> members.put(name, member(name)));
        }
        return members;
    }

    /** A member of this object. */
    Node member(String name) {
        YamlValue member =
                value instanceof YamlValue.Members object ? object.members().get(name) : null;
        return new Node(
                mistakes,
                member == null ? line : member.line(),
                path.isEmpty() ? name : path + "." + name,
                member,
                variables);
    }

    /** The items of this list. */
    List<Node> items(int fewest, int most) {
        if (!(value instanceof YamlValue.Items list)) {
            hasToBe("a list");
            return List.of();
        }
        int count = list.items().size();
        if (count < fewest || count > most) {
            wrong("has %d entries, from %d to %d are allowed".formatted(count, fewest, most));
            return List.of();
        }
        List<Node> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            YamlValue item = list.items().get(i);
            items.add(new Node(mistakes, item.line(), "%s[%d]".formatted(path, i + 1), item, variables));
        }
        return items;
    }

    /** This text, with the values of variables in it; all that it names have to be there. */
    String text(int shortest, int longest) {
        String text = openText(shortest, longest);
        return refersToNothing(text) ? "" : text;
    }

    /** Whether a text has a reference still, for which there is no variable; that is a mistake. */
    boolean refersToNothing(String text) {
        Set<String> unknown = FileVariables.unknownIn(text);
        unknown.forEach(name -> wrong("has ${%s}, which is no variable%s".formatted(name, variables.known())));
        return !unknown.isEmpty();
    }

    /** References that are left in a text have to be calls. */
    void requireCalls(String text, Set<String> calls) {
        FileVariables.unknownIn(text).stream()
                .filter(name -> !calls.contains(name))
                .forEach(name -> wrong("has ${%s}, which is no variable and no call%s"
                        .formatted(
                                name,
                                calls.isEmpty()
                                        ? ""
                                        : "; there are calls " + String.join(", ", new TreeSet<>(calls)))));
    }

    /** This text, with the values of variables in it; what else it refers to stays as it is. */
    String openText(int shortest, int longest) {
        if (!(value instanceof YamlValue.Scalar(int _, String written)) || (written.isEmpty() && shortest > 0)) {
            hasToBe("a text");
            return "";
        }
        String text = variables.in(written);
        if (text.length() < shortest || text.length() > longest) {
            wrong("has %d characters, from %d to %d are allowed".formatted(text.length(), shortest, longest));
            return "";
        }
        return text;
    }

    /** The texts of this object by their names. */
    Map<String, String> texts(int most) {
        Map<String, String> texts = new LinkedHashMap<>();
        members(most).forEach((name, node) -> texts.put(name, node.text(0, LONGEST_TEXT)));
        return texts;
    }

    /** This time; null where it is missing. */
    @Nullable
    Duration timeOrNull() {
        if (value == null) {
            return null;
        }
        String text = value instanceof YamlValue.Scalar(int _, String written) ? variables.in(written) : "";
        if (!WordKind.TIME.fits(text)) {
            hasToBe(WordKind.TIME.inWords());
            return null;
        }
        return Times.of(text);
    }
}
