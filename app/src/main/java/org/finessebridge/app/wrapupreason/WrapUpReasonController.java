package org.finessebridge.app.wrapupreason;

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

/** Wrap-up reasons, for those who configure them (guide, "WrapUpReason APIs"). */
@RestController
class WrapUpReasonController {

    private final ConfigurationRequests<WrapUpReason> requests;

    WrapUpReasonController(WrapUpReasons reasons) {
        this.requests = new ConfigurationRequests<>(reasons.objects());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/WrapUpReason/{id}")
    WrapUpReason get(@PathVariable String id) {
        return requests.get(id);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/WrapUpReasons")
    WrapUpReasonList list() {
        return new WrapUpReasonList(requests.all());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping({"/finesse/api/WrapUpReason", "/finesse/api/WrapUpReasons"})
    ResponseEntity<Void> create(Body<WrapUpReasonBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return requests.create(caller.loginId(), body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/WrapUpReason/{id}")
    void update(@PathVariable String id, Body<WrapUpReasonBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        requests.update(caller.loginId(), id, body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping("/finesse/api/WrapUpReason/{id}")
    void delete(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        requests.delete(caller.loginId(), id);
    }
}
