package org.finessebridge.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.security.PresentedPassword;
import org.finessebridge.app.security.SignedInUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** An administrator, who is no user, and nobody at all, at methods that are for some kind of caller. */
class AccessInterceptorTest {

    private static final Authentication ADMINISTRATOR = UsernamePasswordAuthenticationToken.authenticated(
            new SignedInUser("administrator", new PresentedPassword("secret"), true, false), null, List.of());

    private final AccessInterceptor interceptor = new AccessInterceptor();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/finesse/api/User/2001");

    /** What a controller has for users, who need no annotation. */
    public void forUsers() {
        throw new AssertionError("nobody calls it here");
    }

    /** What a controller has for everybody who is known. */
    @AllowedTo({Caller.USER, Caller.ADMINISTRATOR})
    public void forAll() {
        throw new AssertionError("nobody calls it here");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    private boolean passes(String route, String method) throws NoSuchMethodException {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
        return interceptor.preHandle(
                request,
                new MockHttpServletResponse(),
                new HandlerMethod(this, getClass().getMethod(method)));
    }

    private void refuses(String method, String whom) {
        assertThatExceptionOfType(FinesseApiException.class)
                .isThrownBy(() -> passes("/finesse/api/User/{id}", method))
                .satisfies(refused -> assertThat(refused.errorData()).isEqualTo(whom));
    }

    @Test
    void whatIsForUsersIsRefusedToAnAdministrator() throws NoSuchMethodException {
        signIn(ADMINISTRATOR);

        refuses("forUsers", "administrator");
        assertThat(passes("/finesse/api/User/{id}", "forAll")).isTrue();
    }

    /** No chain of filters may have been before it, or one that takes everybody for somebody. */
    @ParameterizedTest
    @ValueSource(strings = {"forUsers", "forAll"})
    void whoHasNotSignedInIsRefused(String method) {
        refuses(method, "");

        signIn(new AnonymousAuthenticationToken("key", "anonymousUser", AuthorityUtils.createAuthorityList("ANYBODY")));
        refuses(method, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/settings", "/finesse/api/SystemInfo", "/finesse/api/docs/{file}"})
    void whatNeedsNoCredentialsIsForNobodyToo(String route) throws NoSuchMethodException {
        assertThat(passes(route, "forUsers")).isTrue();
    }

    @Test
    void whichMethodsThereAreIsToldToAnybody() throws NoSuchMethodException {
        request.setMethod("OPTIONS");

        assertThat(passes("/finesse/api/User/{id}", "forUsers")).isTrue();
    }

    /** The container asks the method that renders errors, with the caller of the request that failed. */
    @Test
    void theAnswerToWhatFailedIsNotRefusedOnceMore() throws NoSuchMethodException {
        signIn(ADMINISTRATOR);
        request.setDispatcherType(DispatcherType.ERROR);

        assertThat(passes("/finesse/api/User/{id}", "forUsers")).isTrue();
    }
}
