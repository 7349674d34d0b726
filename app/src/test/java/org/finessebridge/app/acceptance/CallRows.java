package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.CallRefusedException;
import org.finessebridge.cti.simulator.call.ExternalParties;
import org.finessebridge.cti.simulator.call.Route;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.call.TelephonyLimits;
import org.finessebridge.cti.simulator.centre.DeskSettings;
import org.finessebridge.cti.simulator.fault.CallEventOrder;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Rows of the tables of call flows, each played from REST through the simulator and heard by real XMPP clients. What
 * every user hears is written down whole, in the words of {@link ShortUpdate}: an event too many fails a row as one too
 * few does. A is 2001, B 2002, C 2003, S their supervisor 3001, X calls from outside, and 7000 leads to the queue 10.
 */
@ExtendWith(SharedServers.class)
abstract class CallRows {

    static final String X = "4085550199";
    static final String Y = "4085550100";
    static final String ROUTE_POINT = "7000";
    static final long QUEUE = 10;

    private final Map<String, RowUser> users = new LinkedHashMap<>();
    private Deployment.Type type = Deployment.Type.UCCE;
    private CallNames names = new CallNames(0, List.of());

    /** A deployment, and the order in which its server tells what happens. */
    record Server(Deployment.Type type, String order, CallEventOrder events) {

        @Override
        public String toString() {
            return type + ", " + order;
        }
    }

    /** UCCE. Agents' events come where the tables have them, and after those of calls. */
    static Stream<Server> ucce() {
        return of(Deployment.Type.UCCE);
    }

    /** UCCX, likewise. */
    static Stream<Server> uccx() {
        return of(Deployment.Type.UCCX);
    }

    /** Both deployments. */
    static Stream<Server> both() {
        return Stream.concat(ucce(), uccx());
    }

    /** Both deployments, where the order of events does not matter. */
    static Stream<Server> each() {
        return both().filter(server -> server.events().equals(CallEventOrder.USUAL));
    }

    private static Stream<Server> of(Deployment.Type type) {
        return Stream.of(
                new Server(type, "agents' events in between", CallEventOrder.USUAL),
                new Server(type, "agents' events last", CallEventOrder.withAgentStatesLast()));
    }

    /**
     * Begins a row.
     *
     * @param calls what its calls are named, in the order in which they begin
     */
    void begin(Server played, String... calls) {
        type = played.type();
        server();
        simulator(playing -> {
            playing.behaviour(SimulatorBehaviour.ordering(played.events()));
            Telephony phones = playing.telephony();
            phones.limits(TelephonyLimits.USUAL);
            phones.externalParties(ExternalParties.USUAL);
            phones.routing(arrived ->
                    arrived.dialedNumber().equals(ROUTE_POINT) ? new Route.Queued(QUEUE) : new Route.Unknown());
            for (String agent : List.of("2001", "2002", "2003", "3001")) {
                desk(phones, agent).settings(DeskSettings.DEFAULT);
            }
        });
        // A call to nowhere is over at once: the next has the next number.
        long before = ask(phones -> phones.inbound(X, "1", CallData.NONE));
        names = new CallNames(before + 1, List.of(calls));
    }

    RunningServer server() {
        return SharedServers.of(type);
    }

    boolean isUccx() {
        return type == Deployment.Type.UCCX;
    }

    /** A user signs in at the device of the same number, NOT_READY. */
    RowUser notReady(String id) throws Exception {
        RowUser user = RowUser.signIn(server(), id, new ShortUpdate(names, isUccx()));
        users.put(id, user);
        return user;
    }

    /** The same, and becomes READY. */
    RowUser ready(String id) throws Exception {
        RowUser user = notReady(id);
        user.becomes("READY");
        return user;
    }

    /** Somebody who is signed in already comes to another server at the same telephone system. */
    RowUser comesTo(RunningServer other, String id) throws Exception {
        return RowUser.comesTo(other, id, new ShortUpdate(names, isUccx()));
    }

    /** The session with the CTI server is lost, and something happens at the telephone system before the next one. */
    void outage(Consumer<Telephony> meanwhile) {
        simulator(playing -> {
            playing.dropClients();
            meanwhile.accept(playing.telephony());
        });
    }

    /** Something happens at the telephone system. */
    void phones(Consumer<Telephony> what) {
        simulator(playing -> what.accept(playing.telephony()));
    }

