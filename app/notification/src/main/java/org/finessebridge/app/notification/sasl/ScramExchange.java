package org.finessebridge.app.notification.sasl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.finessebridge.app.notification.credential.ScramSalt;

/**
 * The messages of one SCRAM exchange (RFC 5802, 5 and 7), without channel binding. Not thread-safe.
 * {@code toString} shows nothing of them.
 */
final class ScramExchange {

    private static final int LONGEST_NONCE = 256;

    private final String gs2Header;
    private final String clientFirstBare;
    private final String authzid;
    private final String username;
    private final String clientNonce;
    private String nonce = "";
    private String serverFirst = "";

    /** What the client's last message says. */
    static final class Proof {

        private final byte[] authMessage;
        private final byte[] proof;

        private Proof(byte[] authMessage, byte[] proof) {
            this.authMessage = authMessage;
            this.proof = proof;
        }

        /** Everything that the proof is about. */
        byte[] authMessage() {
            return authMessage;
        }

        /** {@code ClientProof}. */
        byte[] proof() {
            return proof;
        }
    }

    private ScramExchange(
            String gs2Header, String clientFirstBare, String authzid, String username, String clientNonce) {
        this.gs2Header = gs2Header;
        this.clientFirstBare = clientFirstBare;
        this.authzid = authzid;
        this.username = username;
        this.clientNonce = clientNonce;
    }

    /**
     * Reads {@code client-first-message}.
     *
     * @throws SaslFailureException {@code malformed-request}; also for a client that insists on
     *     channel binding ({@code p}) or on an extension ({@code m}), which are not supported
     */
    static ScramExchange begin(byte[] clientFirst) throws SaslFailureException {
        String message = text(clientFirst);
        String[] parts = message.split(",", -1);
        // gs2-cbind-flag, authzid, username, nonce, extensions
        if (parts.length < 4
                || !(parts[0].equals("n") || parts[0].equals("y"))
                || !(parts[1].isEmpty() || parts[1].startsWith("a="))
                || !parts[2].startsWith("n=")
                || !parts[3].startsWith("r=")) {
            throw malformed();
        }
        String nonce = parts[3].substring(2);
        if (nonce.isEmpty() || nonce.length() > LONGEST_NONCE || !isPrintable(nonce)) {
            throw malformed();
        }
        String header = parts[0] + "," + parts[1] + ",";
        return new ScramExchange(
                header,
                message.substring(header.length()),
                parts[1].isEmpty() ? "" : name(parts[1].substring(2)),
                name(parts[2].substring(2)),
                nonce);
    }

    /** Whom the client wants to be; empty to follow from the username. */
    String authzid() {
        return authzid;
    }

    String username() {
        return username;
    }

    /**
     * Makes {@code server-first-message}.
     *
     * @param serverNonce printable, without commas
     */
    String challenge(ScramSalt challenge, String serverNonce) {
        nonce = clientNonce + serverNonce;
        serverFirst = "r=" + nonce + ",s=" + challenge.salt() + ",i=" + challenge.iterations();
        return serverFirst;
    }

    /**
     * Reads {@code client-final-message}.
     *
     * @throws SaslFailureException {@code malformed-request}; {@code not-authorized} if the client
     *     answers another challenge, or says now that channel binding was something else
     */
    Proof finish(byte[] clientFinal) throws SaslFailureException {
        String message = text(clientFinal);
        int proofAt = message.lastIndexOf(",p=");
        String[] parts = message.split(",", -1);
        if (proofAt < 0 || parts.length < 3 || !parts[0].startsWith("c=") || !parts[1].startsWith("r=")) {
            throw malformed();
        }
        byte[] binding = base64(parts[0].substring(2));
        byte[] proof = base64(message.substring(proofAt + 3));
        if (!gs2Header.equals(new String(binding, StandardCharsets.UTF_8)) || !nonce.equals(parts[1].substring(2))) {
            throw new SaslFailureException(SaslFailure.NOT_AUTHORIZED);
        }
        String authMessage = clientFirstBare + "," + serverFirst + "," + message.substring(0, proofAt);
        return new Proof(authMessage.getBytes(StandardCharsets.UTF_8), proof);
    }

    /** Makes {@code server-final-message}. */
    static String success(String serverSignature) {
        return "v=" + serverSignature;
    }

    /** Undoes the escapes of a {@code saslname}. */
    private static String name(String escaped) throws SaslFailureException {
        StringBuilder name = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '=') {
                name.append(c);
            } else if (escaped.startsWith("=2C", i)) {
                name.append(',');
                i += 2;
            } else if (escaped.startsWith("=3D", i)) {
                name.append('=');
                i += 2;
            } else {
                throw malformed();
            }
        }
        if (name.isEmpty() || name.indexOf("\0") >= 0) {
            throw malformed();
        }
        return name.toString();
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= 0x21 && c <= 0x7E);
    }

    private static byte[] base64(String text) throws SaslFailureException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static String text(byte[] bytes) throws SaslFailureException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static SaslFailureException malformed() {
        return new SaslFailureException(SaslFailure.MALFORMED_REQUEST);
    }
}
