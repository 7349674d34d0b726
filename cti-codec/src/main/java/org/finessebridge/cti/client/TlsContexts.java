package org.finessebridge.cti.client;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.finessebridge.cti.message.Secret;
import org.jspecify.annotations.Nullable;

/** Makes the TLS context of a client from files. */
final class TlsContexts {

    private static final String PEM_MARK = "-----BEGIN ";

    private TlsContexts() {}

    /**
     * The context of the settings; null for null.
     *
     * @throws IllegalArgumentException where a file cannot be used; the message says which, and why
     */
    static @Nullable SslContext of(@Nullable CtiTlsSettings settings) {
        if (settings == null) {
            return null;
        }
        SslContextBuilder builder = SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .protocols("TLSv1.3", "TLSv1.2")
                .endpointIdentificationAlgorithm(settings.verifyHostName() ? "HTTPS" : null);
        Path trustStore = settings.trustStore();
        if (trustStore != null) {
            use("trust store", trustStore, bytes -> trust(builder, bytes, settings.trustStorePassword()));
        }
        Path keyStore = settings.keyStore();
        if (keyStore != null) {
            use("key store", keyStore, bytes -> identify(builder, bytes, settings.keyStorePassword()));
        }
        try {
            return builder.build();
        } catch (IOException e) {
            throw new IllegalArgumentException("TLS cannot be set up: " + e.getMessage(), e);
        }
    }

    /** Takes what a file holds. */
    private interface Content {
        void take(byte[] bytes) throws IOException, GeneralSecurityException;
    }

    private static void use(String what, Path file, Content content) {
        try {
            content.take(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("the TLS %s %s does not exist".formatted(what, file), e);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the TLS %s %s cannot be used, it has to be PEM or PKCS#12 with its password: %s"
                            .formatted(what, file, e.getMessage()),
                    e);
        }
    }

    private static void trust(SslContextBuilder builder, byte[] bytes, Secret password)
            throws IOException, GeneralSecurityException {
        if (isPem(bytes)) {
            builder.trustManager(new ByteArrayInputStream(bytes));
            return;
        }
        KeyStore store = pkcs12(bytes, password);
        if (store.size() == 0) {
            throw new IOException("it holds no certificate");
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        builder.trustManager(trust);
    }

    private static void identify(SslContextBuilder builder, byte[] bytes, Secret password)
            throws IOException, GeneralSecurityException {
        if (isPem(bytes)) {
            builder.keyManager(
                    new ByteArrayInputStream(bytes),
                    new ByteArrayInputStream(bytes),
                    password.value().isEmpty() ? null : password.value());
            return;
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(pkcs12(bytes, password), password.value().toCharArray());
        builder.keyManager(keys);
    }

    private static KeyStore pkcs12(byte[] bytes, Secret password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bytes), password.value().toCharArray());
        return store;
    }

    private static boolean isPem(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(PEM_MARK);
    }
}