    /** The same, with a result. */
    <T> T ask(Function<Telephony, T> what) {
        return server().simulator()
                .ask(playing -> what.apply(playing.telephony()))
                .join();
    }

    void simulator(Consumer<SimulatedServer> what) {
        server().simulator().play(what).join();
    }

    /**
     * X talks to A out of the queue, and A asks B, who answers.
     *
     * @param asking who asks, by a letter
     * @param asked who is asked
     */
    void consult(RowUser a, RowUser b, String asking, String asked) {
        String o = "o X>7000 %s {PREROUTE_ACD_IN|ACD_IN}: " + asking + " %s, X %s queue=10 {keyed|}";
        callFromOutside(ROUTE_POINT);
        a.hears("RESERVED\nPOST " + o.formatted("ALERTING", "ALERTING[R]", "INITIATED[I]"));
        a.acts("o", "ANSWER");
        a.hears("PUT " + o.formatted("ACTIVE", "ACTIVE[T]", "ACTIVE[I]") + " #ANSWER\nTALKING");
        a.acts("o", "CONSULT_CALL", b.id());
        String k = "k %s>%s".formatted(asking, asked);
        String own = "%s INITIATED[I] of=o".formatted(asking);
        String rings = "%s ALERTING CONSULT: %s ALERTING[R], %s".formatted(k, asked, own);
        String talks = "%s ACTIVE CONSULT: %s ACTIVE[T], %s ACTIVE[T-] of=o".formatted(k, asked, asking);
        a.hears("PUT " + o.formatted("ACTIVE", "HELD[H]", "ACTIVE[I]")
                + "\n{HOLD|}\nPOST %s INITIATING CONSULT: %s INITIATING[I] of=o #CONSULT_CALL\n{TALKING|}\n"
                        .formatted(k, asking)
                + "PUT %s INITIATED CONSULT: %s\nPUT %s".formatted(k, own, rings));
        b.hears("POST " + rings);
        b.acts("k", "ANSWER");
        b.hears("PUT " + talks + " #ANSWER\n{TALKING|}");
        a.hears("PUT " + talks + "\nPUT " + o.formatted("ACTIVE", "HELD[H+]", "ACTIVE[I]"));
    }

    /** What is left of a row is no part of it. */
    void leave() {
        phones(CallRows::hangUpEverything);
    }

    /** ConnectionCallID of a named call. */
    long id(String call) {
        return names.id(call);
    }

    static AgentDesk desk(Telephony phones, String agent) {
        return Objects.requireNonNull(phones.agents().byId(agent));
    }

    /** X calls a number of the contact centre. */
    void callFromOutside(String to) {
        phones(phones -> phones.inbound(X, to, CallData.NONE));
    }

    /**
     * The row is over: nobody has heard more than was written down, and no call is left.
     */
    void over() {
        users.values().forEach(RowUser::hearsNoMore);
        users.values().forEach(RowUser::close);
        users.clear();
        assertThat(ask(Telephony::calls)).isEmpty();
    }

    /** A user is signed out by the row itself. */
    void forget(String user) {
        users.remove(user);
    }

    /** A row that has failed leaves nothing to the next. */
    @AfterEach
    void clean() {
        if (users.isEmpty()) {
            return;
        }
        users.values().forEach(RowUser::close);
        try {
            phones(CallRows::hangUpEverything);
            users.keySet().forEach(user -> {
                server().simulator()
                        .changeAgentState(user, AgentState.LOGOUT, 0)
                        .join();
                Waiting.until(user + " is gone, without calls", () -> isGone(user));
            });
        } catch (AssertionError e) {
            SharedServers.close(type); // or all that follow fail too
            throw e;
        } finally {
            users.clear();
        }
    }

    private static void hangUpEverything(Telephony phones) {
        phones.calls()
                .forEach(call -> call.parties().forEach(party -> {
                    try {
                        phones.hangUp(call.callId(), party.device());
                    } catch (CallRefusedException gone) {
                        assertThat(gone.failureCode()).isEqualTo(ControlFailureCode.CF_INVALID_CSTA_CONNECTION_ID);
                    }
                }));
    }

    private boolean isGone(String user) {
        FinesseHttp rest = server().rest(user);
        return rest.get("/finesse/api/User/" + user).body().contains("<state>LOGOUT</state>")
                && !rest.get("/finesse/api/User/" + user + "/Dialogs").body().contains("<Dialog>");
    }
}
