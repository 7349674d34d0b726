package org.finessebridge.app.notification.tls;

import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.OpenSslSessionTicketKey;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.security.SecureRandom;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS 1.3 and 1.2 of a server: with BoringSSL where its library is there, else with the JDK.
 * Clients may resume a session, with which a desktop that comes back saves most of the handshake;
 * nobody may renegotiate one.
 */
public final class ServerTls {

    private static final Logger LOG = LoggerFactory.getLogger(ServerTls.class);

    private static final int SESSIONS = 20_000;
    private static final int SESSION_SECONDS = 3600;

    private ServerTls() {}

    /**
     * TLS with a certificate and its key.
     *
     * @param nativeLibraries whether BoringSSL may be used
     */
    public static SslContext create(KeyManagerFactory keys, boolean nativeLibraries) throws SSLException {
        boolean boringSsl = nativeLibraries && OpenSsl.isAvailable();
        if (nativeLibraries && !boringSsl) {
            LOG.info(
                    "TLS is the JDK's: there is no BoringSSL for this machine ({})",
                    OpenSsl.unavailabilityCause().toString());
        }
        // BoringSSL refuses renegotiation by itself; the JDK has to be told, before its first use.
        if (System.getProperty("jdk.tls.rejectClientInitiatedRenegotiation") == null) {
            System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
        }
        SslContext tls = SslContextBuilder.forServer(keys)
                .sslProvider(boringSsl ? SslProvider.OPENSSL : SslProvider.JDK)
                .protocols("TLSv1.3", "TLSv1.2")
                .sessionCacheSize(SESSIONS)
                .sessionTimeout(SESSION_SECONDS)
                .build();
        if (tls.sessionContext() instanceof OpenSslSessionContext sessions) {
            sessions.setTicketKeys(ticketKey());
        }
        return tls;
    }

    /** Tickets of an earlier start of the product are of no use: the client shakes hands anew. */
    private static OpenSslSessionTicketKey ticketKey() {
        SecureRandom random = new SecureRandom();
        byte[] name = new byte[OpenSslSessionTicketKey.NAME_SIZE];
        byte[] hmac = new byte[OpenSslSessionTicketKey.HMAC_KEY_SIZE];
        byte[] aes = new byte[OpenSslSessionTicketKey.AES_KEY_SIZE];
        random.nextBytes(name);
        random.nextBytes(hmac);
        random.nextBytes(aes);
        return new OpenSslSessionTicketKey(name, hmac, aes);
    }
}
