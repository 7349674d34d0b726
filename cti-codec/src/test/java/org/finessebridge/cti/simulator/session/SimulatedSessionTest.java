package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.cti.simulator.session.EmbeddedClient.ALL_EVENTS;

import java.time.Duration;
import org.finessebridge.cti.message.OpaqueBytes;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.SessionType;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.code.SystemEventId;
import org.finessebridge.cti.message.session.ActiveMaintenanceResp;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenConf;
import org.finessebridge.cti.message.session.SystemEvent;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a session, with a clock that the test moves. */
class SimulatedSessionTest {

    private final FakeSimulatorTime time = new FakeSimulatorTime();
    private final ContactCentre centre = ContactCentre.builder()
            .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
            .extensions(2000, 2999)
            .build();

    @Test
    void closesAConnectionOnWhichNothingIsOpened() {
        EmbeddedClient client = client(20);
        time.advance(Duration.ofSeconds(59));
        client.write(new HeartbeatReq(1)).refused(StatusCode.SESSION_NOT_OPEN);
        assertThat(client.isOpen()).isTrue();
        time.advance(Duration.ofSeconds(1));
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void closesAClientThatIsSilentForItsIdleTimeout() {
        EmbeddedClient client = client(20);
        client.open(client.openReq(ServiceMask.CLIENT_CONTROL).idleTimeout(20).build());
        time.advance(Duration.ofSeconds(19));
        client.write(new HeartbeatReq(2));
        assertThat(client.read(HeartbeatConf.class).invokeId()).isEqualTo(2);
        time.advance(Duration.ofSeconds(19));
        assertThat(client.isOpen()).isTrue();
        time.advance(Duration.ofSeconds(1));
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void keepsAClientThatAskedForNoIdleTimeout() {
        EmbeddedClient client = client(20);
        client.open(client.openReq(ServiceMask.CLIENT_CONTROL)
                .idleTimeout(OpenRules.NO_IDLE_TIMEOUT)
                .build());
        time.advance(Duration.ofDays(2));
        assertThat(client.isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 20})
    void refusesVersionsOutsideItsRange(int version) {
        SimulatedServer server = new SimulatedServer(
                SimulatorSettings.onLoopback(0)
                        .withVersions(new VersionRange(18, 19))
                        .sessions(),
                centre,
                time);
        EmbeddedClient client = new EmbeddedClient(server, version);
        client.write(client.openReq(ALL_EVENTS).build());
        client.refused(StatusCode.INVALID_VERSION);

        EmbeddedClient lower = new EmbeddedClient(server, 19);
        lower.open(ALL_EVENTS);
    }

    @Test
    void grantsNoMoreServicesThanItsSettingsAllow() {
        SimulatedServer server = new SimulatedServer(
                SimulatorSettings.onLoopback(0)
                        .withServices(ServiceMask.ALL_EVENTS)
                        .sessions(),
                centre,
                time);
        EmbeddedClient client = new EmbeddedClient(server, 20);
        assertThat(client.open(ALL_EVENTS).servicesGranted()).isEqualTo(ServiceMask.ALL_EVENTS);
        client.read(SystemEvent.class);
        client.write(SetAgentStateReq.of(AgentState.AVAILABLE, "2001", "2001"));
        client.refused(StatusCode.FUNCTION_NOT_AVAILABLE);
        client.write(QueryAgentStateReq.ofAgent("2001"));
        client.refused(StatusCode.FUNCTION_NOT_AVAILABLE);
    }

    @Test
    void grantsActiveStandbyFromVersion24Only() {
        EmbeddedClient older = client(23);
        assertThat(older.open(ALL_EVENTS | ServiceMask.ACTIVE_STANDBY).servicesGranted())
                .isEqualTo(ALL_EVENTS);
        EmbeddedClient newer = client(24);
        OpenConf conf = newer.open(ALL_EVENTS | ServiceMask.ACTIVE_STANDBY);
        assertThat(conf.servicesGranted()).isEqualTo(ALL_EVENTS | ServiceMask.ACTIVE_STANDBY);
        assertThat(conf.sessionType().is(SessionType.ACTIVE)).isTrue();
    }

    @Test
    void refusesWhatComesAtTheWrongTime() {
        EmbeddedClient client = client(20);
        client.write(QueryAgentStateReq.ofAgent("2001")).refused(StatusCode.SESSION_NOT_OPEN);
        client.open(ALL_EVENTS);
        client.read(SystemEvent.class);
        client.write(client.openReq(ALL_EVENTS).build());
        client.refused(StatusCode.SESSION_ALREADY_OPEN);
    }

    @Test
    void refusesMessagesThatItDoesNotKnowOrThatTheVersionDoesNotHave() {
        EmbeddedClient client = client(20);
        client.open(ALL_EVENTS);
        client.read(SystemEvent.class);

        client.write(new UnknownMessage(4711, OpaqueBytes.copyOf(new byte[] {0, 0, 0, 9})));
        FailureConf unknown = client.read(FailureConf.class);
        assertThat(unknown.status()).isEqualTo(StatusCode.INVALID_MESSAGE_TYPE.code());
        assertThat(unknown.invokeId()).isEqualTo(9);

        client.write(new ActiveMaintenanceResp(7, true));
        client.refused(StatusCode.INVALID_MSG_TYPE_FOR_VERSION);
        client.write(new UnknownMessage(268, OpaqueBytes.copyOf(new byte[] {0, 0, 0, 9})));
        client.refused(StatusCode.INVALID_MSG_TYPE_FOR_VERSION);
    }

    @Test
    void refusesAMessageThatOnlyServersSend() {
        EmbeddedClient client = client(20);
        client.open(ServiceMask.CLIENT_CONTROL);
        client.write(new HeartbeatConf(5)).refused(StatusCode.INVALID_MESSAGE_TYPE);
    }

    @Test
    void endsTheSessionThatTheClientCloses() {
        SimulatedServer server = server();
        EmbeddedClient client = new EmbeddedClient(server, 20);
        client.open(ALL_EVENTS);
        assertThat(server.openSessions()).isEqualTo(1);
        client.close();
        assertThat(server.openSessions()).isZero();
    }

    @Test
    void tellsOfWhatIsOfflineAtOnceAndToThoseWhoComeLater() {
        SimulatedServer server = server();
        EmbeddedClient client = new EmbeddedClient(server, 20);
        assertThat(client.open(ALL_EVENTS).pgStatus()).isZero();
        assertThat(client.read(SystemEvent.class).systemEventId().known()).isEqualTo(SystemEventId.PERIPHERAL_ONLINE);

        server.systemEvent(SystemEventId.PERIPHERAL_OFFLINE, null);

        SystemEvent offline = client.read(SystemEvent.class);
        assertThat(offline.systemEventId().known()).isEqualTo(SystemEventId.PERIPHERAL_OFFLINE);
        assertThat(offline.systemEventArg1()).isEqualTo(5000);
        assertThat(offline.pgStatus()).isEqualTo(0x4);
        EmbeddedClient later = new EmbeddedClient(server, 20);
        OpenConf conf = later.open(ALL_EVENTS);
        assertThat(conf.peripheralOnline()).isFalse();
        assertThat(conf.pgStatus()).isEqualTo(0x4);
        assertThat(later.read(SystemEvent.class).systemEventId().known()).isEqualTo(SystemEventId.PERIPHERAL_OFFLINE);

        server.systemEvent(SystemEventId.PERIPHERAL_ONLINE, null);
        assertThat(client.read(SystemEvent.class).pgStatus()).isZero();
    }

    @Test
    void remembersThatThePeripheralGatewayIsOfflineUntilAPeripheralIsBack() {
        SimulatedServer server = server();
        server.systemEvent(SystemEventId.PERIPHERAL_GATEWAY_OFFLINE, null);

        EmbeddedClient later = new EmbeddedClient(server, 20);
        OpenConf conf = later.open(ALL_EVENTS);
        assertThat(conf.pgStatus()).isEqualTo(0x1 | 0x4);
        assertThat(conf.peripheralOnline()).isFalse();
        assertThat(later.read(SystemEvent.class).systemEventId().known()).isEqualTo(SystemEventId.PERIPHERAL_OFFLINE);

        server.systemEvent(SystemEventId.PERIPHERAL_ONLINE, null);
        assertThat(later.read(SystemEvent.class).pgStatus()).isZero();
        assertThat(new EmbeddedClient(server, 20).open(ALL_EVENTS).pgStatus()).isZero();
    }

    @Test
    void remembersThatTheCtiServerIsOffline() {
        SimulatedServer server = server();
        server.systemEvent(SystemEventId.CTI_SERVER_OFFLINE, null);
        OpenConf conf = new EmbeddedClient(server, 20).open(ALL_EVENTS);
        assertThat(conf.pgStatus()).isEqualTo(0x8);
        assertThat(conf.peripheralOnline()).isTrue();

        server.systemEvent(SystemEventId.CTI_SERVER_ONLINE, null);
        assertThat(new EmbeddedClient(server, 20).open(ALL_EVENTS).pgStatus()).isZero();
    }

    @Test
    void refusesAQueryThatNamesNobody() {
        EmbeddedClient client = client(20);
        client.open(ALL_EVENTS);
        client.read(SystemEvent.class);
        client.write(new QueryAgentStateReq(9, 5000, 1, -1, null, null, null));
        client.refused(StatusCode.REQUIRED_DATA_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = SystemEventId.class,
            names = {
                "CENTRAL_CONTROLLER_OFFLINE",
                "TEXT_FYI",
                "PERIPHERAL_GATEWAY_OFFLINE",
                "CTI_SERVER_OFFLINE",
                "HALF_HOUR_CHANGE"
            })
    void tellsEveryClientOfTheSystem(SystemEventId id) {
        SimulatedServer server = server();
        EmbeddedClient client = new EmbeddedClient(server, 20);
        client.open(ServiceMask.CLIENT_CONTROL);

        server.systemEvent(id, "for your information");

        SystemEvent event = client.read(SystemEvent.class);
        assertThat(event.systemEventId().known()).isEqualTo(id);
        assertThat(event.text()).isEqualTo("for your information");
        assertThat(event.systemEventArg1()).isZero();
    }

    private SimulatedServer server() {
        return new SimulatedServer(SimulatorSettings.onLoopback(0).sessions(), centre, time);
    }

    private EmbeddedClient client(int version) {
        return new EmbeddedClient(server(), version);
    }
}
