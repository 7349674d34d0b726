package org.finessebridge.app.administrator;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.io.IOException;
import java.util.List;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.security.AdministratorAccounts;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * The accounts of administrators who are no users: they change their own passwords, and an account that is no longer
 * wanted is removed. The original does that in another product.
 */
@RestController
class AdministratorController {

    static final String URI = "/finesse/api/Administrator/";

    private static final int SHORTEST = AdministratorAccounts.SHORTEST_PASSWORD;
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

    /** {@code <Administrators>}. */
    @JsonRootName("Administrators")
    record AdministratorList(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("Administrator")
            List<Administrators.Listed> administrators) {}

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/Administrators")
    AdministratorList list() {
        return new AdministratorList(administrators.list());
    }

    /** Not the last administrator. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping(URI + "{name}")
    void delete(@PathVariable String name, @AuthenticationPrincipal SignedInUser caller) {
        administrators.delete(caller.loginId(), name);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping(URI + "{name}")
    void changePassword(@PathVariable String name, Body<Password> body, @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        if (!name.equals(caller.loginId())) {
            throw FinesseApiException.invalidAuthorizationUser(name);
        }
        if (caller.isUser()) {
            throw new FinesseApiException(
                    ErrorType.FORBIDDEN, name, "A user's password is changed by PUT /finesse/api/User/{id}/Password");
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
