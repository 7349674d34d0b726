package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.finessebridge.app.acceptance.WrittenLog.Line;
import org.finessebridge.fixture.Waiting;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;

/**
 * A client that is gone without a word, as an operator finds it in the logs of both services, with times of their own:
 * the service looks at its sessions every thirty seconds.
 */
class LostClientLogIT {

    private static final String JID = "2001@" + RunningServer.DOMAIN + "/desktop";

    @Spec(
            document = "Traces of the original",
            section = "Losing a client",
            says = "each hop from the last poll to the forced logout")
    @Test
    void eachHopFromTheLastPollToTheForcedLogoutIsInTheLogs() throws Exception {
        try (RunningServer server = RunningServer.start(
                "--finesse.notification.bosh.inactivity=32s",
                "--finesse.presence.logout-after=1s",
                "--finesse.cti.simulator.logout-on-agent-disconnect=1")) {
            assertThat(NotificationLog.setLevel(server, "\"DEBUG\"").statusCode())
                    .isEqualTo(204);
            WrittenLog log = WrittenLog.ofWebServices(server.data());
            int at;
            try (NodeClient client = NodeClient.strophe(
                    "bosh",
                    "http://localhost:%d/http-bind/"
                            .formatted(server.notificationPorts().http()),
                    JID,
                    "2001")) {
                client.awaitConnected();
                server.rest("2001").login("2001", "2001", "in");
                client.awaitUpdate("<requestId>in</requestId>");
                server.rest("2001").changeState("2001", "READY", "ready");
                client.awaitUpdate("<requestId>ready</requestId>");
                at = log.awaitLine(
                        "the client's presence",
                        0,
                        line -> line.is(
                                "PRESENCE_NOTIFICATION_RECIEVED", "[FROM JID=" + JID + "][PRESENCE_TYPE=available]"));
            } // which kills the process

            Pattern lastActive = Pattern.compile("Session \\(id=([0-9a-f]{8})\\) was last active \\d+ ms ago: " + JID);
            String idle = await(server, "debug.log", lastActive);
            String closing = await(
                    server,
                    "info.log",
                    Pattern.compile("Closing idle session \\(id=([0-9a-f]{8})\\): " + JID
                            + " after inactivity for more than threshold value of 32"));
            assertThat(closing).isEqualTo(idle);
            await(server, "info.log", Pattern.compile("(A session is being closed for) " + JID));

            at = log.awaitLine(
                    "its absence",
                    at,
                    line -> line.is(
                            "PRESENCE_NOTIFICATION_RECIEVED", "[FROM JID=" + JID + "][PRESENCE_TYPE=unavailable]"));
            assertThat(log.line(at).text()).isEqualTo("Finesse received a presence notification");
            at = log.awaitLine(
                    "the beginning of the time",
                    at,
                    line -> line.is(
                            "AGENT_PRESENCE_MONITOR", "[message_string=Adding agent 2001 into the expiry hash.]"));
            at = log.awaitLine(
                    "its end",
                    at,
                    line -> line.is(
                            "AGENT_PRESENCE_MONITOR", "[message_string=[Expired] Removed agent from cache 2001]"));
            at = log.awaitLine("the forced logout", at, line -> line.is("PRESENCE DRIVEN LOGOUT", "[agent_id=2001]"));
            assertThat(log.line(at).text())
                    .isEqualTo("Performing CTI Logout on basis of the agents unavailable presence");
            at = log.awaitLine(
                    "the request",
                    at,
                    line -> line.is(
                            "MESSAGE_TO_CTI_SERVER",
                            ", agentstate : 1, workmode : 0, reason code: 255, forceflag :1, agentcapacity: 1,"
                                    + " agentext: 2001, agentid: 2001, supervisorid: null, ssoFlag=false]"
                                    + "[cti_message_name=SetAgentStateReq]"));
            at = log.awaitLine("the event", at, LostClientLogIT::isForcedLogout);
            at = log.awaitLine(
                    "the update",
                    at,
                    line -> line.is(
                            "XMPP_PUBLISH_ASYNCHRONOUS",
                            "[NodeId=/finesse/api/User/2001]",
                            "<state>LOGOUT</state>",
                            "<requestId></requestId>"));
            await(
                    server,
                    "debug.log",
                    Pattern.compile("(Unable to route packet. No session is available so store offline.) <message"));
            assertThat(at).isPositive();
        }
    }

    private static boolean isForcedLogout(Line line) {
        return line.is(
                "DECODED_MESSAGE_FROM_CTI_SERVER", "agentState=1 (LOGOUT), eventReasonCode=255,", "agentID=2001,");
    }

    /** What the first group of a line is, when there is one. */
    private static String await(RunningServer server, String file, Pattern wanted) {
        String[] found = {""};
        Waiting.until(wanted.pattern(), () -> {
            List<String> lines =
                    NotificationLog.read(server.data(), file).lines().toList();
            for (String line : lines) {
                Matcher matcher = wanted.matcher(line);
                if (matcher.find()) {
                    found[0] = matcher.group(1);
                }
            }
            return !found[0].isEmpty();
        });
        return found[0];
    }
}
