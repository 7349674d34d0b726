package org.finessebridge.app.phonebook;

import java.util.List;
import java.util.stream.IntStream;
import org.finessebridge.app.configuration.ConfigurationDatabase;
import org.finessebridge.app.configuration.TeamAssignments;

/** Phone books with as many contacts as a test wants, made in one change each. */
public final class KeptPhoneBooks {

    private final Contacts contacts;
    private final PhoneBooks books;

    public KeptPhoneBooks(ConfigurationDatabase database, TeamAssignments assignments) {
        this.contacts = new Contacts(database.client(), database.template(), database.store());
        this.books = new PhoneBooks(database.client(), database.store(), assignments, contacts);
    }

    public Contacts contacts() {
        return contacts;
    }

    public PhoneBooks books() {
        return books;
    }

    /** Makes one that is nobody's yet. */
    public PhoneBook make(String name, PhoneBookType type) {
        return books.objects().create("administrator", new PhoneBook(0, name, type));
    }

    /** Puts that many contacts into it. */
    public void fill(PhoneBook book, int size) {
        List<Contact> wanted = IntStream.rangeClosed(1, size)
                .mapToObj(i -> new Contact(0, book.id(), "", "", Integer.toString(i), ""))
                .toList();
        contacts.replace("administrator", book, id -> {}, wanted);
    }
}
