package org.finessebridge.app.notification.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PlainMessageTest {

    private static PlainMessage parse(String message) throws SaslFailureException {
        return PlainMessage.parse(Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8)));
    }

    private static SaslFailure failure(String base64) {
        return assertThrows(SaslFailureException.class, () -> PlainMessage.parse(base64))
                .failure();
    }

    @Test
    void readsTheThreeParts() throws Exception {
        PlainMessage message = parse("2001@fin1\000mmouse\000päss");

        assertEquals("2001@fin1", message.authzid());
        assertEquals("mmouse", message.authcid());
        assertEquals("päss", message.password());
    }

    @Test
    void authorizesOnlyTheUsersOwnIdentity() throws Exception {
        assertTrue(parse("\000mmouse\000x").authorizes("mmouse", "2001"));
        assertTrue(parse("2001@any.domain\000mmouse\000x").authorizes("mmouse", "2001"));
        assertTrue(parse("MMouse\000mmouse\000x").authorizes("mmouse", "2001"));
        assertFalse(parse("3001@fin1\000mmouse\000x").authorizes("mmouse", "2001"));
    }

    @Test
    void theDomainMayStandBehindTheUsername() throws Exception {
        assertEquals("2001", parse("\0002001@Fin1.local\000x").username("fin1.local"));
        assertEquals("2001@other", parse("\0002001@other\000x").username("fin1.local"));
    }

    @Test
    void refusesWhatIsNoMessageOfPlain() {
        assertEquals(SaslFailure.INCORRECT_ENCODING, failure("***"));
        assertEquals(SaslFailure.MALFORMED_REQUEST, failure(""));
        assertEquals(SaslFailure.MALFORMED_REQUEST, failure("AAAA"));
        assertEquals(SaslFailure.MALFORMED_REQUEST, failure("/w=="));
    }

    @Test
    void neverShowsThePassword() throws Exception {
        assertFalse(parse("\0002001\000geheim").toString().contains("geheim"));
    }
}
