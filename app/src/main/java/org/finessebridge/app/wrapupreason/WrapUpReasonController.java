package org.finessebridge.app.wrapupreason;

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

/** Wrap-up reasons, for those who configure them (guide, "WrapUpReason APIs"). */
@RestController
class WrapUpReasonController {

    private final WrapUpReasons reasons;

    WrapUpReasonController(WrapUpReasons reasons) {
        this.reasons = reasons;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/WrapUpReason/{id}")
    WrapUpReason get(@PathVariable String id) {
        return reasons.get(ObjectId.of(id));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/WrapUpReasons")
    WrapUpReasonList list() {
        return new WrapUpReasonList(List.copyOf(reasons.all()));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping({"/finesse/api/WrapUpReason", "/finesse/api/WrapUpReasons"})
    ResponseEntity<Void> create(
            Body<WrapUpReasonBody> body, HttpServletRequest request, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        WrapUpReason made = reasons.create(caller.loginId(), body.read());
        return CreatedObject.at(made.uri(), request);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/WrapUpReason/{id}")
    void update(@PathVariable String id, Body<WrapUpReasonBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        reasons.get(ObjectId.of(id)); // whether it is there comes before what the body is
        reasons.update(caller.loginId(), ObjectId.of(id), body.read());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping("/finesse/api/WrapUpReason/{id}")
    void delete(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        reasons.delete(caller.loginId(), ObjectId.of(id));
    }
}
