package org.finessebridge.app.bridge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.queue.Queue;
import org.finessebridge.app.systeminfo.Deployment;
import org.finessebridge.cti.message.Remainder;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.Coded;
import org.finessebridge.cti.message.code.ConfigEndStatus;
import org.finessebridge.cti.message.code.ConfigMsgMask;
import org.finessebridge.cti.message.code.ConfigType;
import org.finessebridge.cti.message.code.RecordType;
import org.finessebridge.cti.message.config.ConfigBeginEvent;
import org.finessebridge.cti.message.config.ConfigEndEvent;
import org.finessebridge.cti.message.config.ConfigRequestEvent;
import org.finessebridge.cti.message.config.ConfigSkillGroupEvent;
import org.finessebridge.cti.message.config.ConfiguredSkillGroup;
import org.finessebridge.cti.message.uccx.UccxConfigCsqEvent;
import org.finessebridge.cti.message.uccx.UccxCsq;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What queues are called, by the settings and by the CTI server. */
class SkillGroupNamesTest {

    private static final String AGENT = "2001";

    @Test
    void theServerIsAskedForItsSkillGroupsInEachSession() {
        try (PlayedBridge bridge = serving(77)) {
            assertThat(bridge.told()).singleElement().isInstanceOfSatisfying(ConfigRequestEvent.class, request -> {
                assertThat(request.configInformation()).isEqualTo(ConfigMsgMask.SKILL_GROUP | ConfigMsgMask.AGENT);
                assertThat(request.peripheralId()).isEqualTo(5000);
            });
        }
    }

    @Test
    void aQueueIsRenamedWhenTheServerTellsItsNameAndThatIsTold() {
        try (PlayedBridge bridge = serving(77)) {
            assertThat(queue(bridge, 77).name()).isEqualTo("77");

            bridge.event(told(group(RecordType.ADD, 5000, 77, "Service"), group(RecordType.ADD, 5000, 78, "Returns")));

            assertThat(bridge.take("/finesse/api/Queue/77"))
                    .singleElement()
                    .satisfies(update -> assertThat(update.text("name")).isEqualTo("Service"));
            assertThat(bridge.queues.find(78)).as("nobody has seen it").isNull();
            tellSkillGroups(bridge, 77, 78);
            assertThat(queue(bridge, 78).name()).isEqualTo("Returns");
        }
    }

    @Test
    void aNameOfTheSettingsStands() {
        try (PlayedBridge bridge = serving(76)) {
            bridge.event(told(group(RecordType.ADD, 5000, 76, "Other")));

            assertThat(queue(bridge, 76).name()).isEqualTo("Sales");
            assertThat(bridge.take("/finesse/api/Queue/76")).isEmpty();
        }
    }

    @Test
    void aChangeAndADeletionAreFollowed() {
        try (PlayedBridge bridge = serving(77)) {
            bridge.event(told(group(RecordType.ADD, 5000, 77, "Service")));
            bridge.event(told(group(RecordType.CHANGE, 5000, 77, "Care")));
            assertThat(queue(bridge, 77).name()).isEqualTo("Care");

            bridge.event(told(group(RecordType.DELETE, 5000, 77, null)));

            assertThat(queue(bridge, 77).name()).isEqualTo("77");
        }
    }

    @Test
    void whatTheNextSessionTellsNoMoreHasLostItsName() {
        try (PlayedBridge bridge = serving(77, 78, 79)) {
            bridge.event(told(
                    group(RecordType.ADD, 5000, 77, "Service"),
                    group(RecordType.ADD, 5000, 78, "Returns"),
                    group(RecordType.ADD, 5000, 79, "Parts")));
            ends(bridge, ConfigEndStatus.SUCCESS);
            bridge.loseSession();
            bridge.openSession();
            bridge.answer(bridge.question(AGENT), PlayedBridge.told(AgentState.NOT_READY, "2003"));

            begins(bridge, ConfigType.UPDATE);
            ends(bridge, ConfigEndStatus.SUCCESS);
            begins(bridge, ConfigType.INITIAL);
            bridge.event(told(group(RecordType.ADD, 5000, 77, "Service")));
            ends(bridge, ConfigEndStatus.PARTIAL);
            assertThat(queue(bridge, 78).name()).isEqualTo("Returns");
            begins(bridge, ConfigType.INITIAL);
            bridge.event(told(group(RecordType.ADD, 5000, 79, "Spares")));
            ends(bridge, ConfigEndStatus.SUCCESS);

            assertThat(queue(bridge, 77).name()).isEqualTo("Service");
            assertThat(queue(bridge, 78).name()).isEqualTo("78");
            assertThat(queue(bridge, 79).name()).isEqualTo("Spares");
        }
    }

