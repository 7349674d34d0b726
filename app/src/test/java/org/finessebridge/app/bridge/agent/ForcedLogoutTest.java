package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.PlayedBridge.told;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the system request that logs an agent out whose client has gone. */
class ForcedLogoutTest {

    private static final String AGENT = "1001003";
    private static final String EXTENSION = "2003";
    private static final String DESKTOP = AGENT + "@fin1.ucce.local/desktop";
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private PlayedBridge bridge = ucce(AgentState.AVAILABLE);

    private static PlayedBridge ucce(AgentState state) {
        return PlayedBridge.inService(state, EXTENSION, AGENT);
    }

    private void goesAway() {
        bridge.clients.available(AGENT, DESKTOP, 0);
        bridge.tick();
        bridge.clients.unavailable(AGENT, DESKTOP);
        bridge.pass(MINUTE);
    }

    private void begin(Deployment.Type type, AgentState state) {
        bridge.close();
        bridge = PlayedBridge.inService(type, state, EXTENSION, AGENT);
    }

    private boolean isUnderWay() {
        return !bridge.underWay(SetAgentStateReq.class).isEmpty();
    }

    @AfterEach
    void stop() {
        bridge.close();
    }

    /** CTI guide, Set Agent State Req: the fields one by one. */
    @Test
    void sendsWhatTheOriginalWasSeenToSend() {
        goesAway();

        assertThat(bytes(bridge.request(), ProtocolVersion.V24))
                .isEqualTo(
                        "0000002a" // MessageLength: 21 fixed, 9 of the instrument, 12 of the id
                                + "00000026" // MessageType 38
                                + "00000014" // InvokeID 20
                                + "00001388" // PeripheralID 5000
                                + "0001" // AgentState LOGOUT
                                + "0000" // AgentWorkMode
                                + "0000" // NumSkillGroups
                                + "00ff" // EventReasonCode 255
                                + "01" // ForcedFlag
                                + "00000001" // AgentServiceReq, the capacity
                                + "0006" + "0005" + "3230303300" // AgentInstrument 2003
                                + "0005" + "0008" + "3130303130303300"); // AgentID 1001003
    }

    @Test
    void sendsTheSameToUccxWhichKnowsIdsByAnotherTag() {
        begin(Deployment.Type.UCCX, AgentState.NOT_READY);
        goesAway();

        assertThat(bytes(bridge.request(), ProtocolVersion.uccx(17)))
                .isEqualTo("00000026" + "00000026" + "00000014" + "00001388" // MessageLength: 21 fixed, 7, 10
                        + "0001" + "0000" + "0000" + "00ff" + "01" + "00000001" // as above
                        + "06" + "05" + "3230303300" // AgentInstrument 2003; tags and lengths of a byte
                        + "c2" + "08" + "3130303130303300"); // AgentID, tag 194: 1001003
    }

    private static String bytes(Sent sent, ProtocolVersion version) {
        ByteBuf out = Unpooled.buffer();
        MessageLayouts.encode(
                MessageLayouts.withInvokeId(MessageLayouts.orPeripheralId(sent.request(), 5000), 20), version, out);
        return ByteBufUtil.hexDump(out);
    }

    @Test
    void publishesTheSignOutWithItsReasonAndNoRequestId() {
        goesAway();
        Sent request = bridge.request();
        bridge.updates(AGENT);
        bridge.confirm(request);
        bridge.event(bridge.eventOf(AGENT, AgentState.LOGOUT, "")
                .eventReasonCode(255)
                .build());

        assertThat(bridge.updates(AGENT)).singleElement().satisfies(update -> {
            assertThat(update.text("state")).isEqualTo("LOGOUT");
            assertThat(update.text("requestId")).isEmpty();
        });
        assertThat(bridge.status(AGENT).reasonCode()).isEqualTo(255);
        staysSo();
    }

    @Test
    void theLinesTellTheStory() {
        goesAway();
        bridge.confirm(bridge.request());
        bridge.event(bridge.eventOf(AGENT, AgentState.LOGOUT, "")
                .eventReasonCode(255)
                .build());
        bridge.tick();

        assertThat(bridge.lines.take())
                .containsExactly(
                        "AGENT_PRESENCE_MONITOR [message_string=Adding agent 1001003 into the expiry hash.]: ",
                        "AGENT_PRESENCE_MONITOR [message_string=[Expired] Removed agent from cache 1001003]: ",
                        "PRESENCE DRIVEN LOGOUT [agent_id=1001003]: Performing CTI Logout on basis of the agents"
                                + " unavailable presence");
        assertThat(bridge.meters.counter("finesse.presence.logouts").count()).isOne();
        assertThat(bridge.meters.get("finesse.presence.waiting").gauge().value())
                .isZero();
    }

