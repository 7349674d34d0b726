package org.finessebridge.app.owndirectory;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets the password of one of the own users: administrators that of any, users their own with the present one. */
@RestController
class PasswordController {

    private static final String PASSWORD = "password";

    private final OwnDirectory directory;
    private final OwnPasswords passwords;

    PasswordController(OwnDirectory directory, OwnPasswords passwords) {
        this.directory = directory;
        this.passwords = passwords;
    }

    /**
     * The body of the request.
     *
     * @param currentPassword of users who change their own
     */
    @JsonRootName("Password")
    record PasswordBody(
            @Nullable String currentPassword, @Nullable String password) {

        @Override
        public String toString() {
            return "***";
        }
    }

    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    @PutMapping("/finesse/api/User/{id}/Password")
    void changePassword(@PathVariable String id, Body<PasswordBody> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        String loginId =
                directory.settled().findUser(id).map(DirectoryUser::loginId).orElse("");
        if (!caller.isAdministrator() && !caller.loginId().equals(loginId.isEmpty() ? id : loginId)) {
            throw FinesseApiException.invalidAuthorizationUser(id);
        }
        if (loginId.isEmpty()) {
            throw FinesseApiException.userNotFound(id); // the demo's passwords are what everybody knows
        }
        if (passwords.areElsewhere()) {
            throw new FinesseApiException(ErrorType.NOT_IMPLEMENTED, PASSWORD, OwnPasswords.ELSEWHERE);
        }
        PasswordBody wanted = body.read();
        if (!caller.isAdministrator() && !caller.password().reveal().equals(wanted.currentPassword())) {
            throw OwnPasswords.notThePresentOne();
        }
        if (wanted.password() == null || wanted.password().isEmpty()) {
            throw new FinesseApiException(ErrorType.BAD_REQUEST, PASSWORD, "password is missing");
        }
        if (caller.isAdministrator()) {
            passwords.set(caller.loginId(), loginId, wanted.password());
        } else {
            passwords.changeOwn(loginId, caller.password().reveal(), wanted.password());
        }
    }
}
