package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.finessebridge.fixture.Waiting;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/**
 * What the external mode promises, whatever the XMPP server is: to the clients here, to other
 * publishers in what it extends.
 */
abstract class ExternalModeContract extends ExternalPublisherContract {

    private static final String USER = "/finesse/api/User/2001";
    private static final String TEAM = "/finesse/api/Team/5000/Users";
    private static final int UPDATES = 200;

    /** The contact centre logs out whose client was lost. */
    private static final String LOGGED_OUT = "--finesse.cti.simulator.logout-on-agent-disconnect=1";

    ExternalModeContract(XmppServerProcess xmpp) {
        super(xmpp);
    }

    @Test
    void anAgentGetsTheUpdatesOfTheOwnStateWithoutAsking(CapturedOutput output) throws Exception {
        try (RunningServer server = product();
                SmackDesktop desktop = desktop("2001")) {
            assertThat(server.hasNotificationService()).isFalse();
            assertThat(server.rest().get("/ws").statusCode()).isEqualTo(404);
            assertThatXml(server.rest().get(SYSTEM_INFO).body())
                    .hasValue("/SystemInfo/xmppDomain", RunningServer.DOMAIN)
                    .hasValue("/SystemInfo/xmppPubSubDomain", "pubsub." + RunningServer.DOMAIN);
            Waiting.until(
                    "the agent's presence",
                    () -> heard(server, output)
                            .contains("[FROM JID=2001@fin1.ucce.local/desktop][PRESENCE_TYPE=available]"));

            assertThat(server.rest("2001").login("2001", "2003", "in").statusCode())
                    .isEqualTo(202);

            ReceivedUpdate update = desktop.next(u -> u.requestId().equals("in"));
            assertThat(update.node()).isEqualTo(USER);
            assertThat(update.source()).isEqualTo(USER);
            assertThat(update.event()).isEqualTo("PUT");
            assertThat(update.state()).isEqualTo("NOT_READY");
            assertThat(update.xml()).startsWith("<Update><data><user>").endsWith("</Update>");
        }
        assertThat(output.getAll()).doesNotContain(XmppServerProcess.SERVICE_PASSWORD);
    }

    /** By the presence that the server shows of itself, once it has had the time to tell it. */
    @Test
    void anAgentWhoseClientHasGoneIsLoggedOut() throws Exception {
        try (RunningServer server = product(LOGGED_OUT, "--finesse.presence.logout-after=1s");
                SmackDesktop supervisor = desktop("3001")) {
            supervisor.subscribe(TEAM);
            try (SmackDesktop desktop = desktop("2001")) {
                server.rest("2001").login("2001", "2003", "in");
                desktop.next(u -> u.requestId().equals("in"));
            }

            ReceivedUpdate out =
                    supervisor.next(u -> u.node().equals(TEAM) && u.text("code").equals("255"));

            assertThat(out.state()).isEqualTo("LOGOUT");
            assertThat(out.xml()).contains("<loginId>2001</loginId>");
            assertThat(out.requestId()).isEmpty();
        }
    }

    /** The server tells who is there once, as soon as the product has signed in again. */
    @Test
    void whoIsThereWhenTheConnectionIsMadeAgainStays() throws Exception {
        try (Relay relay = new Relay(xmpp.tcpPort());
                RunningServer server = productAt(relay, LOGGED_OUT, "--finesse.presence.logout-after=1s");
                SmackDesktop stays = desktop("2001")) {
            try (SmackDesktop leaves = desktop("2002")) {
                server.rest("2001").login("2001", "2003", "stays");
                stays.next(u -> u.requestId().equals("stays"));
                server.rest("2002").login("2002", "2004", "leaves");
                leaves.next(u -> u.requestId().equals("leaves"));
                relay.closeConnections();
            }

            Waiting.until(
                    "whose client has gone is out",
                    () -> server.rest("2002")
                            .get("/finesse/api/User/2002")
                            .body()
                            .contains("LOGOUT"));
            assertThatXml(server.rest("2001").get(USER).body()).hasValue("/User/state", "NOT_READY");
        }
    }

