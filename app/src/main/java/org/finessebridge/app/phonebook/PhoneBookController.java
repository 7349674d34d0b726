package org.finessebridge.app.phonebook;

import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.ConfigurationRequests;
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

    private final ConfigurationRequests<PhoneBook> requests;

    PhoneBookController(PhoneBooks books) {
        this.requests = new ConfigurationRequests<>(books.objects());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/PhoneBook/{id}")
    PhoneBook get(@PathVariable String id) {
        return requests.get(id);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/PhoneBooks")
    PhoneBookList list() {
        return new PhoneBookList(requests.all());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping({"/finesse/api/PhoneBook", "/finesse/api/PhoneBooks"})
    ResponseEntity<Void> create(Body<PhoneBookBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return requests.create(caller.loginId(), body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/PhoneBook/{id}")
    void update(@PathVariable String id, Body<PhoneBookBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        requests.update(caller.loginId(), id, body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping("/finesse/api/PhoneBook/{id}")
    void delete(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        requests.delete(caller.loginId(), id);
    }
}
