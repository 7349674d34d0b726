package org.finessebridge.app.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslStoreBundle;

/** Makes sure that a certificate and a private key belong together, by a signature. */
final class KeyPairCheck {

    private static final byte[] SAMPLE = "sample".getBytes(StandardCharsets.US_ASCII);

    private KeyPairCheck() {}

    /**
     * @throws GeneralSecurityException if there is no key, or no certificate that belongs to it
     */
    static void check(SslStoreBundle stores) throws GeneralSecurityException {
        KeyStore store = stores.getKeyStore();
        if (store == null) {
            throw new InvalidKeyException("there is no key");
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                check(store.getKey(alias, password(stores)), store.getCertificate(alias));
                return;
            }
        }
        throw new InvalidKeyException("there is no private key");
    }

    private static char @Nullable [] password(SslStoreBundle stores) {
        String password = stores.getKeyStorePassword();
        return password == null ? new char[0] : password.toCharArray();
    }

    private static void check(@Nullable Key key, @Nullable Certificate certificate) throws GeneralSecurityException {
        if (!(key instanceof PrivateKey privateKey) || certificate == null) {
            throw new InvalidKeyException("there is no private key with a certificate");
        }
        if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            throw new InvalidKeyException("the private key is not the certificate's");
        }
        Signature signature = Signature.getInstance(algorithm(key.getAlgorithm()));
        signature.initSign(privateKey);
        signature.update(SAMPLE);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(SAMPLE);
        if (!signature.verify(signed)) {
            throw new InvalidKeyException("the private key is not the certificate's");
        }
    }

    private static String algorithm(String key) {
        return switch (key) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key; // EdDSA and its curves name their signatures alike
        };
    }
}
