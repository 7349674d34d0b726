package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The CTI server is gone while agents talk, and calls go on without it: when it is back, each user
 * hears what is other than before, and nothing else.
 */
class FailoverInMidCallIT {

    private CtiServerSimulator cti;
    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        ContactCentre.Builder centre = ContactCentre.builder().extensions(2000, 2999);
        IntStream.rangeClosed(1, 8)
                .forEach(i -> centre.agent(new SimulatedAgent("200" + i, new Secret("200" + i), 5000 + i)));
        cti = CtiServerSimulator.start(SimulatorSettings.onLoopback(0), centre.build());
        server = RunningServer.start("--finesse.cti.side-a=127.0.0.1:" + cti.port());
    }

    @AfterEach
    void stop() {
        server.close();
        cti.close();
    }

    @Spec(document = "call-flows", section = "12.2", says = "changed: PUT; the user before dialogs")
    @Test
    void aCallThatChangedMeanwhileIsToldAfterTheUser() throws Exception {
        try (Desktop desktop = signIn("2002")) {
            signIn("2001").close();
            long call = talk("2001", "2002");
            String before = startTimes(call);
            desktop.drain();

            cti.vanish();
            play(phones -> phones.hold(call, "2002"));
            cti.reappear();

            List<ReceivedUpdate> heard =
                    until(desktop, update -> update.source().endsWith("/Dialog/" + call));
            assertThat(heard)
                    .extracting(update -> update.source() + " " + update.text("status"))
                    .endsWith(
                            "/finesse/api/SystemInfo IN_SERVICE",
                            "/finesse/api/User/2002 ",
                            "/finesse/api/Dialog/" + call + " ");
            assertThat(heard.get(heard.size() - 2).state()).isEqualTo("HOLD");
            assertThatXml(heard.getLast().xml())
                    .hasValue("//Participant[mediaAddress='2002']/state", "HELD")
                    .hasValue("//CallVariable[name='callVariable1']/value", "Gold");
            assertThat(startTimes(call)).isEqualTo(before);
            assertThatXml(dialogs("2002"))
                    .hasValue("//Participant[mediaAddress='2002']/actions/action[.='RETRIEVE']", "RETRIEVE");
        }
    }

    @Spec(document = "call-flows", section = "12.2", says = "call gone: PUT DROPPED, DELETE")
    @Test
    void aCallThatEndedMeanwhileLeavesTheCollection() throws Exception {
        try (Desktop desktop = signIn("2003")) {
            signIn("2004").close();
            long call = talk("2003", "2004");
            desktop.drain();

            cti.vanish();
            play(phones -> phones.hangUp(call, "2004"));
            cti.reappear();

            List<ReceivedUpdate> heard = until(desktop, update -> update.event().equals("DELETE"));
            assertThat(heard.getLast().xml()).contains("/finesse/api/Dialog/" + call);
            assertThat(server.rest("2003").get("/finesse/api/Dialog/" + call).statusCode())
                    .isEqualTo(404);
            assertThat(dialogs("2003")).doesNotContain("<Dialog>");
            assertThat(server.rest("2003").get("/finesse/api/User/2003").body()).contains("<state>NOT_READY</state>");
        }
    }

    @Spec(document = "call-flows", section = "12.2", says = "none before: POST; began and ended: nothing")
    @Test
    void aCallThatBeganMeanwhileIsNewAndOneThatIsOverIsNotToldOf() throws Exception {
        try (Desktop desktop = signIn("2005");
                Desktop other = signIn("2007")) {
            signIn("2006").close();
            signIn("2008").close();
            desktop.drain();
            other.drain();

            cti.vanish();
            long call = dial("2005", "2006");
            long over = dial("2007", "2008");
            play(phones -> phones.hangUp(over, "2007"));
            cti.reappear();

            List<ReceivedUpdate> heard = until(desktop, update -> update.event().equals("POST"));
            assertThatXml(heard.getLast().xml())
                    .hasValue("//Dialog/id", Long.toString(call))
                    .hasValue("//Participant[mediaAddress='2006']/state", "ALERTING");
            server.rest("2007").changeState("2007", "READY", "afterwards");
            assertThat(until(other, update -> update.requestId().equals("afterwards")))
                    .noneMatch(update -> update.xml().contains("/finesse/api/Dialog/" + over));
            play(phones -> phones.answer(call, "2006"));
            Waiting.until("the call goes on", () -> dialogs("2005").contains("<state>ACTIVE</state>"));
        }
    }

    @Spec(document = "call-flows", section = "12.2", says = "same content: nothing")
    @Test
    void aCallThatIsAsItWasGoesOn() throws Exception {
        try (Desktop desktop = signIn("2002")) {
            signIn("2001").close();
            long call = talk("2001", "2002");
            desktop.drain();

            cti.dropClients().join();
            until(desktop, update -> update.text("status").equals("IN_SERVICE"));
            assertThat(server.rest("2002")
                            .put("/finesse/api/Dialog/" + call, """
                    <Dialog><targetMediaAddress>2002</targetMediaAddress><requestedAction>HOLD</requestedAction></Dialog>
                    """, "hold")
                            .statusCode())
                    .isEqualTo(202);

            List<ReceivedUpdate> heard =
                    until(desktop, update -> update.requestId().equals("hold"));
            assertThatXml(heard.getLast().xml()).hasValue("//Participant[mediaAddress='2002']/state", "HELD");
            assertThat(heard).noneMatch(update -> update.event().equals("POST"));
            assertThat(heard).noneMatch(update -> update.event().equals("DELETE"));
        }
    }

    @Test
    void wrapUpSurvives() throws Exception {
        try (Desktop desktop = signIn("2001")) {
            signIn("2002").close();
            play(phones -> Objects.requireNonNull(phones.agents().byId("2001"))
                    .settings(DeskSettings.DEFAULT.withWrapup(
                            WrapupDataMode.REQUIRED, WrapupDataMode.REQUIRED, Duration.ZERO)));
            long call = talk("2001", "2002");
            play(phones -> phones.hangUp(call, "2002"));
            Waiting.until("wrap-up", () -> dialogs("2001").contains("<state>WRAP_UP</state>"));
            desktop.drain();

            cti.vanish();
            cti.reappear();

            until(desktop, update -> update.text("status").equals("IN_SERVICE"));
            assertThatXml(dialogs("2001"))
                    .hasValue("//Participant[mediaAddress='2001']/state", "WRAP_UP")
                    .hasValue("//CallVariable[name='callVariable1']/value", "Gold");
            server.rest("2001").changeState("2001", "NOT_READY", "done");
            List<ReceivedUpdate> heard = until(desktop, update -> update.event().equals("DELETE"));
            assertThat(heard)
                    .filteredOn(update -> update.event().equals("DELETE"))
                    .hasSize(1);
            assertThat(dialogs("2001")).doesNotContain("<Dialog>");
        }
    }

    private Desktop signIn(String agent) throws Exception {
        Desktop desktop = SmackDesktop.overTcp(server, agent);
        server.rest(agent).login(agent, agent, "in");
        desktop.next(update -> update.requestId().equals("in"));
        return desktop;
    }

    private long talk(String from, String to) {
        long call = dial(from, to);
        play(phones -> phones.answer(call, to));
        Waiting.until("both talk", () -> dialogs(to).contains("<state>ACTIVE</state>"));
        Waiting.until(
                "the state follows",
                () -> server.rest(to).get("/finesse/api/User/" + to).body().contains("<state>TALKING</state>"));
        return call;
    }

    private long dial(String from, String to) {
        AtomicLong call = new AtomicLong();
        play(phones -> call.set(phones.dial(from, to, CallData.NONE.with(1, "Gold"))));
        return call.get();
    }

    private void play(Consumer<Telephony> what) {
        cti.play(playing -> what.accept(playing.telephony())).join();
    }

    private String dialogs(String user) {
        return server.rest(user).get("/finesse/api/User/" + user + "/Dialogs").body();
    }

    private String startTimes(long call) {
        return server.rest("2002")
                .get("/finesse/api/Dialog/" + call)
                .body()
                .replaceAll("(?s).*?<startTime>([^<]*)", "$1 ");
    }

    /** What comes until, and with, the update that fits. */
    private static List<ReceivedUpdate> until(Desktop desktop, Predicate<ReceivedUpdate> fits) {
        List<ReceivedUpdate> heard = new ArrayList<>();
        try {
            desktop.next(update -> {
                heard.add(update);
                return fits.test(update);
            });
        } catch (AssertionError e) {
            throw new AssertionError("only these came: " + heard, e);
        }
        return heard;
    }
}
