package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.ConfigurationObject;

/** A phone book (guide, "PhoneBook"); its contacts are resources of their own. */
@JsonRootName("PhoneBook")
public record PhoneBook(@JsonIgnore long id, String name, PhoneBookType type) implements ConfigurationObject {

    /** What comes before the id in a URI. */
    public static final String PREFIX = "/finesse/api/PhoneBook/";

    @Override
    @JsonProperty
    public String uri() {
        return PREFIX + id;
    }

    /** Where its contacts are. */
    @JsonProperty
    public String contacts() {
        return uri() + "/Contacts";
    }
}
