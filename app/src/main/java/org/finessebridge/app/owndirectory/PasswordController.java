package org.finessebridge.app.owndirectory;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.owndirectory.entry.DirectoryDiff;
import org.finessebridge.app.owndirectory.entry.DirectoryEntries;
import org.finessebridge.app.owndirectory.entry.UserEntry;
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
    private final DirectoryImports imports;

    PasswordController(OwnDirectory directory, DirectoryImports imports) {
        this.directory = directory;
        this.imports = imports;
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
                directory.own().findUser(id).map(DirectoryUser::loginId).orElse("");
        if (!caller.isAdministrator() && !caller.loginId().equals(loginId.isEmpty() ? id : loginId)) {
            throw FinesseApiException.invalidAuthorizationUser(id);
        }
        if (loginId.isEmpty()) {
            throw FinesseApiException.userNotFound(id); // the demo's passwords are what everybody knows
        }
        PasswordBody wanted = body.read();
        if (!caller.isAdministrator() && !caller.password().reveal().equals(wanted.currentPassword())) {
            throw new FinesseApiException(
                    ErrorType.BAD_REQUEST, "currentPassword", "currentPassword has to be the present password");
        }
        if (wanted.password() == null || wanted.password().isEmpty()) {
            throw new FinesseApiException(ErrorType.BAD_REQUEST, PASSWORD, "password is missing");
        }
        String uri = "/finesse/api/User/" + loginId + "/Password";
        UserEntry entry = UserEntry.ofPassword(loginId, String.valueOf(wanted.password()));
        DirectoryImports.Reader reader =
                () -> present -> DirectoryEntries.of(present).with(entry);
        DirectoryDiff diff = caller.isAdministrator()
                ? imports.run(caller.loginId(), uri, reader, true)
                : imports.runForUser(caller.loginId(), uri, reader);
        if (!diff.mistakes().isEmpty()) {
            throw new FinesseApiException(
                    ErrorType.BAD_REQUEST, PASSWORD, diff.mistakes().getFirst().reason());
        }
    }
}
