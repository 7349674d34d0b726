package org.finessebridge.app.tls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.startup.StartupException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;

/** Registers the SSL bundle {@code finesse}, which all TLS ports use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TlsSettings.class)
class TlsConfiguration {

    private static final String BUNDLE = "finesse";
    /**
     * Of the JDK's PKCS#12 stores, for what is put into them from now on. Keys go into stores that are in memory alone,
     * without a password: the ten thousand rounds that are usual protect nothing there, and each that reads a key,
     * Tomcat and the Notification Service among them, would take them.
     */
    private static final String ROUNDS = "keystore.pkcs12.keyPbeIterationCount";

    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

    @Bean
    SslBundleRegistrar finesseSslBundle(
            TlsSettings settings, DataDirectory data, ServerIdentity identity, InstantSource time) {
        System.setProperty(ROUNDS, "1");
        SslBundle bundle =
                SslBundle.of(stores(settings, data, identity, time), SslBundleKey.NONE, SslOptions.of(null, PROTOCOLS));
        checkUsable(bundle);
        return registry -> registry.registerBundle(BUNDLE, bundle);
    }

    @Bean
    TransportSecurity transportSecurity(TlsSettings settings) {
        return new TransportSecurity(settings.isOwn() ? settings.hsts() : Duration.ZERO);
    }

    private static SslStoreBundle stores(
            TlsSettings settings, DataDirectory data, ServerIdentity identity, InstantSource time) {
        if (settings.keystore() != null) {
            return new JksSslStoreBundle(
                    new JksSslStoreDetails(
                            "PKCS12",
                            null,
                            readable("finesse.tls.keystore", settings.keystore()),
                            settings.keystorePassword()),
                    null);
        }
        if (settings.certificate() != null || settings.privateKey() != null) {
            return pem(
                    readable("finesse.tls.certificate", settings.certificate()),
                    readable("finesse.tls.private-key", settings.privateKey()));
        }
        CertificateFiles files = new CertificateFiles(data.resolve("tls"));
        files.ensure(identity.fqdn(), time);
        return pem(uri(files.certificate()), uri(files.privateKey()));
    }

    private static SslStoreBundle pem(String certificate, String privateKey) {
        return new PemSslStoreBundle(
                PemSslStoreDetails.forCertificate(certificate).withPrivateKey(privateKey), null);
    }

    private static String readable(String setting, @Nullable Path file) {
        if (file == null) {
            throw new StartupException(
                    setting + " is missing.",
                    "Set both finesse.tls.certificate and finesse.tls.private-key, or neither.");
        }
        if (!Files.isReadable(file)) {
            throw new StartupException(
                    setting + ": the file " + file.toAbsolutePath() + " can't be read.",
                    "Correct the path, or the file's permissions.");
        }
        return uri(file);
    }

    private static String uri(Path file) {
        return file.toAbsolutePath().toUri().toString();
    }

    /** Reads the key now: a bad file has to stop the start, not the first client. */
    private static void checkUsable(SslBundle bundle) {
        try {
            bundle.createSslContext();
            KeyPairCheck.check(bundle.getStores());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new StartupException(
                    "The certificate or its key can't be used ("
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage()
                            + ").",
                    "Check the finesse.tls settings: PEM certificate with PKCS#8 key, or PKCS#12"
                            + " with its password.",
                    e);
        }
    }
}
