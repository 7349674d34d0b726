package org.finessebridge.scenario.commandline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.finessebridge.scenario.client.ProductAddress;
import org.finessebridge.scenario.client.TrustedCertificates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the product is, as options say it. */
final class ProductOptions {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--base",
            paramLabel = "URL",
            description = "REST of the product (${DEFAULT-VALUE}).",
            defaultValue = "https://localhost:8445")
    URI base = URI.create("https://localhost:8445");

    @Option(
            names = "--xmpp",
            paramLabel = "HOST:PORT",
            description = "Its XMPP over TCP (${DEFAULT-VALUE}).",
            defaultValue = "localhost:5222")
    String xmpp = "localhost:5222";

    @Option(
            names = "--control",
            paramLabel = "URL",
            description = "The control API of its simulator (${DEFAULT-VALUE}).",
            defaultValue = "http://127.0.0.1:7080")
    URI control = URI.create("http://127.0.0.1:7080");

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Certificates to trust, in PEM; the product's own is data/tls/certificate.pem.")
    @Nullable
    Path ca;

    @Option(names = "--insecure", description = "Trust any certificate.")
    boolean insecure;

    /** What they say. */
    ProductAddress address(CommandSpec spec, Duration patience) {
        int colon = xmpp.lastIndexOf(':');
        String port = xmpp.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw wrong(spec, "--xmpp takes host:port, not '" + xmpp + "'");
        }
        requireHttp(spec, "--base", base);
        requireHttp(spec, "--control", control);
        if (insecure && ca != null) {
            throw wrong(spec, "--ca and --insecure exclude each other");
        }
        try {
            TrustedCertificates trust = insecure
                    ? TrustedCertificates.any()
                    : ca == null ? TrustedCertificates.usual() : TrustedCertificates.of(ca);
            return new ProductAddress(base, xmpp.substring(0, colon), Integer.parseInt(port), control, trust, patience);
        } catch (IOException e) {
            throw wrong(spec, "--ca: " + e.getMessage());
        }
    }

    private static void requireHttp(CommandSpec spec, String option, URI uri) {
        if (uri.getRawUserInfo() != null) { // it would be shown in messages and reports
            throw wrong(spec, option + " takes an address without a user and a password; the cast has them");
        }
        if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
            throw wrong(spec, option + " takes an address such as https://localhost:8445, not '" + uri + "'");
        }
    }

    private static ParameterException wrong(CommandSpec spec, String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
