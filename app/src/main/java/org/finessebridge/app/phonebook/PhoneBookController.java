package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.CreatedObject;
import org.finessebridge.app.configuration.ObjectId;
import org.finessebridge.app.configuration.XmlAnswer;
import org.finessebridge.app.requestbody.RequestBody;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** Phone books, for those who configure them (guide, "PhoneBook APIs"). */
@RestController
class PhoneBookController {

    private static final String XML = MediaType.APPLICATION_XML_VALUE;
    private static final String TEXT_XML = MediaType.TEXT_XML_VALUE;

    private final PhoneBooks books;

    PhoneBookController(PhoneBooks books) {
        this.books = books;
    }

    private record PhoneBookList(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("PhoneBook")
            List<PhoneBook> books) {}

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/PhoneBook/{id}")
    ResponseEntity<String> get(@PathVariable String id) {
        return XmlAnswer.of("PhoneBook", books.get(ObjectId.of(id)));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/PhoneBooks")
    ResponseEntity<String> list() {
        return XmlAnswer.of("PhoneBooks", new PhoneBookList(List.copyOf(books.all())));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping(
            value = {"/finesse/api/PhoneBook", "/finesse/api/PhoneBooks"},
            consumes = {XML, TEXT_XML})
    ResponseEntity<Void> create(HttpServletRequest request, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return CreatedObject.at(books.create(caller.loginId(), body(request)).uri(), request);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(
            value = "/finesse/api/PhoneBook/{id}",
            consumes = {XML, TEXT_XML})
    void update(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        books.get(ObjectId.of(id)); // whether it is there comes before what the body is
        books.update(caller.loginId(), ObjectId.of(id), body(request));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping("/finesse/api/PhoneBook/{id}")
    void delete(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        books.delete(caller.loginId(), ObjectId.of(id));
    }

    private static PhoneBookBody body(HttpServletRequest request) throws IOException {
        return RequestBody.read(request, "PhoneBook", PhoneBookBody.class);
    }
}
