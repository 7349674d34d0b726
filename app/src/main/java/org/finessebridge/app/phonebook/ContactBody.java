package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;

/** The body of a POST or PUT, and an entry of an import (guide, "Contact—Create", "Contact—Update"). */
@JsonRootName("Contact")
@Example("""
        {"firstName":"Ann","lastName":"Ames","phoneNumber":"+1 978 555 0100","description":"Accounts"}""")
record ContactBody(
        @Nullable String firstName,
        @Nullable String lastName,
        @Described(need = Need.TO_CREATE) @Nullable String phoneNumber,
        @Nullable String description) {

    private static final int LONGEST_TEXT = 128;
    private static final int LONGEST_NUMBER = 32;

    /** A new one, without an id yet. */
    Contact create(long phoneBookId) {
        return new Contact(
                0,
                phoneBookId,
                optional("firstName", firstName, ""),
                optional("lastName", lastName, ""),
                BodyValue.parameter("phoneNumber", phoneNumber).text(LONGEST_NUMBER),
                optional("description", description, ""));
    }

    /** Whether it has anything that may be changed. */
    boolean changesSomething() {
        return firstName != null || lastName != null || phoneNumber != null || description != null;
    }

    /** What becomes of one. */
    Contact applyTo(Contact old) {
        return new Contact(
                old.id(),
                old.phoneBookId(),
                optional("firstName", firstName, old.firstName()),
                optional("lastName", lastName, old.lastName()),
                phoneNumber == null
                        ? old.phoneNumber()
                        : BodyValue.parameter("phoneNumber", phoneNumber).text(LONGEST_NUMBER),
                optional("description", description, old.description()));
    }

    private static String optional(String name, @Nullable String text, String otherwise) {
        return text == null ? otherwise : BodyValue.parameter(name, text).optional(LONGEST_TEXT);
    }
}
