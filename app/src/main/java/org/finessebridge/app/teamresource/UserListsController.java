package org.finessebridge.app.teamresource;

import java.util.List;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ObjectId;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.reasoncode.ReasonCode;
import org.finessebridge.app.reasoncode.ReasonCodeList;
import org.finessebridge.app.reasoncode.ReasonCodes;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.user.UserAccess;
import org.finessebridge.app.wrapupreason.WrapUpReason;
import org.finessebridge.app.wrapupreason.WrapUpReasonList;
import org.finessebridge.app.wrapupreason.WrapUpReasons;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a user has: the same lists as those of the user's team, for the user and administrators (guide,
 * "User—Get Reason Code List" and its neighbours, which newer releases keep for old clients).
 */
@RestController
class UserListsController {

    private final Directory directory;
    private final UserAccess access;
    private final ReasonCodes codes;
    private final WrapUpReasons reasons;
    private final PhoneBookAnswers phoneBooks;

    UserListsController(
            Directory directory,
            UserAccess access,
            ReasonCodes codes,
            WrapUpReasons reasons,
            PhoneBookAnswers phoneBooks) {
        this.directory = directory;
        this.access = access;
        this.codes = codes;
        this.reasons = reasons;
        this.phoneBooks = phoneBooks;
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/ReasonCodes")
    ReasonCodeList reasonCodes(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String category,
            @AuthenticationPrincipal SignedInUser caller) {
        String team = user(caller, id).teamId();
        return CategoryQuery.list(category, wanted -> codes.of(team, wanted));
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/ReasonCode/{reasonCode}")
    ReasonCode reasonCode(
            @PathVariable String id, @PathVariable String reasonCode, @AuthenticationPrincipal SignedInUser caller) {
        DirectoryUser user = user(caller, id);
        return codes.findOf(user.teamId(), ObjectId.of(reasonCode))
                .orElseThrow(() -> notFound(reasonCode, "The user has no such reason code"));
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/WrapUpReasons")
    WrapUpReasonList wrapUpReasons(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        return new WrapUpReasonList(List.copyOf(reasons.of(user(caller, id).teamId())));
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/WrapUpReason/{wrapUpReason}")
    WrapUpReason wrapUpReason(
            @PathVariable String id, @PathVariable String wrapUpReason, @AuthenticationPrincipal SignedInUser caller) {
        DirectoryUser user = user(caller, id);
        return reasons.findOf(user.teamId(), ObjectId.of(wrapUpReason))
                .orElseThrow(() -> notFound(wrapUpReason, "The user has no such wrap-up reason"));
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @GetMapping("/finesse/api/User/{id}/PhoneBooks")
    ResponseEntity<PhoneBooksWithContacts> phoneBooks(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @AuthenticationPrincipal SignedInUser caller) {
        return phoneBooks.of(user(caller, id).teamId(), range);
    }

    private DirectoryUser user(SignedInUser caller, String id) {
        return caller.isAdministrator()
                ? directory.findUser(id).orElseThrow(() -> FinesseApiException.userNotFound(id))
                : access.own(caller, id);
    }

    private static FinesseApiException notFound(String id, String message) {
        return new FinesseApiException(ErrorType.NOT_FOUND, id, message);
    }
}
