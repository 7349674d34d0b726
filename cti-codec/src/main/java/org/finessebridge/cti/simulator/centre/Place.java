package org.finessebridge.cti.simulator.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of the file and where it stands. Whatever is not as expected is a {@link Mistake} that
 * tells the path.
 *
 * @param path such as {@code agents[3].extensions[0]}; empty for the whole file
 * @param value the value; null where it is missing
 */
record Place(String path, @Nullable JsonNode value) {

    private static final int SHOWN = 40;

    /** What is wrong, and where. Told to the user by {@link ContactCentreFile}. */
    static final class Mistake extends RuntimeException {

        private static final long serialVersionUID = 1;

        Mistake(String path, String what) {
            super(path.isEmpty() ? what : path + " " + what, null, false, false);
        }
    }

    boolean isThere() {
        return value != null;
    }

    /** A member of this object. */
    Place member(String name) {
        String memberPath = path.isEmpty() ? name : path + "." + name;
        return new Place(memberPath, value == null ? null : value.get(name));
    }

    /** This object, which has no other members than these. */
    Place object(Set<String> members) {
        JsonNode object = required();
        if (!object.isObject()) {
            throw wrong("is not an object, but " + shown());
        }
        for (String name : object.propertyNames()) {
            if (!members.contains(name)) {
                throw member(name).wrong("is no setting; there are " + String.join(", ", new TreeSet<>(members)));
            }
        }
        return this;
    }

    /** The entries of this list; none where it is missing. */
    List<Place> entries(int most) {
        JsonNode list = value;
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            throw wrong("is not a list, but " + shown());
        }
        if (list.size() > most) {
            throw wrong("has %d entries, at most %d are allowed".formatted(list.size(), most));
        }
        List<Place> entries = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            entries.add(new Place("%s[%d]".formatted(path, i), list.get(i)));
        }
        return entries;
    }

    /** This text. */
    String text(int shortest, int longest) {
        JsonNode text = required();
        if (!text.isString()) {
            throw wrong("is not a text, but " + shown());
        }
        String characters = text.stringValue();
        if (characters.length() < shortest || characters.length() > longest) {
            throw wrong("has %d characters, %d to %d are allowed".formatted(characters.length(), shortest, longest));
        }
        if (characters.chars().anyMatch(Character::isISOControl)) {
            throw wrong("has a control character");
        }
        return characters;
    }

    /** This text, or another where it is missing. */
    String textOr(String absent, int longest) {
        return isThere() ? text(0, longest) : absent;
    }

    /** This whole number. */
    long number(long smallest, long largest) {
        JsonNode number = required();
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw wrong("is not a whole number, but " + shown());
        }
        long value = number.longValue();
        if (value < smallest || value > largest) {
            throw wrong("is %d, not one of %d to %d".formatted(value, smallest, largest));
        }
        return value;
    }

    /** This whole number, or another where it is missing. */
    long numberOr(long absent, long smallest, long largest) {
        return isThere() ? number(smallest, largest) : absent;
    }

    Mistake wrong(String what) {
        return new Mistake(path, what);
    }

    private JsonNode required() {
        if (value == null) {
            throw wrong("is missing");
        }
        return value;
    }

    private String shown() {
        String text = String.valueOf(value).replaceAll("\\s+", " ");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