    /** UCCE without Logout on Agent Disconnect. */
    @Test
    void anAgentWhoIsMadeNotReadyInsteadIsDoneWith() {
        goesAway();
        bridge.confirm(bridge.request());
        bridge.event(bridge.eventOf(AGENT, AgentState.NOT_READY, EXTENSION)
                .eventReasonCode(50002)
                .build());

        assertThat(bridge.told(AGENT)).containsExactly("NOT_READY");
        assertThat(bridge.status(AGENT).reasonCode()).isEqualTo(50002);
        staysSo();
    }

    /** Nothing changes for who was NOT_READY already, and no event says so. */
    @Test
    void anAgentWhoWasNotReadyAlreadyIsDoneWithWhenTheServerSaysSo() {
        begin(Deployment.Type.UCCE, AgentState.NOT_READY);
        goesAway();
        bridge.confirm(bridge.request());
        bridge.pass(Duration.ofSeconds(2));
        bridge.answer(bridge.question(AGENT), told(AgentState.NOT_READY, EXTENSION));
        assertThat(bridge.meters.counter("finesse.presence.logouts").count()).isZero();
        bridge.pass(Duration.ofSeconds(4));
        bridge.answer(bridge.question(AGENT), told(AgentState.NOT_READY, EXTENSION));

        assertThat(bridge.meters.counter("finesse.presence.logouts").count()).isOne();
        staysSo();
    }

    @Test
    void duringACallUcceKeepsItForTheTimeAfterTheCall() {
        begin(Deployment.Type.UCCE, AgentState.TALKING);
        goesAway();
        bridge.confirm(bridge.request());
        bridge.pass(Duration.ofSeconds(1));

        assertThat(bridge.status(AGENT).state()).isEqualTo(UserState.TALKING);
        assertThat(bridge.status(AGENT).pendingState()).isEqualTo(UserState.NOT_READY);
        bridge.event(bridge.eventOf(AGENT, AgentState.NOT_READY, EXTENSION).build());
        assertThat(bridge.status(AGENT).reasonCode()).isEqualTo(255);
        staysSo();
    }

    @Test
    void duringACallUccxSignsOutAfterIt() {
        begin(Deployment.Type.UCCX, AgentState.TALKING);
        goesAway();
        bridge.confirm(bridge.request());
        bridge.pass(Duration.ofSeconds(1));

        assertThat(bridge.status(AGENT).pendingState()).isEqualTo(UserState.LOGOUT);
        bridge.event(bridge.eventOf(AGENT, AgentState.LOGOUT, "")
                .eventReasonCode(255)
                .build());
        assertThat(bridge.status(AGENT).reasonCode()).isEqualTo(255);
        staysSo();
    }

    @Test
    void aClientThatIsBackBeforeTheRequestsTurnCostsNothing() {
        bridge.clients.available(AGENT, DESKTOP, 0);
        bridge.tick();
        bridge.clients.unavailable(AGENT, DESKTOP);
        bridge.pass(Duration.ofSeconds(59));
        bridge.put("own", RequestedState.NOT_READY, AGENT);
        Sent own = bridge.request();
        bridge.pass(Duration.ofSeconds(1));
        assertThat(isUnderWay()).isFalse(); // its turn has not come
        bridge.clients.available(AGENT, DESKTOP, 0);
        bridge.confirm(own);
        bridge.event(AGENT, AgentState.NOT_READY, EXTENSION);

        staysSo();
        assertThat(bridge.status(AGENT).state()).isEqualTo(UserState.NOT_READY);
    }

    @Test
    void whoHasSignedOutBeforeTheRequestsTurnGetsNone() {
        begin(Deployment.Type.UCCE, AgentState.NOT_READY);
        bridge.clients.available(AGENT, DESKTOP, 0);
        bridge.tick();
        bridge.clients.unavailable(AGENT, DESKTOP);
        bridge.pass(Duration.ofSeconds(59));
        bridge.put("own", RequestedState.LOGOUT, AGENT);
        Sent own = bridge.request();
        bridge.pass(Duration.ofSeconds(1));
        bridge.confirm(own);
        bridge.event(AGENT, AgentState.LOGOUT, "");

        staysSo();
        assertThat(bridge.told(AGENT)).containsExactly("LOGOUT own");
    }

