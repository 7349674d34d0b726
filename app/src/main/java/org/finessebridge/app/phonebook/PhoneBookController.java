package org.finessebridge.app.phonebook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
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

/** Phone books, for those who configure them (guide, "PhoneBook APIs"). */
@RestController
class PhoneBookController {

    private final PhoneBooks books;

    PhoneBookController(PhoneBooks books) {
        this.books = books;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/PhoneBook/{id}")
    PhoneBook get(@PathVariable String id) {
        return books.get(ObjectId.of(id));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/PhoneBooks")
    PhoneBookList list() {
        return new PhoneBookList(List.copyOf(books.all()));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping({"/finesse/api/PhoneBook", "/finesse/api/PhoneBooks"})
    ResponseEntity<Void> create(
            Body<PhoneBookBody> body, HttpServletRequest request, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return CreatedObject.at(books.create(caller.loginId(), body.read()).uri(), request);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/PhoneBook/{id}")
    void update(@PathVariable String id, Body<PhoneBookBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        books.get(ObjectId.of(id)); // whether it is there comes before what the body is
        books.update(caller.loginId(), ObjectId.of(id), body.read());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping("/finesse/api/PhoneBook/{id}")
    void delete(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        books.delete(caller.loginId(), ObjectId.of(id));
    }
}
