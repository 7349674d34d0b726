package org.finessebridge.app.security;

import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.security.AccountAuthenticator.Account;
import org.springframework.stereotype.Component;

import java.time.InstantSource;

/** Checks credentials against the directory. */
@Component
class DirectoryAuthenticator implements UserAuthenticator {

    private final Directory directory;
    private final AccountAuthenticator users;

    DirectoryAuthenticator(Directory directory, InstantSource time) {
        this.directory = directory;
        this.users =
                new AccountAuthenticator(
                        username ->
                                directory
                                        .findUser(username)
                                        .map(user -> new Account(user.loginId(), user.password())),
                        time);
    }

    @Override
    public String loginIdOf(String name) {
        return directory.findUserInAnyCase(name).map(DirectoryUser::loginId).orElse(name);
    }

    @Override
    public AuthenticationOutcome authenticate(String username, String password) {
        return users.authenticate(username, password);
    }

    @Override
    public ScramChallenge scramChallenge(String username, ScramHash hash) {
        return users.scramChallenge(username, hash);
    }

    @Override
    public ScramResult scramProof(
            String username, ScramHash hash, byte[] authMessage, byte[] proof) {
        return users.scramProof(username, hash, authMessage, proof);
    }
}
