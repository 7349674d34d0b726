package org.finessebridge.app.notification.sasl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one message of SASL PLAIN (RFC 4616, 2).
 *
 * @param authzid whom the client wants to be; empty to follow from the username
 * @param authcid the username
 * @param password the password in the clear
 */
record PlainMessage(String authzid, String authcid, String password) {

    /**
     * Reads the content of {@code <auth/>} or {@code <response/>}.
     *
     * @throws SaslFailureException {@code incorrect-encoding} or {@code malformed-request}
     */
    static PlainMessage parse(String base64) throws SaslFailureException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new SaslFailureException(SaslFailure.INCORRECT_ENCODING);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SaslFailureException(SaslFailure.MALFORMED_REQUEST);
        }
        int first = text.indexOf('\0');
        int second = first < 0 ? -1 : text.indexOf('\0', first + 1);
        if (second < 0 || text.indexOf('\0', second + 1) >= 0 || second == first + 1) {
            throw new SaslFailureException(SaslFailure.MALFORMED_REQUEST);
        }
        return new PlainMessage(
                text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1));
    }

    /** The username without the domain that some clients append. */
    String username(String domain) {
        return Username.withoutDomain(authcid, domain);
    }

    /** Whether the identity that the client asks for is the user's own. */
    boolean authorizes(String username, String loginId) {
        return Username.authorizes(authzid, username, loginId);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "PlainMessage[authcid=" + authcid + ", password=***]";
    }
}
