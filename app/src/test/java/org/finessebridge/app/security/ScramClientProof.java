package org.finessebridge.app.security;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.exception.ScramException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Signs in by SCRAM as a client that others wrote does. */
final class ScramClientProof {

    private ScramClientProof() {}

    /** One exchange, from the name to the outcome; the client checks the server's signature. */
    static AuthenticationOutcome signIn(
            UserAuthenticator authenticator, ScramHash hash, String username, String password, ClientAddress from) {
        ScramChallenge challenge = authenticator.scramChallenge(username, hash);
        ScramClient client = ScramClient.builder()
                .advertisedMechanisms(List.of(hash == ScramHash.SHA_1 ? "SCRAM-SHA-1" : "SCRAM-SHA-256"))
                .username(username)
                .password(password.toCharArray())
                .build();
        String first = client.clientFirstMessage().toString();
        String bare = first.substring(3);
        String nonce = first.substring(first.indexOf(",r=") + 3) + "server";
        String serverFirst = "r=" + nonce + ",s=" + challenge.salt() + ",i=" + challenge.iterations();
        try {
            client.serverFirstMessage(serverFirst);
            String last = client.clientFinalMessage().toString();
            int proofAt = last.indexOf(",p=");
            ScramResult result = authenticator.scramProof(
                    username,
                    hash,
                    (bare + "," + serverFirst + "," + last.substring(0, proofAt)).getBytes(StandardCharsets.UTF_8),
                    Base64.getDecoder().decode(last.substring(proofAt + 3)),
                    from);
            String signature = result.serverSignature();
            if (signature != null) {
                client.serverFinalMessage("v=" + signature);
            }
            if (signature != null != result.outcome() instanceof AuthenticationOutcome.Authenticated) {
                throw new AssertionError("a signature does not go with " + result.outcome());
            }
            return result.outcome();
        } catch (ScramException e) {
            throw new AssertionError(e);
        }
    }
}
