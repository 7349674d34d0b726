package org.finessebridge.app.teamresource;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.phonebook.Contact;
import org.finessebridge.app.phonebook.Contacts;
import org.finessebridge.app.phonebook.PhoneBook;
import org.finessebridge.app.phonebook.PhoneBooks;
import org.finessebridge.app.teamresource.PhoneBooksWithContacts.ContactsOfBook;
import org.finessebridge.app.teamresource.PhoneBooksWithContacts.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A team's phone books with their contacts, as many as were asked for: 206 where that is not all. */
@Component
class PhoneBookAnswers {

    private final PhoneBooks books;
    private final Contacts contacts;

    PhoneBookAnswers(PhoneBooks books, Contacts contacts) {
        this.books = books;
        this.contacts = contacts;
    }

    /**
     * Answers for a team.
     *
     * @param header {@code Range}; null where there was none
     * @throws org.finessebridge.app.apierror.FinesseApiException 416
     */
    ResponseEntity<PhoneBooksWithContacts> of(String teamId, @Nullable String header) {
        ContactRange range = ContactRange.of(header);
        List<Entry> entries = new ArrayList<>();
        int all = 0;
        for (PhoneBook book : books.ofTeams().of(teamId)) {
            List<Contact> whole = List.copyOf(contacts.of(book.id()));
            List<Contact> part = range.from(all).cut(whole);
            entries.add(new Entry(new ContactsOfBook(part), book.name(), book.type(), book.uri()));
            all += whole.size();
        }
        boolean complete = range.first() == 1 && all <= range.last();
        return ResponseEntity.status(complete ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT)
                .body(new PhoneBooksWithContacts(entries));
    }
}
