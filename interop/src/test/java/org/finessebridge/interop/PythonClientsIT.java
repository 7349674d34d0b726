package org.finessebridge.interop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** slixmpp, and libpurple as Pidgin uses it; .ci/run installs both from Debian's packages. */
class PythonClientsIT {

    private static Product product;

    @BeforeAll
    static void start() throws Exception {
        product = Product.start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static List<String> arguments(String user, String mode) {
        return List.of(
                Product.ADDRESS,
                Product.DOMAIN,
                user,
                mode,
                Integer.toString(product.restPort()),
                product.data().resolve("tls/certificate.pem").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "starttls"})
    void slixmppSignsInSubscribesAndHearsOfItsState(String mode) throws Exception {
        assertTrue(PythonClient.runs("import slixmpp"), "python3-slixmpp is not installed");

        String printed =
                PythonClient.run(
                        "slixmpp_client.py",
                        arguments(mode.equals("plain") ? "2004" : "2005", mode));

        assertTrue(printed.contains("done"), printed);
    }

    @Test
    void libpurpleSignsInListsTheNodesAndHearsOfItsState() throws Exception {
        assertTrue(
                PythonClient.runs("import ctypes; ctypes.CDLL('libpurple.so.0')"),
                "libpurple0 is not installed");

        String printed = PythonClient.run("libpurple_client.py", arguments("2006", "starttls"));

        assertTrue(printed.contains("done"), printed);
    }
}
