package org.finessebridge.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.security.AccountPasswords;
import org.finessebridge.app.security.AdministratorAccounts;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has the {@link ConfigurationStore} look once more who makes a request, while nobody else changes anything: who was
 * removed, has lost a role or got another password while the body arrived changes nothing any more. What another
 * server knows is not asked twice.
 */
@Component
class CallerStays extends OncePerRequestFilter {

    private final Directory directory;
    private final AccountPasswords passwords;
    private final AdministratorAccounts accounts;

    CallerStays(Directory directory, AccountPasswords passwords, AdministratorAccounts accounts) {
        this.directory = directory;
        this.passwords = passwords;
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInUser caller)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            ScopedValue.where(ConfigurationStore.CALLER, () -> require(caller)).call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void require(SignedInUser caller) {
        if (!(caller.isUser() ? isStillUser(caller) : isStillAccount(caller))) {
            throw new FinesseApiException(ErrorType.AUTHORIZATION_FAILURE, caller.loginId(), "UNAUTHORIZED");
        }
    }

    private boolean isStillUser(SignedInUser caller) {
        return directory
                .snapshot()
                .findUserById(caller.loginId())
                .filter(user -> !caller.isAdministrator() || user.roles().contains(Role.ADMINISTRATOR))
                .filter(user -> !passwords.areOfDirectory()
                        || user.credential().matches(caller.password().reveal()))
                .isPresent();
    }

    /** Of an account that is not here another server has told. */
    private boolean isStillAccount(SignedInUser caller) {
        return accounts.find(caller.loginId())
                .map(credential -> credential.matches(caller.password().reveal()))
                .orElse(!passwords.areOfDirectory());
    }
}
