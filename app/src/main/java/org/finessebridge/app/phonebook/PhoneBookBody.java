package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.configuration.ObjectBody;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;

/** The body of a POST or PUT (guide, "PhoneBook—Create", "PhoneBook—Update"). */
@JsonRootName("PhoneBook")
@Example("""
        {"name":"Suppliers","type":"TEAM"}""")
record PhoneBookBody(
        @Described(need = Need.TO_CREATE) @Nullable String name,

        @Described(as = PhoneBookType.class, need = Need.TO_CREATE) @Nullable
        String type)
        implements ObjectBody<PhoneBook> {

    /** The longest name, in characters (administration guide, "Manage Phone Books"). */
    private static final int LONGEST_NAME = 64;

    @Override
    public PhoneBook create() {
        return new PhoneBook(
                0,
                BodyValue.parameter("name", name).text(LONGEST_NAME),
                BodyValue.parameter("type", type).oneOf(PhoneBookType.class));
    }

    @Override
    public boolean changesSomething() {
        return name != null || type != null;
    }

    @Override
    public String changeable() {
        return "name and type";
    }

    @Override
    public PhoneBook applyTo(PhoneBook old) {
        return new PhoneBook(
                old.id(),
                name == null ? old.name() : BodyValue.parameter("name", name).text(LONGEST_NAME),
                type == null ? old.type() : BodyValue.parameter("type", type).oneOf(PhoneBookType.class));
    }
}
