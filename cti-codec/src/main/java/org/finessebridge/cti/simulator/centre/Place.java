package org.finessebridge.cti.simulator.centre;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value of the file and where it stands. Whatever is not as expected is a mistake that tells line
 * and path, and something harmless takes its place, so that the rest is looked at too.
 *
 * @param mistakes where mistakes go
 * @param line where it stands; of a missing value that of the object that lacks it
 * @param path such as {@code agents[3].extensions[0]}; empty for the whole file
 * @param value the value; null where it is missing
 */
record Place(
        Mistakes mistakes, int line, String path, @Nullable SourceValue value) {

    private static final int SHOWN = 40;
    private static final long LONGEST_TIME_IN_HOURS = 24;

    boolean isThere() {
        return value != null;
    }

    /** A member of this object. */
    Place member(String name) {
        SourceValue member =
                value instanceof SourceValue.Members object ? object.members().get(name) : null;
        return new Place(
                mistakes, member == null ? line : member.line(), path.isEmpty() ? name : path + "." + name, member);
    }

    /** This object, which has no other members than these. */
    Place object(Set<String> members) {
        if (value instanceof SourceValue.Members object) {
            for (String name : object.members().keySet()) {
                if (!members.contains(name)) {
                    member(name).wrong("is no setting; there are " + String.join(", ", new TreeSet<>(members)));
                }
            }
        } else {
            unexpected("an object");
        }
        return this;
    }

    /** The texts of this object by their names; none where it is missing. */
    Map<String, String> texts(int most, int longest) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof SourceValue.Members object) {
            if (object.members().size() > most) {
                wrong("has %d members, at most %d are allowed"
                        .formatted(object.members().size(), most));
            } else {
                object.members()
                        .keySet()
                        .forEach(name -> texts.put(name, member(name).text(0, longest)));
            }
        } else if (value != null) {
            unexpected("an object");
        }
        return texts;
    }

    /** The entries of this list; none where it is missing. */
    List<Place> entries(int most) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SourceValue.Entries list)) {
            unexpected("a list");
            return List.of();
        }
        List<SourceValue> all = list.entries();
        if (all.size() > most) {
            wrong("has %d entries, at most %d are allowed".formatted(all.size(), most));
            return List.of();
        }
        List<Place> entries = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            entries.add(new Place(mistakes, all.get(i).line(), "%s[%d]".formatted(path, i), all.get(i)));
        }
        return entries;
    }

    /** This text. */
    String text(int shortest, int longest) {
        String text = switch (value) {
            case SourceValue.Text(int _, String characters) -> characters;
            case SourceValue.Digits(int _, String digits, boolean mayBeText) when mayBeText -> digits;
            case null, default -> null;
        };
        if (text == null) {
            unexpected("a text");
            return "";
        }
        if (text.length() < shortest || text.length() > longest) {
            wrong("has %d characters, %d to %d are allowed".formatted(text.length(), shortest, longest));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            wrong("has a control character");
        }
        return text;
    }

    /** This text, or another where it is missing. */
    String textOr(String absent, int longest) {
        return isThere() ? text(0, longest) : absent;
    }

    /** This whole number. */
    long number(long smallest, long largest) {
        if (!(value instanceof SourceValue.Digits digits)) {
            unexpected("a whole number");
            return smallest;
        }
        long number;
        try {
            number = new BigDecimal(digits.text()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            unexpected("a whole number");
            return smallest;
        }
        if (digits.text().matches(".*[.eE].*")) {
            unexpected("a whole number");
            return smallest;
        }
        if (number < smallest || number > largest) {
            wrong("is %d, not one of %d to %d".formatted(number, smallest, largest));
            return smallest;
        }
        return number;
    }

    /** This whole number, or another where it is missing. */
    long numberOr(long absent, long smallest, long largest) {
        return isThere() ? number(smallest, largest) : absent;
    }

    /** This yes or no; no where it is missing. */
    boolean flag() {
        if (value instanceof SourceValue.Word word && !"null".equals(word.text())) {
            return Boolean.parseBoolean(word.text());
        }
        if (value != null) {
            unexpected("true or false");
        }
        return false;
    }

    /** This time, such as {@code 500ms}, {@code 30s}, {@code 5m} or {@code 1h}; another where it is missing. */
    Duration timeOr(Duration absent) {
        if (value == null) {
            return absent;
        }
        String text = value instanceof SourceValue.Text written ? written.text() : "";
        Duration duration = TimeText.read(text);
        if (duration == null) {
            unexpected("a time such as " + TimeText.EXAMPLES);
            return absent;
        }
        if (duration.toHours() > LONGEST_TIME_IN_HOURS) {
            wrong("is " + text + ", more than a day");
        }
        return duration;
    }

    /** This constant, or another where it is missing. */
    <E extends Enum<E>> E oneOf(Class<E> type, E absent) {
        if (value == null) {
            return absent;
        }
        String name = text(1, Integer.MAX_VALUE);
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    wrong("is '" + name + "', which is none of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")));
                    return absent;
                });
    }

    /** Adds what is wrong here. */
    void wrong(String what) {
        String where = path.isEmpty() ? what : path + " " + what;
        mistakes.add(line < 1 ? where : "line " + line + ": " + where);
    }

    /**
     * Does something with what was read here. What its checks refuse is a mistake, unless it only
     * follows from one that has been told.
     *
     * @param before how many mistakes there were before this was read
     */
    void add(int before, Runnable addition) {
        try {
            addition.run();
        } catch (IllegalArgumentException e) {
            if (mistakes.count() == before) {
                wrong(": " + e.getMessage());
            }
        }
    }

    private void unexpected(String expected) {
        wrong(value == null ? "is missing" : "is not " + expected + ", but " + shown());
    }

    private String shown() {
        String text = String.valueOf(value).replaceAll("\\s+", " ");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
