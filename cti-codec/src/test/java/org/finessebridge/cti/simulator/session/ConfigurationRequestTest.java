package org.finessebridge.cti.simulator.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.code.ConfigEndStatus;
import org.finessebridge.cti.message.code.ConfigKeyStatus;
import org.finessebridge.cti.message.code.ConfigMsgMask;
import org.finessebridge.cti.message.code.ConfigType;
import org.finessebridge.cti.message.code.RecordType;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.config.ConfigAgentEvent;
import org.finessebridge.cti.message.config.ConfigBeginEvent;
import org.finessebridge.cti.message.config.ConfigEndEvent;
import org.finessebridge.cti.message.config.ConfigKeyEvent;
import org.finessebridge.cti.message.config.ConfigRequestEvent;
import org.finessebridge.cti.message.config.ConfigRequestKeyEvent;
import org.finessebridge.cti.message.config.ConfigSkillGroupEvent;
import org.finessebridge.cti.message.config.ConfiguredAgent;
import org.finessebridge.cti.message.config.ConfiguredSkillGroup;
import org.finessebridge.cti.message.uccx.UccxConfigCsqEvent;
import org.finessebridge.cti.message.uccx.UccxCsq;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.junit.jupiter.api.Test;

/** The configuration, as a client asks for it. */
class ConfigurationRequestTest {

    private static final long SERVICES = ServiceMask.ALL_EVENTS | ServiceMask.CONFIG_EVENTS;

    @Test
    void tellsTheSkillGroupsBetweenBeginAndEnd() {
        EmbeddedClient client = client(centre(2), 24, SERVICES);

        client.write(request(ConfigMsgMask.SKILL_GROUP));

        assertThat(client.read(ConfigBeginEvent.class).configType().is(ConfigType.INITIAL))
                .isTrue();
        ConfiguredSkillGroup first =
                client.read(ConfigSkillGroupEvent.class).skillGroups().getFirst();
        assertThat(first.recordType()).matches(type -> type != null && type.is(RecordType.ADD));
        assertThat(first)
                .returns(5000L, ConfiguredSkillGroup::fltPeripheralId)
                .returns(1L, ConfiguredSkillGroup::peripheralNumber)
                .returns(5001L, ConfiguredSkillGroup::skillGroupSkillTargetId)
                .returns("Group 1", ConfiguredSkillGroup::peripheralName);
        assertThat(client.read(ConfigEndEvent.class).configEndStatus().is(ConfigEndStatus.SUCCESS))
                .isTrue();
        client.hearsNothing();
    }

    @Test
    void manySkillGroupsTakeSeveralMessages() {
        EmbeddedClient client = client(centre(250), 24, SERVICES);

        client.write(request(ConfigMsgMask.SKILL_GROUP));

        List<Long> numbers = new ArrayList<>();
        for (CtiMessage message : client.readAll()) {
            if (message instanceof ConfigSkillGroupEvent event) {
                event.skillGroups().forEach(group -> numbers.add(group.peripheralNumber()));
            }
        }
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 250).boxed().toList());
    }

    @Test
    void otherKindsAreEmpty() {
        EmbeddedClient client = client(centre(2), 24, SERVICES);

        client.write(request(ConfigMsgMask.AGENT_SERVICES));

        client.read(ConfigBeginEvent.class);
        assertThat(client.read(ConfigEndEvent.class).configEndStatus().is(ConfigEndStatus.EMPTY))
                .isTrue();
    }

    @Test
    void theKeyIsAnotherOneForOtherSkillGroups() {
        assertThat(key(centre(2))).isEqualTo(key(centre(2)));
        assertThat(key(centre(2)).skillGroupConfigKey())
                .isNotEqualTo(key(centre(3)).skillGroupConfigKey());
    }

    @Test
    void aClientWithoutTheServiceHearsNothing() {
        EmbeddedClient client = client(centre(2), 24, ServiceMask.ALL_EVENTS);

        client.write(ConfigRequestKeyEvent.builder().peripheralId(5000).build());
        client.write(request(ConfigMsgMask.SKILL_GROUP));

        client.hearsNothing();
    }

    @Test
    void uccxTellsCsqs() {
        SimulatedServer server = new SimulatedServer(
                SimulatorSettings.onLoopback(0)
                        .withVersions(VersionRange.all(ProtocolVersion.uccx(17).dialect()))
                        .sessions(),
                centre(1).ofUccx(),
                new FakeSimulatorTime());
        EmbeddedClient client = new EmbeddedClient(server, ProtocolVersion.uccx(17));
        client.open(SERVICES);
        client.forget();

        client.write(request(ConfigMsgMask.SKILL_GROUP));

        client.read(ConfigBeginEvent.class);
        assertThat(client.read(UccxConfigCsqEvent.class).csqs())
                .singleElement()
                .returns(1L, UccxCsq::csqId)
                .returns("Group 1", UccxCsq::csqName);
    }

    @Test
    void agentsAreToldBehindTheSkillGroups() {
        ContactCentre centre = ContactCentre.builder()
                .agent(new SimulatedAgent("2001", null, 5001, "Mickey", "", null, List.of(), List.of()))
                .build();
        EmbeddedClient client = client(centre, 24, SERVICES);

        client.write(request(ConfigMsgMask.SKILL_GROUP | ConfigMsgMask.AGENT));

        client.read(ConfigBeginEvent.class);
        assertThat(client.read(ConfigAgentEvent.class).agents())
                .singleElement()
                .returns("2001", ConfiguredAgent::loginId)
                .returns("Mickey", ConfiguredAgent::firstName)
                .returns(null, ConfiguredAgent::lastName);
        assertThat(client.read(ConfigEndEvent.class).configEndStatus().is(ConfigEndStatus.SUCCESS))
                .isTrue();
    }

    private static ConfigKeyEvent key(ContactCentre centre) {
        EmbeddedClient client = client(centre, 24, SERVICES);
        client.write(ConfigRequestKeyEvent.builder().peripheralId(5000).build());
        ConfigKeyEvent key = client.read(ConfigKeyEvent.class);
        assertThat(key.configKeyStatus().is(ConfigKeyStatus.SUCCESS)).isTrue();
        return key;
    }

    private static ConfigRequestEvent request(long kinds) {
        return ConfigRequestEvent.builder()
                .configInformation(kinds)
                .peripheralId(5000)
                .build();
    }

    private static EmbeddedClient client(ContactCentre centre, int version, long services) {
        EmbeddedClient client = new EmbeddedClient(
                new SimulatedServer(SimulatorSettings.onLoopback(0).sessions(), centre, new FakeSimulatorTime()),
                version);
        client.open(services);
        client.forget();
        return client;
    }

    private static ContactCentre centre(int groups) {
        ContactCentre.Builder builder = ContactCentre.builder().extensions(2000, 2999);
        LongStream.rangeClosed(1, groups)
                .forEach(number ->
                        builder.skillGroup(new SimulatedSkillGroup(number, 5000 + number, "Group " + number)));
        return builder.build();
    }
}
