package org.finessebridge.app.teamresource;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.phonebook.Contact;
import org.finessebridge.app.phonebook.ContactList;
import org.finessebridge.app.phonebook.Contacts;
import org.finessebridge.app.phonebook.PhoneBook;
import org.finessebridge.app.phonebook.PhoneBookType;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * {@code <PhoneBooks>} with the contacts in it: those of the global phone books first.
 *
 * @param books each with what of it is in the range; also those of which nothing is
 */
record PhoneBookContents(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("PhoneBook")
        List<Book> books) {

    record Book(ContactList contacts, String name, PhoneBookType type, String uri) {}

    /** What of those phone books is in a range. */
    static PhoneBookContents of(List<PhoneBook> books, Contacts contacts, ContactRange range) {
        List<Book> cut = new ArrayList<>();
        int number = 0;
        for (PhoneBook book : books) {
            List<Contact> inRange = new ArrayList<>();
            for (Contact contact : contacts.of(book.id())) {
                number++;
                if (number >= range.first() && number <= range.last()) {
                    inRange.add(contact);
                }
            }
            cut.add(new Book(new ContactList(inRange), book.name(), book.type(), book.uri()));
        }
        return new PhoneBookContents(cut);
    }

    /** How many contacts there are. */
    int size() {
        return books.stream()
                .mapToInt(book -> book.contacts().contacts().size())
                .sum();
    }
}
