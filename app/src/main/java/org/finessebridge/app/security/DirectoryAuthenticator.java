package org.finessebridge.app.security;

import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.security.AccountAuthenticator.Account;
import org.finessebridge.app.time.Ticker;
import org.springframework.stereotype.Component;

/** Checks credentials against the directory. */
@Component
class DirectoryAuthenticator implements UserAuthenticator {

    private final Directory directory;
    private final AccountAuthenticator users;

    DirectoryAuthenticator(Directory directory, Ticker ticker) {
        this.directory = directory;
        this.users =
                new AccountAuthenticator(
                        username ->
                                directory
                                        .findUser(username)
                                        .map(user -> new Account(user.loginId(), user.password())),
                        ticker);
    }

    @Override
    public String loginIdOf(String name) {
        return directory.findUserInAnyCase(name).map(DirectoryUser::loginId).orElse(name);
    }

    @Override
    public AuthenticationOutcome authenticate(
            String username, String password, ClientAddress from) {
        return users.authenticate(username, password, from);
    }

    @Override
    public ScramChallenge scramChallenge(String username, ScramHash hash) {
        return users.scramChallenge(username, hash);
    }

    @Override
    public ScramResult scramProof(
            String username, ScramHash hash, byte[] authMessage, byte[] proof, ClientAddress from) {
        return users.scramProof(username, hash, authMessage, proof, from);
    }
}
