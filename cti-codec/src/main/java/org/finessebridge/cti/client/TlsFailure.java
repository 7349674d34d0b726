package org.finessebridge.cti.client;

import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in one line why a TLS handshake failed, and what an operator can do. */
final class TlsFailure {

    /** Alerts with which servers refuse a client's certificate, or want one; RFC 8446 6.2. */
    private static final List<String> CERTIFICATE_ALERTS =
            List.of("bad_certificate", "certificate_required", "unknown_ca");

    private TlsFailure() {}

    static String reason(@Nullable Throwable cause, CtiEndpoint endpoint) {
        Throwable root = root(cause);
        return "TLS handshake failed: "
                + switch (root) {
                    case null -> "no reason was given";
                    case CertPathBuilderException e ->
                        "the server's certificate is not trusted; put it, or its authority's,"
                                + " into the trust store";
                    case CertificateExpiredException e -> "the server's certificate has expired";
                    case CertificateNotYetValidException e ->
                        "the server's certificate is not valid yet; check the clocks";
                    case CertificateException e ->
                        "the server's certificate is not one of %s (%s); use the name that it has, or switch the verification of the host name off"
                                .formatted(endpoint.host(), e.getMessage());
                    case NotSslRecordException e ->
                        "the server does not speak TLS at this port; correct the port, or" + " switch TLS off";
                    case SslHandshakeTimeoutException e ->
                        "the server did not answer in time; check that it speaks TLS at this" + " port";
                    case ClosedChannelException e ->
                        "the server closed the connection; check that it speaks TLS at this"
                                + " port, and whether it wants a client certificate";
                    case SSLException e -> e.getMessage() + alertAdvice(e);
                    default -> String.valueOf(root);
                };
    }

    /** An alert on an open connection: with TLS 1.3 a server refuses certificates there. */
    static String afterHandshake(SSLException e) {
        return "TLS failed: " + e.getMessage() + alertAdvice(e);
    }

    private static String alertAdvice(SSLException e) {
        String message = String.valueOf(e.getMessage());
        return CERTIFICATE_ALERTS.stream().anyMatch(message::contains)
                ? "; the server wants another client certificate"
                : message.contains("handshake_failure")
                        ? "; the server may want a client certificate, or no common protocol is" + " left"
                        : "";
    }

    private static @Nullable Throwable root(@Nullable Throwable cause) {
        Throwable root = cause;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