    @Test
    void onlyWhoMaySubscribesToANode(CapturedOutput output) throws Exception {
        try (RunningServer server = product()) {
            whoMaySubscribesAndHears(server);
            Waiting.until(
                    "the supervisor's presence, from its begin to its end",
                    () -> heard(server, output)
                                    .contains("[FROM JID=3001@fin1.ucce.local/desktop][PRESENCE_TYPE=available]")
                            && heard(server, output)
                                    .contains("[FROM JID=3001@fin1.ucce.local/desktop][PRESENCE_TYPE=unavailable]"));
        }
    }

    private void whoMaySubscribesAndHears(RunningServer server) throws Exception {
        try (SmackDesktop other = desktop("2002");
                SmackDesktop supervisor = desktop("3001")) {
            assertThatThrownBy(() -> other.subscribe(USER)).isInstanceOf(XMPPErrorException.class);
            assertThatThrownBy(() -> other.subscribe(TEAM)).isInstanceOf(XMPPErrorException.class);
            assertThatThrownBy(() -> other.publish(USER, "<Update/>")).isInstanceOf(XMPPErrorException.class);
            assertThatThrownBy(() -> SmackDesktop.at(xmpp, "2001", "wrong")).isInstanceOf(SASLErrorException.class);
            supervisor.subscribe(TEAM);

            server.rest("2001").login("2001", "2003", "in");

            assertThat(supervisor.next(u -> u.requestId().equals("in")).node()).isEqualTo(TEAM);
            server.rest("2002").login("2002", "2004", "other");
            assertThat(other.next(u -> !u.requestId().isEmpty()).requestId()).isEqualTo("other");
        }
    }

    /** What the logs say of presence: the web services' own, where there is one, or the ordinary one. */
    private static String heard(RunningServer server, CapturedOutput output) {
        StringBuilder all = new StringBuilder(output.getAll());
        Path logs = server.data().resolve("logs/webservices");
        if (Files.isDirectory(logs)) {
            try (Stream<Path> files = Files.list(logs)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".log")).toList()) {
                    all.append(Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toString();
    }

    @Test
    void nodesRightsAndSubscriptionsFollowTheDirectory() throws Exception {
        String moved = "/finesse/api/User/2009";
        String removed = "/finesse/api/User/2010";
        try (RunningServer server = product();
                SmackDesktop minnie = desktop("3001");
                SmackDesktop gottfried = desktop("3002")) {
            minnie.subscribe(moved);
            minnie.subscribe(removed);
            assertThatThrownBy(() -> gottfried.subscribe(moved)).isInstanceOf(XMPPErrorException.class);

            DirectoryEdit.of(server).move("2009", "5001").remove("2010").apply();

            minnie.next(
                    update -> update.node().equals(removed) && update.event().equals("DELETE"));
            Waiting.until("the new supervisor may", () -> mayUse(gottfried, moved));
            assertThat(mayUse(minnie, moved)).isFalse();
            Waiting.until("the node is gone", () -> !mayUse(minnie, removed));
            DirectoryEdit.of(server)
                    .rename("2009", "Hugh")
                    .rename("3001", "Mini")
                    .apply();
            gottfried.next(update -> update.text("firstName").equals("Hugh"));
            minnie.next(update -> update.text("firstName").equals("Mini"));
            assertThat(minnie.drain()).noneMatch(update -> update.node().equals(moved));
        }
    }

    private static boolean mayUse(SmackDesktop desktop, String node) {
        try {
            desktop.subscribe(node);
            return true;
        } catch (XMPPErrorException e) {
            return false;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStanzaThatCannotBeReadDoesNotEndThePublishing(CapturedOutput output) throws Exception {
        try (RunningServer server = product();
                SmackDesktop desktop = desktop("2001")) {
            for (int i = 0; i < 3; i++) {
                desktop.sendUnreadableEvent("finesse@" + RunningServer.DOMAIN + "/finesse");
            }

            assertThat(server.rest("2001").login("2001", "2003", "in").statusCode())
                    .isEqualTo(202);

            desktop.next(u -> u.requestId().equals("in"));
            assertThat(output.getAll()).doesNotContain("has ended");
        }
    }

    @Test
    void aServerThatIsKilledAmidUpdatesLosesNone() throws Exception {
        try (RunningServer server = product()) {
            List<Integer> received;
            try (SmackDesktop first = desktop("2001")) {
                server.rest("2001").login("2001", "2003", "in");
                first.next(u -> u.requestId().equals("in"));
                change(server, 1, UPDATES / 2);
                xmpp.kill();
                change(server, UPDATES / 2 + 1, UPDATES * 3 / 4);
                Waiting.until("the desktop's end", () -> !first.isConnected());
                received = numbers(first.drain());
            }
            int before = received.size();
            xmpp.start();
            change(server, UPDATES * 3 / 4 + 1, UPDATES);
            List<ReceivedUpdate> after = new ArrayList<>();
            try (SmackDesktop second = desktopAgain("2001")) {
                second.next(u -> {
                    after.add(u);
                    return u.requestId().equals("n" + UPDATES);
                });
            }
            received.addAll(numbers(after));

            // 1..k before, and from some j <= k+1 on after: none lost, order kept, and what the
            // server took in the last second may come once more.
            assertThat(received.subList(0, before))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, before).boxed().toList());
            int again = received.get(before);
            assertThat(again).isLessThanOrEqualTo(before + 1);
            assertThat(received.subList(before, received.size()))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(again, UPDATES).boxed().toList());
        }
    }

