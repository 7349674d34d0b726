package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.regex.Pattern;
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

    /** Nothing is said. */
    static final ContactBody NOTHING = new ContactBody(null, null, null, null);

    private static final int LONGEST_TEXT = 128;
    private static final int LONGEST_NUMBER = 32;

    /** The guide has no rule but for the length: numbers as people write them, with letters too, and addresses of SIP. */
    private static final Pattern DIALABLE = Pattern.compile("(?=.*[0-9*#@])[0-9A-Za-z+*#()/.,;:@_ -]+");

    /** A new one, without an id yet. */
    Contact create(long phoneBookId) {
        return new Contact(
                0,
                phoneBookId,
                optional("firstName", firstName, ""),
                optional("lastName", lastName, ""),
                number(),
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
                phoneNumber == null ? old.phoneNumber() : number(),
                optional("description", description, old.description()));
    }

    /** As somebody writes it: desktops take out what is for the eye before they dial. */
    private String number() {
        BodyValue member = BodyValue.parameter("phoneNumber", phoneNumber);
        String number = member.text(LONGEST_NUMBER);
        if (!DIALABLE.matcher(number).matches()) {
            throw member.refused("is nothing that can be dialled: digits, * or #, or an address with @, and letters, "
                    + "spaces and + ( ) / . , ; : _ - beside them");
        }
        return number;
    }

    private static String optional(String name, @Nullable String text, String otherwise) {
        return text == null ? otherwise : BodyValue.parameter(name, text).optional(LONGEST_TEXT);
    }
}
