package org.finessebridge.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.security.PresentedPassword;
import org.finessebridge.app.security.SignedInUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

/** An administrator, who is no user, and a method that is for users. */
class AccessInterceptorTest {

    private final AccessInterceptor interceptor = new AccessInterceptor();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/finesse/api/User/2001");

    /** What a controller has. */
    public void answer() {
        throw new AssertionError("nobody calls it here");
    }

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInUser("administrator", new PresentedPassword("secret"), true, false),
                        null,
                        List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private boolean passes() throws NoSuchMethodException {
        return interceptor.preHandle(
                request,
                new MockHttpServletResponse(),
                new HandlerMethod(this, getClass().getMethod("answer")));
    }

    @Test
    void whatIsForUsersIsRefused() {
        assertThatExceptionOfType(FinesseApiException.class).isThrownBy(this::passes);
    }

    /** The container asks the method that renders errors, with the caller of the request that failed. */
    @Test
    void theAnswerToWhatFailedIsNotRefusedOnceMore() throws NoSuchMethodException {
        request.setDispatcherType(DispatcherType.ERROR);

        assertThat(passes()).isTrue();
    }
}
