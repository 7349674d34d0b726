package org.finessebridge.app.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.finessebridge.app.FakeClock;

/**
 * An LDAP server with real sockets: {@code ldap://} with StartTLS, and {@code ldaps://}. Users are {@code
 * uid=<loginId>,ou=people,dc=example,dc=com}, with passwords of their own.
 */
public final class LdapDirectory implements AutoCloseable {

    public static final String BASE = "dc=example,dc=com";
    public static final String PEOPLE = "ou=people," + BASE;
    public static final String READER = "cn=reader," + BASE;
    public static final String READER_PASSWORD = "reader-secret";
    public static final String ADMINISTRATORS = "cn=administrators," + BASE;

    private static final char[] STORE_PASSWORD = "store".toCharArray();

    private final InMemoryDirectoryServer server;
    private final Binds binds;
    private final Path certificate;

    /** What users bind with, and for how long it keeps them waiting. */
    private static final class Binds extends InMemoryOperationInterceptor {

        private final AtomicInteger ofUsers = new AtomicInteger();
        private final Queue<String> names = new ConcurrentLinkedQueue<>();
        private volatile boolean hidesGroup;
        private volatile CountDownLatch open = new CountDownLatch(0);

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
            if (hidesGroup && request.getRequest().getBaseDN().equals(ADMINISTRATORS)) {
                throw new LDAPException(ResultCode.INSUFFICIENT_ACCESS_RIGHTS);
            }
        }

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            if (!request.getRequest().getBindDN().equals(READER)) {
                ofUsers.incrementAndGet();
                names.add(request.getRequest().getBindDN());
                try {
                    open.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private LdapDirectory(InMemoryDirectoryServer server, Binds binds, Path certificate) {
        this.server = server;
        this.binds = binds;
        this.certificate = certificate;
    }

    /** Starts it, with a certificate for that name. */
    public static LdapDirectory start(Path directory, String certified) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair keys = generator.generateKeyPair();
        X509Certificate certificate = certificate(keys, certified);
        Path pem = directory.resolve("ldap.pem");
        try (Writer out = Files.newBufferedWriter(pem);
                JcaPEMWriter writer = new JcaPEMWriter(out)) {
            writer.writeObject(certificate);
        }
        SSLUtil tls = new SSLUtil(
                new KeyStoreKeyManager(store(directory, keys, certificate).toFile(), STORE_PASSWORD, "PKCS12", "ldap"),
                null);
        SSLSocketFactory startTls = tls.createSSLSocketFactory();
        InetAddress loopback = InetAddress.getLoopbackAddress();
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(null);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("ldap", loopback, 0, startTls),
                InMemoryListenerConfig.createLDAPSConfig(
                        "ldaps", loopback, 0, tls.createSSLServerSocketFactory(), startTls));
        config.addAdditionalBindCredentials(READER, READER_PASSWORD);
        // Nobody who is not bound reads anything, as in Active Directory.
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        Binds binds = new Binds();
        config.addInMemoryOperationInterceptor(binds);
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        LdapDirectory ldap = new LdapDirectory(server, binds, pem);
        server.add("dn: " + BASE, "objectClass: domain");
        server.add("dn: " + PEOPLE, "objectClass: organizationalUnit");
        server.add("dn: " + ADMINISTRATORS, "objectClass: groupOfNames", "member: " + dn("boss"));
        ldap.add("boss", "boss-secret");
        server.startListening();
        return ldap;
    }

    private static X509Certificate certificate(KeyPair keys, String name) throws Exception {
        Instant now = new FakeClock().instant();
        X500Name subject = new X500Name("CN=" + name);
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject,
                BigInteger.ONE,
                Date.from(now.minus(3650, ChronoUnit.DAYS)),
                Date.from(now.plus(36500, ChronoUnit.DAYS)),
                subject,
                keys.getPublic());
        builder.addExtension(
                Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    private static Path store(Path directory, KeyPair keys, X509Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("ldap", keys.getPrivate(), STORE_PASSWORD, new Certificate[] {certificate});
        Path file = directory.resolve("ldap.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, STORE_PASSWORD);
        }
        return file;
    }

    static String dn(String loginId) {
        return "uid=" + loginId + "," + PEOPLE;
    }

    /** Adds a user. */
    public void add(String loginId, String password) throws Exception {
        server.add(
                "dn: " + dn(loginId),
                "objectClass: inetOrgPerson",
                "uid: " + loginId,
                "cn: " + loginId,
                "sn: " + loginId,
                "userPassword: " + password);
    }

    /** Sets another password. */
    public void change(String loginId, String password) throws Exception {
        server.modify("dn: " + dn(loginId), "changetype: modify", "replace: userPassword", "userPassword: " + password);
    }

    /** How often a user has been bound, or refused. */
    public int binds() {
        return binds.ofUsers.get();
    }

    /** How often that user has been bound, or refused. */
    int bindsOf(String loginId) {
        return Collections.frequency(List.copyOf(binds.names), dn(loginId));
    }

    /** From now on nobody may read the group of administrators. */
    void hideGroup() {
        binds.hidesGroup = true;
    }

    /** Users' binds wait from now on, until what is returned is counted down. */
    public CountDownLatch hang() {
        CountDownLatch open = new CountDownLatch(1);
        binds.open = open;
        return open;
    }

    public String ldap() {
        return "ldap://localhost:" + server.getListenPort("ldap");
    }

    public String ldaps() {
        return "ldaps://localhost:" + server.getListenPort("ldaps");
    }

    /** The file with the certificate. */
    public Path certificate() {
        return certificate;
    }

    /** It is away: connections end, and new ones are refused. */
    public void stop() {
        server.shutDown(true);
    }

    /** It is back, at the same ports. */
    public void again() throws Exception {
        server.startListening();
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
