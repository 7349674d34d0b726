package org.finessebridge.app.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllSSLSocketVerifier;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.app.tls.TrustedAuthorities;
import org.jspecify.annotations.Nullable;

/** Makes the connections to the LDAP server of the settings; the first is made when it is needed. */
final class LdapConnections {

    private static final String LDAPS = "ldaps";
    private static final String LDAP = "ldap";

    private LdapConnections() {}

    /** @throws StartupException for settings that can't be meant */
    static LDAPConnectionPool open(LdapSettings settings) {
        List<LDAPURL> urls = settings.url().stream().map(LdapConnections::url).toList();
        boolean secure = LDAPS.equals(urls.getFirst().getScheme());
        if (urls.stream().anyMatch(url -> LDAPS.equals(url.getScheme()) != secure)) {
            throw new StartupException(
                    "finesse.ldap.url has servers with ldaps:// and with ldap://.",
                    "Use one of the two for all of them.");
        }
        SSLUtil ssl = new SSLUtil(trust(settings.tls()));
        try {
            SocketFactory sockets = secure ? ssl.createSSLSocketFactory() : SocketFactory.getDefault();
            PostConnectProcessor afterwards = !secure && settings.startTls()
                    ? new StartTLSPostConnectProcessor(ssl.createSSLSocketFactory())
                    : null;
            FailoverServerSet servers = new FailoverServerSet(
                    urls.stream().map(LDAPURL::getHost).toArray(String[]::new),
                    urls.stream().mapToInt(LDAPURL::getPort).toArray(),
                    sockets,
                    options(settings));
            BindRequest lookUp = settings.bindDn() == null
                    ? null
                    : new SimpleBindRequest(settings.bindDn(), settings.bindPassword());
            LDAPConnectionPool pool =
                    new LDAPConnectionPool(servers, lookUp, 0, settings.connections(), afterwards, false);
            pool.setConnectionPoolName("finesse-ldap");
            return pool;
        } catch (LDAPException | GeneralSecurityException e) {
            throw new StartupException(
                    "The LDAP server can't be set up: " + e.getMessage() + ".", "Check the settings finesse.ldap.", e);
        }
    }

    private static LDAPURL url(String text) {
        try {
            LDAPURL url = new LDAPURL(text);
            if (url.hostProvided()
                    && (LDAPS.equals(url.getScheme()) || LDAP.equals(url.getScheme()))
                    && !url.baseDNProvided()) {
                return url;
            }
        } catch (LDAPException e) {
            throw badUrl(text, e);
        }
        throw badUrl(text, null);
    }

    private static StartupException badUrl(String text, @Nullable Throwable cause) {
        String what = "finesse.ldap.url: " + text + " is not the URL of an LDAP server.";
        String action = "Write ldaps://host:636, or ldap://host:389.";
        return cause == null ? new StartupException(what, action) : new StartupException(what, action, cause);
    }

    private static LDAPConnectionOptions options(LdapSettings settings) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        int millis = Math.toIntExact(settings.timeout().toMillis());
        options.setConnectTimeoutMillis(Math.max(1, millis / settings.url().size()));
        options.setResponseTimeoutMillis(millis);
        options.setAbandonOnTimeout(false);
        options.setFollowReferrals(false); // they would carry passwords to wherever the server says
        options.setUseSynchronousMode(true); // each is used by one thread at a time
        options.setBindWithDNRequiresPassword(true);
        options.setUseKeepAlive(true);
        options.setSSLSocketVerifier(
                settings.tls().verifyHostName()
                        ? new HostNameSSLSocketVerifier(true)
                        : TrustAllSSLSocketVerifier.getInstance());
        return options;
    }

    private static TrustManager trust(LdapSettings.Tls tls) {
        if (tls.trustStore() != null) {
            return TrustedAuthorities.read("finesse.ldap.tls.trust-store", tls.trustStore(), tls.trustStorePassword());
        }
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new StartupException("The JDK trusts no certificates.", "Set finesse.ldap.tls.trust-store.", e);
        }
    }
}