    @Test
    void aRefusalIsTriedAgainAfterTheSameTimeAndNotForEver() {
        goesAway();
        for (int tries = 0; tries < 3; tries++) {
            bridge.refuse(bridge.request(), 22);
            assertThat(isUnderWay()).isFalse();
            bridge.pass(MINUTE);
        }

        staysSo();
        assertThat(bridge.told(AGENT)).isEmpty(); // nobody has asked for it, and so nobody is answered
        assertThat(bridge.meters.counter("finesse.presence.failures").count()).isEqualTo(3);
    }

    @Test
    void whatEndsWithTheSessionBeginsAnewWithTheNext() {
        goesAway();
        Sent lost = bridge.request();
        bridge.loseSession();
        bridge.answer(lost, new CtiOutcome.SessionLost<>("gone"));
        bridge.pass(MINUTE.multipliedBy(10));
        assertThat(isUnderWay()).isFalse();

        bridge.openSession();
        bridge.answer(bridge.question(AGENT), told(AgentState.AVAILABLE, EXTENSION));
        bridge.tick();
        bridge.pass(Duration.ofMillis(59_999));
        assertThat(isUnderWay()).isFalse();
        bridge.pass(Duration.ofMillis(1));

        assertThat(isUnderWay()).isTrue();
    }

    /** The outcomes of a session that is lost come before the news that it is. */
    @Test
    void sessionsThatAreLostAreNoRefusals() {
        goesAway();
        for (int sessions = 0; sessions < 4; sessions++) {
            bridge.answer(bridge.request(), new CtiOutcome.SessionLost<>("gone"));
            bridge.loseSession();
            bridge.openSession();
            bridge.answer(bridge.question(AGENT), told(AgentState.AVAILABLE, EXTENSION));
            bridge.tick();
            bridge.pass(MINUTE);
        }

        assertThat(isUnderWay()).isTrue();
        assertThat(bridge.meters.counter("finesse.presence.failures").count()).isZero();
    }

    @Test
    void whatWasNotSentIsNoRefusal() {
        goesAway();
        for (int tries = 0; tries < 4; tries++) {
            bridge.answer(bridge.request(), new CtiOutcome.NotSent<>("too many requests are under way"));
            bridge.pass(MINUTE);
        }

        assertThat(isUnderWay()).isTrue();
        assertThat(bridge.meters.counter("finesse.presence.failures").count()).isZero();
    }

    @Test
    void whoseLogoutWasGivenUpIsTriedAgainInTheNextSession() {
        goesAway();
        for (int tries = 0; tries < 3; tries++) {
            bridge.refuse(bridge.request(), 22);
            bridge.pass(MINUTE);
        }
        assertThat(isUnderWay()).isFalse();
        bridge.loseSession();
        bridge.openSession();
        bridge.answer(bridge.question(AGENT), told(AgentState.AVAILABLE, EXTENSION));
        bridge.tick();
        bridge.pass(MINUTE);

        assertThat(isUnderWay()).isTrue();
    }

    @Test
    void whoIsRemovedFromTheDirectoryIsNobodysAbsence() {
        bridge.clients.available(AGENT, DESKTOP, 0);
        bridge.tick();
        bridge.clients.unavailable(AGENT, DESKTOP);
        bridge.pass(Duration.ofSeconds(30));
        bridge.agentsAreNow("2002");
        bridge.request(); // the one that signs removed agents out
        bridge.agentsAreNow("2002", AGENT);
        bridge.event(AGENT, AgentState.AVAILABLE, EXTENSION);

        staysSo();
    }

    @Test
    void aConfirmationWithoutAnEventIsAskedForAndTriedAgain() {
        goesAway();
        bridge.confirm(bridge.request());
        for (int second = 0; second < 20; second++) {
            bridge.pass(Duration.ofSeconds(1));
            bridge.underWay(QueryAgentStateReq.class)
                    .forEach(question -> bridge.answer(bridge.question(AGENT), told(AgentState.AVAILABLE, EXTENSION)));
        }
        assertThat(isUnderWay()).isFalse();

        bridge.pass(MINUTE);

        assertThat(isUnderWay()).isTrue();
    }

    /** However long the agent is absent. */
    private void staysSo() {
        bridge.pass(MINUTE.multipliedBy(3));
        assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();
    }
}
