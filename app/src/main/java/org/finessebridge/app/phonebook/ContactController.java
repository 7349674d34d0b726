package org.finessebridge.app.phonebook;

import java.io.IOException;
import java.util.List;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.CreatedObject;
import org.finessebridge.app.configuration.ObjectId;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contacts of a phone book, one by one (guide, "Contact APIs"). */
@RestController
class ContactController {

    private static final String CONTACT = "/finesse/api/PhoneBook/{book}/Contact";

    private final PhoneBooks books;
    private final Contacts contacts;

    ContactController(PhoneBooks books, Contacts contacts) {
        this.books = books;
        this.contacts = contacts;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/PhoneBook/{book}/Contacts")
    ContactList list(@PathVariable String book) {
        return new ContactList(List.copyOf(contacts.of(book(book).id())));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(CONTACT + "/{id}")
    Contact get(@PathVariable String book, @PathVariable String id) {
        return contacts.get(book(book).id(), ObjectId.of(id));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping(CONTACT)
    ResponseEntity<Void> create(
            @PathVariable String book, Body<ContactBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        PhoneBook into = book(book);
        Contact made = contacts.create(caller.loginId(), into.id(), books.objects()::get, body.read());
        return CreatedObject.at(made.uri());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(CONTACT + "/{id}")
    void update(
            @PathVariable String book,
            @PathVariable String id,
            Body<ContactBody> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        Contact before = contacts.get(book(book).id(), ObjectId.of(id));
        ContactBody changed = body.read();
        if (!changed.changesSomething()) {
            throw new FinesseApiException(
                    ErrorType.INVALID_INPUT,
                    "",
                    "One of firstName, lastName, phoneNumber and description has to be given");
        }
        contacts.update(caller.loginId(), before.phoneBookId(), before.id(), changed::applyTo);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping(CONTACT + "/{id}")
    void delete(@PathVariable String book, @PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        contacts.delete(caller.loginId(), book(book).id(), ObjectId.of(id));
    }

    private PhoneBook book(String id) {
        return books.objects().get(ObjectId.of(id));
    }
}