    /** An end does not say what it ends: of what was asked for, or of an update that came meanwhile. */
    @ParameterizedTest
    @CsvSource({"INITIAL, UPDATE", "UPDATE, INITIAL"})
    void anUpdateAmidTheAnswerEndsNothingElse(ConfigType first, ConfigType second) {
        try (PlayedBridge bridge = serving(77, 78)) {
            bridge.event(told(group(RecordType.ADD, 5000, 77, "Service"), group(RecordType.ADD, 5000, 78, "Returns")));
            bridge.loseSession();
            bridge.openSession();
            bridge.answer(bridge.question(AGENT), PlayedBridge.told(AgentState.NOT_READY, "2003"));

            begins(bridge, first);
            begins(bridge, second);
            ends(bridge, ConfigEndStatus.SUCCESS);
            assertThat(queue(bridge, 77).name()).isEqualTo("Service");
            bridge.event(told(group(RecordType.ADD, 5000, 77, "Service")));
            ends(bridge, ConfigEndStatus.SUCCESS);

            assertThat(queue(bridge, 77).name()).isEqualTo("Service");
            assertThat(queue(bridge, 78).name()).isEqualTo("78");
        }
    }

    @Test
    void anEndThatEndsNothingTakesNoNames() {
        try (PlayedBridge bridge = serving(77)) {
            bridge.event(told(group(RecordType.ADD, 5000, 77, "Service")));
            bridge.loseSession();
            bridge.openSession();
            ends(bridge, ConfigEndStatus.SUCCESS);

            assertThat(queue(bridge, 77).name()).isEqualTo("Service");
        }
    }

    @Test
    void namesStandWhereTheServerCanNotTellThem() {
        try (PlayedBridge bridge = serving(77)) {
            bridge.event(told(group(RecordType.ADD, 5000, 77, "Service")));
            bridge.loseSession();
            bridge.openSession();
            begins(bridge, ConfigType.INITIAL);
            ends(bridge, ConfigEndStatus.INVALID);

            assertThat(queue(bridge, 77).name()).isEqualTo("Service");
        }
    }

    private static void begins(PlayedBridge bridge, ConfigType type) {
        bridge.event(ConfigBeginEvent.builder().configType(type).build());
    }

    private static void ends(PlayedBridge bridge, ConfigEndStatus status) {
        bridge.event(ConfigEndEvent.builder().configEndStatus(status).build());
    }

    @Test
    void anotherPeripheralsSkillGroupIsAnotherOne() {
        try (PlayedBridge bridge = serving(77)) {
            bridge.event(told(group(RecordType.ADD, 5001, 77, "Elsewhere")));

            assertThat(queue(bridge, 77).name()).isEqualTo("77");
        }
    }

    @Test
    void uccxTellsCsqs() {
        try (PlayedBridge bridge = PlayedBridge.inService(Deployment.Type.UCCX, AgentState.NOT_READY, "2003", AGENT)) {
            tellSkillGroups(bridge, 77);

            bridge.event(new UccxConfigCsqEvent(
                    List.of(new UccxCsq(Coded.of(RecordType.ADD), 77L, false, "Service", null, null)), Remainder.NONE));

            assertThat(queue(bridge, 77).name()).isEqualTo("Service");
        }
    }

    private static PlayedBridge serving(long... numbers) {
        PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2003", AGENT);
        tellSkillGroups(bridge, numbers);
        return bridge;
    }

    private static void tellSkillGroups(PlayedBridge bridge, long... numbers) {
        List<SkillGroup> groups = Arrays.stream(numbers)
                .mapToObj(number -> new SkillGroup(number, null, null, null))
                .toList();
        bridge.event(bridge.eventOf(AGENT, AgentState.NOT_READY, "2003")
                .skillGroups(groups)
                .build());
    }

    private static ConfigSkillGroupEvent told(ConfiguredSkillGroup... groups) {
        return new ConfigSkillGroupEvent(List.of(groups), Remainder.NONE);
    }

    private static ConfiguredSkillGroup group(RecordType what, long peripheral, long number, @Nullable String name) {
        return new ConfiguredSkillGroup(
                Coded.of(what), peripheral, number, null, null, null, null, null, name, null, null, null, null, null);
    }

    private static Queue queue(PlayedBridge bridge, long number) {
        return Objects.requireNonNull(bridge.queues.find(number));
    }
}
