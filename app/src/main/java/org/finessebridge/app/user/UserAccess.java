package org.finessebridge.app.user;

import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.stereotype.Component;

/** Who may see and change which user. */
@Component
public class UserAccess {

    private final Directory directory;
    private final UserStatuses statuses;

    UserAccess(Directory directory, UserStatuses statuses) {
        this.directory = directory;
        this.statuses = statuses;
    }

    /**
     * Finds a user that the caller may read: the own one, or one of a team that the caller
     * supervises; an administrator may read all.
     *
     * @param idOrName loginId or loginName, as the path had it
     * @throws FinesseApiException 404 or 401
     */
    public DirectoryUser readable(SignedInUser caller, String idOrName) {
        return readable(directory.snapshot(), caller, idOrName);
    }

    /** As {@link #readable(SignedInUser, String)}, for who makes more of that snapshot. */
    static DirectoryUser readable(DirectorySnapshot now, SignedInUser caller, String idOrName) {
        DirectoryUser target = find(now, idOrName);
        if (!caller.isAdministrator()
                && !isSelf(caller, target)
                && !configured(now, caller).supervises(target.teamId())) {
            throw FinesseApiException.invalidAuthorizationUser(target.loginId());
        }
        return target;
    }

    /**
     * Finds a user whose state the caller may change.
     *
     * @throws FinesseApiException 404; 401 with another type for a supervisor of another team than
     *     for an agent
     */
    DirectoryUser changeable(SignedInUser caller, String idOrName) {
        DirectorySnapshot now = directory.snapshot();
        DirectoryUser target = find(now, idOrName);
        if (isSelf(caller, target)) {
            return target;
        }
        DirectoryUser by = configured(now, caller);
        if (!by.roles().contains(Role.SUPERVISOR)) {
            throw FinesseApiException.invalidAuthorizationUser(target.loginId());
        }
        if (!by.supervises(target.teamId())) {
            throw new FinesseApiException(
                    ErrorType.INVALID_SUPERVISOR, target.loginId(), "The user is not in a team of the supervisor");
        }
        return target;
    }

    /**
     * The caller, where the path names the caller: by loginId, loginName, or, as one of the vendor's
     * samples does, by the extension.
     *
     * @throws FinesseApiException 404 or 401
     */
    public DirectoryUser own(SignedInUser caller, String idOrName) {
        DirectorySnapshot now = directory.snapshot();
        DirectoryUser by = configured(now, caller);
        if (statuses.of(by.loginId()).extension().equals(idOrName)) {
            return by;
        }
        DirectoryUser target = find(now, idOrName);
        if (!isSelf(caller, target)) {
            throw FinesseApiException.invalidAuthorizationUser(target.loginId());
        }
        return target;
    }

    static boolean isSelf(SignedInUser caller, DirectoryUser target) {
        return caller.isUser() && caller.loginId().equals(target.loginId());
    }

    private static DirectoryUser find(DirectorySnapshot now, String idOrName) {
        return now.findUser(idOrName).orElseThrow(() -> FinesseApiException.userNotFound(idOrName));
    }

    /**
     * The caller as configured.
     *
     * @param now what the whole answer is made from
     * @throws FinesseApiException 404 if the user has gone since the credentials were checked
     */
    public static DirectoryUser configured(DirectorySnapshot now, SignedInUser caller) {
        return now.findUserById(caller.loginId()).orElseThrow(() -> FinesseApiException.userNotFound(caller.loginId()));
    }
}
