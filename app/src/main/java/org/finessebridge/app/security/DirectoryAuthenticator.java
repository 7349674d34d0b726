package org.finessebridge.app.security;

import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Checks credentials against the directory. */
@Component
class DirectoryAuthenticator implements UserAuthenticator {

    private static final Logger log = LoggerFactory.getLogger(DirectoryAuthenticator.class);

    private final Directory directory;
    private final LockOut lockOut;

    DirectoryAuthenticator(Directory directory, InstantSource time) {
        this.directory = directory;
        this.lockOut = new LockOut(time);
    }

    @Override
    public AuthenticationOutcome authenticate(String username, String password) {
        Optional<DirectoryUser> found = directory.findUser(username);
        if (found.isEmpty()) {
            return new AuthenticationOutcome.Refused();
        }
        DirectoryUser user = found.get();
        Instant lockedUntil = lockOut.lockedUntil(user.loginId());
        if (lockedUntil != null) {
            return new AuthenticationOutcome.Locked(lockedUntil);
        }
        if (user.password().matches(password)) {
            lockOut.succeeded(user.loginId());
            return new AuthenticationOutcome.Authenticated(user.loginId());
        }
        if (lockOut.failed(user.loginId())) {
            log.warn(
                    "User {} is locked for five minutes after five wrong passwords; a client may"
                            + " hold an old password",
                    user.loginId());
        }
        return new AuthenticationOutcome.Refused();
    }
}
