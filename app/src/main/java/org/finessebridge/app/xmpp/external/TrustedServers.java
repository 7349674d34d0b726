package org.finessebridge.app.xmpp.external;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.finessebridge.app.notification.ExternalSettings;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.pubsub.xmpp.settings.XmppTls;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Reads whose certificates the publisher trusts. */
final class TrustedServers {

    private static final String PEM_MARK = "-----BEGIN";
    private static final String SETTING = "finesse.notification.external.tls.trust-store";

    private TrustedServers() {}

    static XmppTls of(ExternalSettings.Tls tls) {
        Path file = tls.trustStore();
        if (!tls.enabled()) {
            if (file != null) {
                throw new StartupException(
                        SETTING + " is set, but finesse.notification.external.tls.enabled is" + " false.",
                        "Take one of the two out.");
            }
            return XmppTls.NONE;
        }
        return new XmppTls(true, file == null ? null : trust(file, tls.trustStorePassword()), tls.verifyHostName());
    }

    private static X509TrustManager trust(Path file, @Nullable String password) {
        try {
            KeyStore trusted = read(file, password).getTrustStore();
            if (trusted == null || trusted.size() == 0) {
                throw new GeneralSecurityException("it holds no certificate");
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (NoSuchFileException e) {
            throw new StartupException("The trust store " + file + " does not exist.", "Correct " + SETTING + ".", e);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new StartupException(
                    "The trust store %s can't be used: %s.".formatted(file, e.getMessage()),
                    SETTING + " has to name a PEM file, or PKCS#12 with its password.",
                    e);
        }
    }

    private static SslStoreBundle read(Path file, @Nullable String password) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return content.contains(PEM_MARK)
                ? new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate(content))
                : new JksSslStoreBundle(
                        null,
                        new JksSslStoreDetails("PKCS12", null, file.toUri().toString(), password));
    }
}
