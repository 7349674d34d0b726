package org.finessebridge.app.tls;

import java.time.Duration;

/**
 * Whether browsers are told to come by TLS alone (HSTS, RFC 6797). It goes for the whole host, so not
 * with the self-signed certificate: who trusts that, does so for a try, on a machine where other
 * programs speak plain HTTP.
 *
 * @param maxAge for how long; zero: they are not told
 */
public record TransportSecurity(Duration maxAge) {}
