package org.finessebridge.app.reasoncode;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.configuration.CreatedObject;
import org.finessebridge.app.configuration.ObjectId;
import org.finessebridge.app.configuration.XmlAnswer;
import org.finessebridge.app.requestbody.RequestBody;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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

    private static final String XML = MediaType.APPLICATION_XML_VALUE;
    private static final String TEXT_XML = MediaType.TEXT_XML_VALUE;

    private final ReasonCodes codes;

    ReasonCodeController(ReasonCodes codes) {
        this.codes = codes;
    }

    @AllowedTo({Caller.ADMINISTRATOR, Caller.USER})
    @GetMapping("/finesse/api/ReasonCode/{id}")
    ResponseEntity<String> get(@PathVariable String id) {
        return XmlAnswer.of("ReasonCode", codes.get(ObjectId.of(id)));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/ReasonCodes")
    ResponseEntity<String> list(@RequestParam(required = false) @Nullable String category) {
        ReasonCategory wanted = new BodyValue("category", category).oneOf(ReasonCategory.class);
        return XmlAnswer.of("ReasonCodes", new ReasonCodeList(wanted.name(), codes.of(wanted)));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping(
            value = {"/finesse/api/ReasonCode", "/finesse/api/ReasonCodes"},
            consumes = {XML, TEXT_XML})
    ResponseEntity<Void> create(HttpServletRequest request, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        ReasonCode made = codes.create(caller.loginId(), body(request));
        return CreatedObject.at(made.uri(), request);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(
            value = "/finesse/api/ReasonCode/{id}",
            consumes = {XML, TEXT_XML})
    void update(@PathVariable String id, HttpServletRequest request, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        codes.get(ObjectId.of(id)); // whether it is there comes before what the body is
        codes.update(caller.loginId(), ObjectId.of(id), body(request));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping("/finesse/api/ReasonCode/{id}")
    void delete(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        codes.delete(caller.loginId(), ObjectId.of(id));
    }

    private static ReasonCodeBody body(HttpServletRequest request) throws IOException {
        return RequestBody.read(request, "ReasonCode", ReasonCodeBody.class);
    }
}
