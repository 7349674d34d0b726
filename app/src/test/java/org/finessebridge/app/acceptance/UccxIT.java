package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.simulator.agent.AgentSnapshot;
import org.junit.jupiter.api.Test;

/** The product in a UCCX deployment, with its own simulator. */
class UccxIT {

    @Test
    void signsAnAgentInAndOut() throws Exception {
        try (RunningServer server = RunningServer.start("--finesse.cti.dialect=uccx");
                Desktop desktop = SmackDesktop.overTcp(server, "2001")) {
            assertThatXml(server.rest().get("/finesse/api/SystemInfo").body())
                    .hasValue("/SystemInfo/peripheralId", "1")
                    .hasValue("/SystemInfo/license", "PREMIUM")
                    .hasValue("/SystemInfo/ctiVersion", "17")
                    .hasNo("/SystemInfo/ctiMMode");

            server.rest("2001").login("2001", "2003", "in");
            assertThat(answer(desktop, "in")).isEqualTo("NOT_READY");
            server.rest("2001").changeState("2001", "READY", "ready");
            assertThat(answer(desktop, "ready")).isEqualTo("READY");
            assertThat(server.simulator().agentStates().join().get("2001"))
                    .isEqualTo(new AgentSnapshot(AgentState.AVAILABLE, "2003", 0));
            server.rest("2001").changeState("2001", "NOT_READY", "not ready");
            assertThat(answer(desktop, "not ready")).isEqualTo("NOT_READY");
            server.rest("2001").changeState("2001", "LOGOUT", "out");
            assertThat(answer(desktop, "out")).isEqualTo("LOGOUT");
        }
    }

    private static String answer(Desktop desktop, String requestId) {
        return desktop.next(update -> update.requestId().equals(requestId)).state();
    }
}
