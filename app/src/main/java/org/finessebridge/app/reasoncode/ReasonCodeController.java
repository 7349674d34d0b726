package org.finessebridge.app.reasoncode;

import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.configuration.ConfigurationRequests;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reason codes, for those who configure them (guide, "ReasonCode APIs"). */
@RestController
class ReasonCodeController {

    private final ReasonCodes codes;
    private final ConfigurationRequests<ReasonCode> requests;

    ReasonCodeController(ReasonCodes codes) {
        this.codes = codes;
        this.requests = new ConfigurationRequests<>(codes.objects());
    }

    @AllowedTo({Caller.ADMINISTRATOR, Caller.USER})
    @GetMapping("/finesse/api/ReasonCode/{id}")
    ReasonCode get(@PathVariable String id) {
        return requests.get(id);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/ReasonCodes")
    ReasonCodeList list(
            @Described(as = ReasonCategory.class, need = Need.ALWAYS) @RequestParam(required = false) @Nullable
                    String category) {
        ReasonCategory wanted = new BodyValue("category", category).oneOf(ReasonCategory.class);
        return new ReasonCodeList(wanted.name(), codes.of(wanted));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping({"/finesse/api/ReasonCode", "/finesse/api/ReasonCodes"})
    ResponseEntity<Void> create(Body<ReasonCodeBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return requests.create(caller.loginId(), body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/ReasonCode/{id}")
    void update(@PathVariable String id, Body<ReasonCodeBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        requests.update(caller.loginId(), id, body);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping("/finesse/api/ReasonCode/{id}")
    void delete(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        requests.delete(caller.loginId(), id);
    }
}
