package org.finessebridge.scenario.client;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why there is no TLS with the product, in a line that names the remedy. */
final class CertificateRemedy {

    private static final int MOST_CAUSES = 20;

    private CertificateRemedy() {}

    /** Whether TLS is the reason. */
    static boolean isBehind(Throwable e) {
        return causes(e).stream()
                .anyMatch(cause -> cause instanceof SSLException || cause instanceof CertificateException);
    }

    /**
     * The reason and the remedy.
     *
     * @param where the product's address
     */
    static String inWords(Throwable e, String where) {
        List<Throwable> causes = causes(e);
        if (causes.stream().anyMatch(CertificateExpiredException.class::isInstance)) {
            return "the certificate of %s has expired; it needs a new one, or --insecure".formatted(where);
        }
        if (causes.stream().map(cause -> String.valueOf(cause.getMessage())).anyMatch(CertificateRemedy::isOfAName)) {
            return "the certificate of %s is for other names; say --base and --xmpp with a name that it has, or --insecure"
                    .formatted(where);
        }
        if (causes.stream().anyMatch(CertificateException.class::isInstance)) {
            return "the certificate of %s is not trusted; say --ca data/tls/certificate.pem (the product's own, in its data directory), or --insecure"
                    .formatted(where);
        }
        return "there is no TLS with %s: %s".formatted(where, e.getMessage());
    }

    /** As the JDK says it, which has no class for it. */
    private static boolean isOfAName(String message) {
        return message.contains("No name matching") || message.contains("No subject alternative");
    }

    private static List<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .toList();
    }
}
