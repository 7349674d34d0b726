package org.finessebridge.app.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.finessebridge.app.startup.StartupException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** The certificates of servers that the product connects to, or of their authorities. */
public final class TrustedAuthorities {

    private static final String PEM_MARK = "-----BEGIN";

    private TrustedAuthorities() {}

    /**
     * Reads a file of a setting.
     *
     * @param setting its name, for who reads what is wrong with it
     * @param file PEM, or PKCS#12 with its password
     * @throws StartupException if it holds no certificates
     */
    public static X509TrustManager read(String setting, Path file, @Nullable String password) {
        try {
            KeyStore trusted = bundle(file, password).getTrustStore();
            if (trusted == null || trusted.size() == 0) {
                throw new GeneralSecurityException("it holds no certificate");
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (NoSuchFileException e) {
            throw new StartupException("The trust store " + file + " does not exist.", "Correct " + setting + ".", e);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new StartupException(
                    "The trust store %s can't be used: %s.".formatted(file, e.getMessage()),
                    setting + " has to name a PEM file, or PKCS#12 with its password.",
                    e);
        }
    }

    private static SslStoreBundle bundle(Path file, @Nullable String password) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return content.contains(PEM_MARK)
                ? new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate(content))
                : new JksSslStoreBundle(
                        null,
                        new JksSslStoreDetails("PKCS12", null, file.toUri().toString(), password));
    }
}
