package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.acceptance.ApiErrorAnswers.assertError;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.util.Objects;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.AgentWorkMode;
import org.finessebridge.cti.simulator.SimulatorPair;
import org.finessebridge.cti.simulator.agent.MobilePhone;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agents who sign in with a phone elsewhere (guide, "User—Sign In as a Mobile Agent"). */
@ExtendWith(SharedServers.class)
class MobileAgentIT {

    private static final String URI = "/finesse/api/User/2009";

    @Spec(document = "Finesse guide", section = "User APIs", says = "sign in as a mobile agent")
    @Test
    void theCtiServerLearnsThePhoneAndClientsSeeIt() throws Exception {
        RunningServer server = SharedServers.of(Deployment.Type.UCCE);
        FinesseHttp rest = server.rest("2009");
        try (Desktop desktop = SmackDesktop.overTcp(server, "2009")) {
            assertThat(rest.put(URI, signIn("<mode>CALL_BY_CALL</mode><dialNumber>0305551234</dialNumber>"), "in")
                            .statusCode())
                    .isEqualTo(202);
            ReceivedUpdate in = desktop.next(update -> update.requestId().equals("in"));
            assertThat(in.text("mode")).isEqualTo("CALL_BY_CALL");
            assertThatXml(rest.get(URI).body())
                    .hasValue("/User/extension", "2009")
                    .hasValue("/User/mobileAgent/mode", "CALL_BY_CALL")
                    .hasValue("/User/mobileAgent/dialNumber", "0305551234")
                    .hasValueMatching("/User/skillTargetId", "5\\d{3}");
            assertThat(Objects.requireNonNull(
                                    server.simulator().agentStates().join().get("2009"))
                            .mobilePhone())
                    .isEqualTo(new MobilePhone(AgentWorkMode.RA_CALL_BY_CALL, "0305551234"));

            rest.changeState("2009", "READY", "ready");
            assertThat(desktop.next(update -> update.requestId().equals("ready"))
                            .text("dialNumber"))
                    .isEqualTo("0305551234");
            rest.changeState("2009", "NOT_READY", "not ready");
            desktop.next(update -> update.requestId().equals("not ready"));

            rest.put(URI, signIn("<mode>CALL_BY_CALL</mode><dialNumber>0305559999</dialNumber>"), "again");
            assertThat(desktop.next(update -> update.requestId().equals("again"))
                            .text("dialNumber"))
                    .isEqualTo("0305559999");
            assertThat(Objects.requireNonNull(
                                    server.simulator().agentStates().join().get("2009"))
                            .mobilePhone())
                    .isEqualTo(new MobilePhone(AgentWorkMode.RA_CALL_BY_CALL, "0305559999"));
            rest.put(URI, "<User><state>LOGOUT</state><logoutAllMedia>true</logoutAllMedia></User>", "out");
            ReceivedUpdate out = desktop.next(update -> update.requestId().equals("out"));
            assertThat(out.state()).isEqualTo("LOGOUT");
            assertThat(out.xml()).doesNotContain("mobileAgent");
        }
    }

    /** Behind the product's back the agent signs out, and in at the own desk. */
    @Test
    void whoIsAtTheOwnDeskAfterALostSessionIsNoMobileAgentAnyMore() throws Exception {
        ContactCentre centre = ContactCentre.builder()
                .agent(new SimulatedAgent("2009", new Secret("2009"), 5009))
                .extensions(2000, 2999)
                .build();
        try (SimulatorPair cti = SimulatorPair.onLoopback(centre);
                RunningServer server = RunningServer.start(
                        "--finesse.cti.side-a=127.0.0.1:" + cti.a().port(),
                        "--finesse.cti.side-b=127.0.0.1:" + cti.b().port());
                Desktop desktop = SmackDesktop.overTcp(server, "2009")) {
            FinesseHttp rest = server.rest("2009");
            rest.put(URI, signIn("<mode>NAILED_CONNECTION</mode><dialNumber>0305551234</dialNumber>"), "in");
            assertThat(desktop.next(update -> update.requestId().equals("in")).text("dialNumber"))
                    .isEqualTo("0305551234");

            cti.a().vanish();
            cti.b().changeAgentState("2009", AgentState.LOGOUT, 0).join();
            cti.b().changeAgentState("2009", AgentState.NOT_READY, 0).join();
            cti.failOver();

            desktop.next(update -> update.text("status").equals("IN_SERVICE"));
            assertThatXml(rest.get(URI).body())
                    .hasValue("/User/state", "NOT_READY")
                    .hasValue("/User/extension", "2009")
                    .hasNo("/User/mobileAgent");
            assertThat(desktop.next(update -> update.node().equals(URI)).xml()).doesNotContain("mobileAgent");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',mode,Mode Parameter missing,Parameter Missing",
        "<mode>CALL_BY_CALL</mode>,dialNumber,DialNumber Parameter missing,Parameter Missing",
        "<mode>ALWAYS</mode><dialNumber>1</dialNumber>,mode,Invalid mode specified,Invalid Input",
        "<mode>CALL_BY_CALL</mode><dialNumber>1;2</dialNumber>,dialNumber,Invalid dialNumber specified,Invalid Input"
    })
    void whatIsMissingOrWrongIs400(String mobile, String data, String message, String type) {
        assertError(
                SharedServers.of(Deployment.Type.UCCE)
                        .rest("2009")
                        .put(URI, signIn(mobile.isEmpty() ? "<x/>" : mobile), "r"),
                400,
                type,
                data,
                message);
    }

    @Test
    void uccxHasNone() {
        assertError(
                SharedServers.of(Deployment.Type.UCCX)
                        .rest("2009")
                        .put(URI, signIn("<mode>CALL_BY_CALL</mode><dialNumber>1</dialNumber>"), "r"),
                501,
                "Not Implemented",
                "mobileAgent",
                "There are no mobile agents in this deployment");
    }

    private static String signIn(String mobile) {
        return "<User><state>LOGIN</state><extension>2009</extension><mobileAgent>" + mobile + "</mobileAgent></User>";
    }
}
