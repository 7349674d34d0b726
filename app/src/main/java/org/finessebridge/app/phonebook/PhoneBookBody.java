package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.BodyValue;
import org.jspecify.annotations.Nullable;

/** The body of a POST or PUT (guide, "PhoneBook—Create", "PhoneBook—Update"). */
@JsonRootName("PhoneBook")
record PhoneBookBody(@Nullable String name, @Nullable String type) {

    /** The longest name, in characters (administration guide, "Manage Phone Books"). */
    private static final int LONGEST_NAME = 64;

    /** A new one, without an id yet. */
    PhoneBook create() {
        return new PhoneBook(
                0,
                new BodyValue("name", name).text(LONGEST_NAME),
                new BodyValue("type", type).oneOf(PhoneBookType.class));
    }

    /** Whether it has anything that may be changed. */
    boolean changesSomething() {
        return name != null || type != null;
    }

    /** What becomes of one. */
    PhoneBook applyTo(PhoneBook old) {
        return new PhoneBook(
                old.id(),
                name == null ? old.name() : new BodyValue("name", name).text(LONGEST_NAME),
                type == null ? old.type() : new BodyValue("type", type).oneOf(PhoneBookType.class));
    }
}
