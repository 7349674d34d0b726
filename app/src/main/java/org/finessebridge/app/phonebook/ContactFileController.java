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
import org.finessebridge.app.configuration.ObjectId;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.MostBytes;
import org.finessebridge.app.requestbody.SentFile;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * All contacts of a phone book at once: imported, in the place of all that there are, and exported (guide,
 * "PhoneBook—Import Contact List", "PhoneBook—Export Contact List").
 */
@RestController
class ContactFileController {

    private static final String CONTACTS = "/finesse/api/PhoneBook/{book}/Contacts";
    private static final String CSV = CONTACTS + "/csvFileContent";
    private static final String XML = CONTACTS + "/xmlFileContent";

    private static final List<String> CSV_TYPES = List.of("text/csv", "text/plain");
    private static final List<String> XML_TYPES = List.of("application/xml", "text/xml");

    /** The largest import, in bytes: 6,000 contacts with all that they may have. */
    private static final int MAX_IMPORT = 8 * 1024 * 1024;

    private final PhoneBooks books;
    private final Contacts contacts;
    private final Semaphore importing = new Semaphore(1);

    ContactFileController(PhoneBooks books, Contacts contacts) {
        this.books = books;
        this.contacts = contacts;
    }

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

    /** A file as {@link #exportCsv} makes one. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping(CSV)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void importCsv(
            @PathVariable String book,
            @SentFile({"text/csv", "text/plain"}) HttpServletRequest request,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        PhoneBook into = book(book);
        alone(() -> replace(
                caller,
                into,
                ContactCsv.read(UploadedFile.of(request, MAX_IMPORT, CSV_TYPES).content())));
    }

    /** A file as {@link #exportXml} makes one. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping(XML)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void importXml(
            @PathVariable String book,
            @SentFile({"application/xml", "text/xml"}) HttpServletRequest request,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        PhoneBook into = book(book);
        alone(() -> replace(
                caller,
                into,
                ContactImport.of(UploadedFile.of(request, MAX_IMPORT, XML_TYPES))
                        .all()));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(CSV)
    ResponseEntity<byte[]> exportCsv(@PathVariable String book) {
        PhoneBook from = book(book);
        return file(from, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(ContactCsv.write(contacts.of(from.id())));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(XML)
    ResponseEntity<ContactList> exportXml(@PathVariable String book) {
        PhoneBook from = book(book);
        return file(from, "xml", MediaType.APPLICATION_XML).body(new ContactList(List.copyOf(contacts.of(from.id()))));
    }

    private static ResponseEntity.BodyBuilder file(PhoneBook book, String suffix, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("PhoneBook-" + book.id() + "." + suffix)
                                .build()
                                .toString());
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
        ContactMistakes mistakes = new ContactMistakes();
        for (int i = 0; i < bodies.size(); i++) {
            if (!mistakes.check("Contact " + (i + 1), bodies.get(i))) {
                break;
            }
        }
        mistakes.refuse();
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
