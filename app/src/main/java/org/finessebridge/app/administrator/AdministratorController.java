package org.finessebridge.app.administrator;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.io.IOException;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators change their own passwords, which the original does in another product. */
@RestController
class AdministratorController {

    static final String URI = "/finesse/api/Administrator/";

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    private final Administrators administrators;

    AdministratorController(Administrators administrators) {
        this.administrators = administrators;
    }

    /** {@code <Administrator><password>...</password></Administrator>}. */
    @JsonRootName("Administrator")
    record Password(@Nullable String password) {

        @Override
        public String toString() {
            return "***";
        }
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(URI + "{name}")
    void changePassword(@PathVariable String name, Body<Password> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        if (!name.equals(caller.loginId())) {
            throw FinesseApiException.invalidAuthorizationUser(name);
        }
        administrators.requireAccount(name);
        String password = body.read().password();
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw new FinesseApiException(
                    ErrorType.BAD_REQUEST,
                    "password",
                    "The password has to have " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (!password.equals(password.strip()) || password.chars().anyMatch(Character::isISOControl)) {
            throw new FinesseApiException(
                    ErrorType.BAD_REQUEST, "password", "The password begins or ends with white space, or has controls");
        }
        if (password.equalsIgnoreCase(name)) {
            throw new FinesseApiException(ErrorType.BAD_REQUEST, "password", "The password is the name");
        }
        if (password.equals(caller.password().reveal())) {
            throw new FinesseApiException(ErrorType.BAD_REQUEST, "password", "The password is the present one");
        }
        administrators.changePassword(name, caller.password(), password);
    }
}
