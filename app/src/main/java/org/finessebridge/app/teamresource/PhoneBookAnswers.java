package org.finessebridge.app.teamresource;

import java.util.List;
import org.finessebridge.app.phonebook.Contacts;
import org.finessebridge.app.phonebook.PhoneBook;
import org.finessebridge.app.phonebook.PhoneBooks;
import org.finessebridge.app.xml.FinesseXml;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
     * The answer for a team.
     *
     * @param header {@code Range}; null where there was none
     * @throws org.finessebridge.app.apierror.FinesseApiException 416
     */
    ResponseEntity<String> of(String teamId, @Nullable String header) {
        ContactRange range = ContactRange.of(header);
        List<PhoneBook> ofTeam = books.of(teamId);
        PhoneBookContents contents = PhoneBookContents.of(ofTeam, contacts, range);
        int all =
                ofTeam.stream().mapToInt(book -> contacts.of(book.id()).size()).sum();
        return ResponseEntity.status(contents.size() < all ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK)
                .contentType(MediaType.APPLICATION_XML)
                .body(FinesseXml.document("PhoneBooks", contents));
    }
}
