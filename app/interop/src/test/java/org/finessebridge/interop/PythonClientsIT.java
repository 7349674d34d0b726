package org.finessebridge.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.finessebridge.fixture.ProductProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** slixmpp, and libpurple as Pidgin uses it; .ci/run installs both from Debian's packages. */
@Tag("interop")
@ExtendWith(RunningProduct.class)
class PythonClientsIT {

    private static List<String> arguments(ProductProcess product, String user, String mode) {
        return List.of(
                ProductProcess.ADDRESS,
                Integer.toString(product.tcpPort()),
                ProductProcess.DOMAIN,
                user,
                mode,
                Integer.toString(product.restPort()),
                product.certificate().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "starttls"})
    void slixmppSignsInSubscribesAndHearsOfItsState(String mode, ProductProcess product) throws Exception {
        assertThat(PythonClient.runs("import slixmpp"))
                .as("python3-slixmpp is not installed")
                .isTrue();

        String agent = mode.equals("plain") ? "2004" : "2005";
        String printed = PythonClient.run("slixmpp_client.py", arguments(product, agent, mode));

        assertUpdate(printed, "/finesse/api/User/" + agent, "<requestId>slixmpp-" + agent + "<");
        assertUpdate(printed, "/finesse/api/Team/5000/Users", "<loginId>" + agent + "</loginId>");
    }

    @Test
    void libpurpleSignsInListsTheNodesAndHearsOfItsState(ProductProcess product) throws Exception {
        assertThat(PythonClient.runs("import ctypes; ctypes.CDLL('libpurple.so.0')"))
                .as("libpurple0 is not installed")
                .isTrue();

        String printed = PythonClient.run("libpurple_client.py", arguments(product, "2006", "starttls"));

        assertUpdate(printed, "/finesse/api/User/2006", "<requestId>libpurple<");
    }

    /** One line is an update of the node, says NOT_READY, and has the text. */
    private static void assertUpdate(String printed, String node, String text) {
        assertThat(printed.lines())
                .as(printed)
                .anyMatch(line -> line.startsWith(node + " <Update>")
                        && line.contains("<state>NOT_READY</state>")
                        && line.contains(text));
    }
}
