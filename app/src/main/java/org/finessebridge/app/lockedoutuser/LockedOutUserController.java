package org.finessebridge.app.lockedoutuser;

import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.audit.AuditLog;
import org.finessebridge.app.security.LockedAccounts;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who is locked out, and the end of it. */
@RestController
class LockedOutUserController {

    private final LockedAccounts locks;
    private final AuditLog audit;

    LockedOutUserController(LockedAccounts locks, AuditLog audit) {
        this.locks = locks;
        this.audit = audit;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/LockedOutUsers")
    LockedOutUser.Listed list() {
        return new LockedOutUser.Listed(
                locks.list().stream().map(LockedOutUser::of).toList());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(LockedOutUser.PREFIX + "{id}")
    LockedOutUser get(@PathVariable String id) {
        return locks.list().stream()
                .filter(account -> account.loginId().equals(id))
                .findFirst()
                .map(LockedOutUser::of)
                .orElseThrow(() -> notLocked(id));
    }

    /** Ends the lock: the next password is looked at. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @DeleteMapping(LockedOutUser.PREFIX + "{id}")
    void unlock(@PathVariable String id, @AuthenticationPrincipal SignedInUser caller) {
        if (!locks.unlock(id)) {
            throw notLocked(id);
        }
        audit.unlocked(id, caller.loginId());
    }

    private static FinesseApiException notLocked(String id) {
        return new FinesseApiException(ErrorType.NOT_FOUND, id, "The user is not locked out");
    }
}
