package org.finessebridge.app.phonebook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.CreatedObject;
import org.finessebridge.app.configuration.ObjectId;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.MostBytes;
import org.finessebridge.app.requestbody.RequestBody;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contacts of a phone book, one by one or all at once (guide, "Contact APIs", "PhoneBook—Import"). */
@RestController
class ContactController {

    private static final String CONTACTS = "/finesse/api/PhoneBook/{book}/Contacts";
    private static final String CONTACT = "/finesse/api/PhoneBook/{book}/Contact";

    /** The largest import, in bytes: 6,000 contacts with all that they may have. */
    private static final int MAX_IMPORT = 8 * 1024 * 1024;

    private final PhoneBooks books;
    private final Contacts contacts;
    private final Semaphore importing = new Semaphore(1);

    ContactController(PhoneBooks books, Contacts contacts) {
        this.books = books;
        this.contacts = contacts;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(CONTACTS)
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
        Contact made = contacts.create(caller.loginId(), book(book).id(), books.objects()::get, body.read());
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

    /** All contacts of the document take the place of all that there are. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(CONTACTS)
    void replace(
            @PathVariable String book,
            @MostBytes(MAX_IMPORT) Body<ContactImport> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        PhoneBook into = book(book);
        alone(() -> replace(caller, into, body.read().all()));
    }

    /** As above, from a CSV file as {@link #export} makes one. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping(value = CONTACTS + "/csvFileContent", consumes = "text/csv")
    void importCsv(@PathVariable String book, HttpServletRequest request, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        PhoneBook into = book(book);
        alone(() -> replace(caller, into, ContactCsv.read(RequestBody.bytes(request, MAX_IMPORT))));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(CONTACTS + "/csvFileContent")
    ResponseEntity<byte[]> export(@PathVariable String book) {
        PhoneBook from = book(book);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("PhoneBook-" + from.id() + ".csv")
                                .build()
                                .toString())
                .body(ContactCsv.write(contacts.of(from.id())));
    }

    private interface Task {
        void run() throws IOException;
    }

    /** Megabytes are read into memory: one import at a time. */
    private void alone(Task task) throws IOException {
        if (!importing.tryAcquire()) {
            throw new FinesseApiException(
                    ErrorType.SERVICE_UNAVAILABLE, "", "Another import is under way; try again when it is done");
        }
        try {
            task.run();
        } finally {
            importing.release();
        }
    }

    private void replace(SignedInUser caller, PhoneBook into, List<ContactBody> bodies) {
        contacts.replace(
                caller.loginId(),
                into,
                books.objects()::get,
                bodies.stream().map(body -> body.create(into.id())).toList());
    }

    private PhoneBook book(String id) {
        return books.objects().get(ObjectId.of(id));
    }
}