    /** Changes the agent's state to and fro; the request ids are n1, n2, ... */
    private static void change(RunningServer server, int from, int to) {
        FinesseHttp rest = server.rest("2001");
        for (int i = from; i <= to; i++) {
            String state = i % 2 == 1 ? "READY" : "NOT_READY";
            String requestId = "n" + i;
            Waiting.until(
                    "the request's acceptance",
                    () -> rest.changeState("2001", state, requestId).statusCode() == 202);
        }
    }

    private static List<Integer> numbers(List<ReceivedUpdate> updates) {
        List<Integer> numbers = new ArrayList<>();
        for (ReceivedUpdate update : updates) {
            if (update.node().equals(USER) && update.requestId().startsWith("n")) {
                numbers.add(Integer.parseInt(update.requestId().substring(1)));
            }
        }
        return numbers;
    }

    @Test
    void beyondTheBufferTheProductIsOutOfServiceUntilTheServerIsBack(CapturedOutput output) throws Exception {
        try (RunningServer server = product("--finesse.notification.external.buffer=100")) {
            server.rest("2001").login("2001", "2003", "in");
            xmpp.kill();
            FinesseHttp rest = server.rest("2001");
            int accepted = 0;
            while (rest.changeState("2001", accepted % 2 == 0 ? "READY" : "NOT_READY", "b")
                            .statusCode()
                    == 202) {
                accepted++;
                assertThat(accepted).isLessThan(500);
            }

            Waiting.until("OUT_OF_SERVICE", () -> systemInfo(server).contains("OUT_OF_SERVICE"));
            assertThat(systemInfo(server)).contains("updates wait for the XMPP server");
            assertThat(rest.get(USER).statusCode()).isEqualTo(503);
            assertThat(lines(output, "OUT_OF_SERVICE: More than")).hasSize(1);

            xmpp.start();
            try (SmackDesktop desktop = desktopAgain("2001")) {
                Waiting.until("IN_SERVICE", () -> systemInfo(server).contains("IN_SERVICE"));
                boolean ready = rest.get(USER).body().contains("<state>READY</state>");
                String other = ready ? "NOT_READY" : "READY";
                assertThat(rest.changeState("2001", other, "on").statusCode()).isEqualTo(202);
                assertThat(desktop.next(u -> u.requestId().equals("on")).state())
                        .isEqualTo(other);
            }
        }
    }
}
