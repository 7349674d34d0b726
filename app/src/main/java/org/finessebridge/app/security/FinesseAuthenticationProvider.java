package org.finessebridge.app.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Lets Spring Security's Basic filter ask the {@link UserAuthenticator}. */
final class FinesseAuthenticationProvider implements AuthenticationProvider {

    private final UserAuthenticator authenticator;

    FinesseAuthenticationProvider(UserAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String password = String.valueOf(authentication.getCredentials());
        ClientAddress from =
                authentication.getDetails() instanceof ClientAddress address ? address : ClientAddress.UNKNOWN;
        return switch (authenticator.authenticate(authentication.getName(), password, from)) {
            case AuthenticationOutcome.Authenticated(String loginId) ->
                UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInUser(loginId, new PresentedPassword(password)), null, List.of());
            case AuthenticationOutcome.Refused() -> throw new BadCredentialsException("refused");
            case AuthenticationOutcome.Locked locked -> throw new LockedException("locked for " + locked.remaining());
        };
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
