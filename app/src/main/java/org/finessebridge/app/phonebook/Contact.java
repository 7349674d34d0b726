package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;

/** An entry of a phone book (guide, "Contact"); what is not given is empty. */
@JsonRootName("Contact")
public record Contact(
        @JsonIgnore long id,
        @JsonIgnore long phoneBookId,
        String firstName,
        String lastName,
        String phoneNumber,
        String description) {

    /** Where it is. */
    @JsonProperty
    public String uri() {
        return PhoneBook.PREFIX + phoneBookId + "/Contact/" + id;
    }

    /** The same with an id. */
    Contact withId(long given) {
        return new Contact(given, phoneBookId, firstName, lastName, phoneNumber, description);
    }
}
