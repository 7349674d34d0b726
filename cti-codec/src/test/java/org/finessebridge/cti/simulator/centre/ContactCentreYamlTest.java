package org.finessebridge.cti.simulator.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.finessebridge.cti.message.code.DeskSettingsMask;
import org.finessebridge.cti.message.code.WrapupDataMode;
import org.junit.jupiter.api.Test;

class ContactCentreYamlTest {

    private static final String EVERYTHING = """
            # A centre
            extensions:
              - {first: 2000, last: 2999}
            skillGroups:
              - {number: 10, name: English, overflow: {after: 30s, skillGroup: 20}}
              - {number: 20, name: Everybody}
            deskSettings:
              - {name: default, wrapUpIncoming: REQUIRED, wrapUpTime: 1m, ringNoAnswerTime: 12s}
              - {name: machine, autoAnswer: true, wrapUpIncoming: NOT_ALLOWED}
            agents:
              - {id: 2001, skillGroups: [10, 20], extensions: [2001]}
              - {id: "2002", skillGroups: [10], deskSettings: machine}
            dialedNumbers:
              - {number: 7000, queue: 10, priority: 1, variables: {callVariable1: gold, user.order: A-1}}
              - {number: 7001, device: 2001}
              - {number: 7002, outside: 0800123}
              - {number: 7003, busy: true}
            externalNumbers:
              - {number: "0800*", reaction: REJECTS, after: 500ms}
            campaigns:
              - {name: Spring, mode: PREDICTIVE, skillGroup: 10, ports: [6201, 6202],
                 customers: ["4085550199"], linesPerAgent: 2}
            traffic:
              seed: 7
              callsPerHour: 60
              dialedNumbers: [7000]
              talk: {mean: 2m, shape: UNIFORM}
              agents: [2001]
            """;

    @Test
    void readsEverything() throws Exception {
        ContactCentre centre = read(EVERYTHING);

        CallPlan plan = centre.plan();
        assertThat(Objects.requireNonNull(centre.agent("2001")).extensions()).containsExactly("2001");
        assertThat(plan.overflows()).isEqualTo(Map.of(10L, new QueueOverflow(Duration.ofSeconds(30), 20)));
        assertThat(plan.dialedNumbers())
                .containsEntry(
                        "7000",
                        new DialedNumber(
                                "7000",
                                new CallTarget.Queue(10),
                                1,
                                Map.of("callVariable1", "gold", "user.order", "A-1")))
                .containsEntry("7001", new DialedNumber("7001", new CallTarget.Device("2001"), 5, Map.of()))
                .containsEntry("7002", new DialedNumber("7002", new CallTarget.Outside("0800123"), 5, Map.of()))
                .containsEntry("7003", new DialedNumber("7003", new CallTarget.Busy(), 5, Map.of()));
        assertThat(plan.externalNumbers())
                .containsExactly(new ExternalNumber("0800*", ExternalNumber.Reaction.REJECTS, Duration.ofMillis(500)));
        assertThat(plan.deskSettings().get("2001"))
                .returns(WrapupDataMode.REQUIRED, DeskSettings::wrapupIncoming)
                .returns(Duration.ofMinutes(1), DeskSettings::workModeTimer)
                .returns(Duration.ofSeconds(12), DeskSettings::ringNoAnswerTime)
                .returns(false, settings -> settings.allows(DeskSettingsMask.AUTO_ANSWER));
        assertThat(plan.deskSettings().get("2002"))
                .returns(WrapupDataMode.NOT_ALLOWED, DeskSettings::wrapupIncoming)
                .returns(true, settings -> settings.allows(DeskSettingsMask.AUTO_ANSWER));
        assertThat(plan.campaigns()).singleElement().returns(2, Campaign::linesPerAgent);
        assertThat(plan.traffic())
                .isNotNull()
                .returns(List.of("2001"), TrafficProfile::agents)
                .returns(
                        new TimeDistribution(TimeDistribution.Shape.UNIFORM, Duration.ofMinutes(2)),
                        TrafficProfile::talk);
    }

    @Test
    void tellsEveryMistakeWithItsLine() {
        ContactCentreFileException problem = catchThrowableOfType(ContactCentreFileException.class, () -> read("""
                extensions:
                  - {first: 2000, last: 2999}
                skillGroups:
                  - number: 10
                    overflow: {after: soon, skillGroup: 30}
                agents:
                  - id: 2001
                    skillGroups: [10, 11]
                    team: 5
                  - id: 2001
                    wage: 7
                dialedNumbers:
                  - {number: 2000, queue: 10}
                  - number: 7000
                    queue: 10
                    busy: true
                campaigns:
                  - {name: Spring, mode: LOUD, skillGroup: 10, ports: [6201]}
                traffic:
                  callsPerHour: [1, 2]
                  dialedNumbers: [7009]
                """));

        assertThat(problem.mistakes())
                .containsExactly(
                        "line 5: skillGroups[0].overflow.skillGroup is 30, and there is no such skill group",
                        "line 5: skillGroups[0].overflow.after is not a time such as 500ms, 30s, 5m or 1h, but \"soon\"",
                        "line 9: agents[0].team is 5, and there is no such team",
                        "line 8: agents[0].skillGroups[1] is 11, and there is no such skill group",
                        "line 11: agents[1].wage is no setting; there are deskSettings, extensions, firstName,"
                                + " icmAgentId, id, lastName, password, skillGroups, team",
                        "line 13: dialedNumbers[0].number is 2000, which is an extension",
                        "line 14: dialedNumbers[1] needs one of queue, device, outside and busy: true, but has 2",
                        "line 18: campaigns[0].mode is 'LOUD', which is none of PREVIEW, DIRECT_PREVIEW, PROGRESSIVE,"
                                + " PREDICTIVE",
                        "line 20: traffic.callsPerHour has 2 entries: one number, or one for each of 24 hours",
                        "line 21: traffic.dialedNumbers[0] is 7009, which is none of the dialled numbers");
        assertThat(problem).hasMessageStartingWith("centre.yaml: 10 mistakes");
    }

    @Test
    void tellsWhatIsNotYaml() {
        assertThatThrownBy(() -> read("agents: ["))
                .hasMessageMatching("centre.yaml: line \\d+, column \\d+: not YAML: .*");
        assertThatThrownBy(() -> read("teams: []\nteams: []")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("{}\n---\n{}")).hasMessageContaining("behind the end");
    }

    @Test
    void takesNoAliases() {
        assertThatThrownBy(() -> read("teams: &all [{id: 1}]\nagents: *all"))
                .hasMessageContaining("aliases (*all) are not taken");
    }

    private static ContactCentre read(String yaml) throws ContactCentreFileException {
        return ContactCentreFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "centre.yaml");
    }
}
