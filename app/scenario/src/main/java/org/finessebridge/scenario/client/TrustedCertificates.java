package org.finessebridge.scenario.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are trusted.
 *
 * @param manager decides on certificates
 * @param checksNames whether a certificate has to have the name of its server
 */
public record TrustedCertificates(X509TrustManager manager, boolean checksNames) {

    /** Those of the JDK. */
    public static TrustedCertificates usual() {
        return new TrustedCertificates(manager(null), true);
    }

    /** Any, without a look. */
    public static TrustedCertificates any() {
        return new TrustedCertificates(new Anything(), false);
    }

    /**
     * Those in a file, and no others.
     *
     * @param pem certificates in PEM
     * @throws IOException where there are none
     */
    public static TrustedCertificates of(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int count = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("ca-" + count++, certificate);
            }
            if (count == 0) {
                throw new IOException(pem + " holds no certificate");
            }
            return new TrustedCertificates(manager(trusted), true);
        } catch (GeneralSecurityException e) {
            throw new IOException(pem + " holds no certificate in PEM", e);
        }
    }

    private static X509TrustManager manager(@Nullable KeyStore trusted) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    return x509;
                }
            }
            throw new IllegalStateException("this JDK trusts no certificates");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For TLS. */
    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Trusts everybody. The extended one, since the JDK checks names behind any other. */
    private static final class Anything extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
