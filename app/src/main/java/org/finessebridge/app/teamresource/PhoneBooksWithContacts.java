package org.finessebridge.app.teamresource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.phonebook.Contact;
import org.finessebridge.app.phonebook.PhoneBookType;
import org.finessebridge.app.representation.Streamed;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** {@code <PhoneBooks>} with their contacts, as users have them (guide, "User—Get List of Phone Books"). */
@Streamed
@JsonRootName("PhoneBooks")
record PhoneBooksWithContacts(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("PhoneBook")
        List<Entry> books) {

    record Entry(ContactsOfBook contacts, String name, PhoneBookType type, String uri) {}

    record ContactsOfBook(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Contact")
            List<Contact> contact) {}
}
