package org.finessebridge.app.dialog;

import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.user.UserAccess;
import org.springframework.stereotype.Component;

/** Who may see and use which dialog. */
@Component
class DialogAccess {

    private static final String INVALID_ID = "Invalid dialogId specified for dialog";

    private final Directory directory;
    private final CurrentDialogs dialogs;

    DialogAccess(Directory directory, CurrentDialogs dialogs) {
        this.directory = directory;
        this.dialogs = dialogs;
    }

    /**
     * A dialog that the caller may read: one of the own, or one of a member of a team that the caller
     * supervises; an administrator may read all.
     *
     * @throws FinesseApiException 404 or 401
     */
    Dialog readable(SignedInUser caller, String id) {
        Dialog own = caller.isUser() ? dialogs.find(id, caller.loginId()) : null;
        if (own != null) {
            return own;
        }
        Dialog dialog = dialogs.find(id);
        if (dialog == null) {
            throw notFound(id);
        }
        if (caller.isAdministrator()) {
            return dialog;
        }
        DirectorySnapshot now = directory.snapshot();
        DirectoryUser by = UserAccess.configured(now, caller);
        boolean supervises = dialogs.usersOf(id).stream()
                .flatMap(user -> now.findUserById(user).stream())
                .anyMatch(user -> by.supervises(user.teamId()));
        if (!supervises) {
            throw FinesseApiException.invalidAuthorizationUser(id);
        }
        return dialog;
    }

    /** 404 for a dialog of a campaign. */
    static FinesseApiException outboundNotFound(String id) {
        return new FinesseApiException(ErrorType.DIALOG_NOT_FOUND, id, INVALID_ID);
    }

    /** 404 for a dialog. */
    static FinesseApiException notFound(String id) {
        return new FinesseApiException(ErrorType.NOT_FOUND, id, INVALID_ID);
    }
}
