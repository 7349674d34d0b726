package org.finessebridge.cti.client;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.finessebridge.cti.message.Secret;

/** A self-signed certificate with its key, in the forms in which an operator may have it. */
record TestCertificate(KeyPair keys, X509Certificate certificate) {

    static final Secret PASSWORD = new Secret("changeit");

    /** Valid from yesterday until a day from now. */
    static TestCertificate of(GeneralName name) throws Exception {
        Instant now = Instant.now();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair keys = generator.generateKeyPair();
        X500Name subject = new X500Name("CN=test");
        return new TestCertificate(
                keys,
                new JcaX509CertificateConverter()
                        .getCertificate(new JcaX509v3CertificateBuilder(
                                        subject,
                                        BigInteger.ONE,
                                        Date.from(now.minus(1, ChronoUnit.DAYS)),
                                        Date.from(now.plus(1, ChronoUnit.DAYS)),
                                        subject,
                                        keys.getPublic())
                                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(name))
                                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))));
    }

    static GeneralName address(String address) {
        return new GeneralName(GeneralName.iPAddress, address);
    }

    static GeneralName host(String name) {
        return new GeneralName(GeneralName.dNSName, name);
    }

    SslContext server() throws IOException {
        return SslContextBuilder.forServer(keys.getPrivate(), certificate).build();
    }

    /** A server that wants a certificate of the client's. */
    SslContext serverFor(TestCertificate client) throws IOException {
        return SslContextBuilder.forServer(keys.getPrivate(), certificate)
                .clientAuth(ClientAuth.REQUIRE)
                .trustManager(client.certificate())
                .build();
    }

    Path certificatePem(Path directory) throws IOException {
        return write(directory.resolve("certificate.pem"), certificate);
    }

    Path keyPem(Path directory) throws IOException {
        return write(directory.resolve("key.pem"), certificate, new JcaPKCS8Generator(keys.getPrivate(), null));
    }

    Path trustPkcs12(Path directory) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", certificate);
        return write(directory.resolve("trust.p12"), store);
    }

    Path keyPkcs12(Path directory) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "client", keys.getPrivate(), PASSWORD.value().toCharArray(), new X509Certificate[] {certificate});
        return write(directory.resolve("key.p12"), store);
    }

    private static Path write(Path file, KeyStore store) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.value().toCharArray());
        }
        return file;
    }

    private static Path write(Path file, Object... objects) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object object : objects) {
                writer.writeObject(object);
            }
        }
        return Files.writeString(file, text.toString());
    }
}
