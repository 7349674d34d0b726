package org.finessebridge.app.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.app.FakeTime;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.Password;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.systeminfo.CurrentServiceState;
import org.finessebridge.app.systeminfo.SystemInfos;
import org.finessebridge.app.update.ApiErrorsData;
import org.finessebridge.app.user.UserState;
import org.finessebridge.app.user.UserStateRequest;
import org.finessebridge.app.user.Users;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.AgentState;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** What a recovery applies, and the few lines that it logs. */
@ExtendWith(OutputCaptureExtension.class)
class RecoveredStatesTest {

    private static final int AGENTS = 12;
    private static final InMemoryDirectory DIRECTORY =
            new InMemoryDirectory(
                    List.of(new DirectoryTeam("1", "T")),
                    IntStream.range(0, AGENTS).mapToObj(RecoveredStatesTest::user).toList());

    private final FakeTime time = new FakeTime();
    private final PublishedStatuses statuses = new PublishedStatuses();
    private final AgentBook book =
            new AgentBook(
                    DIRECTORY,
                    new UpdatePublisher(
                            new NoPubSub(),
                            statuses,
                            new Users(DIRECTORY),
                            new CurrentServiceState(),
                            new SystemInfos(new ServerIdentity("fin1"), time, 5000)),
                    time,
                    agent -> new NoEffects());
    private final RecoveredStates states = new RecoveredStates(book, time);

    @Test
    void appliesEveryKindOfAnswerAndNamesAFewOfTheUnknownInOneLine(CapturedOutput output) {
        states.accept(agent(0), confirmed(AgentState.AVAILABLE));
        states.accept(agent(1), new CtiOutcome.Refused<>(256, 0, null));
        states.accept(agent(2), new CtiOutcome.Rejected<>(17));
        for (int i = 3; i < AGENTS; i++) {
            states.accept(agent(i), new CtiOutcome.TimedOut<>(i, Duration.ofSeconds(10)));
        }
        time.advance(Duration.ofMillis(123));
        states.complete(true);

        assertThat(statuses.of("2000").state()).isEqualTo(UserState.READY);
        assertThat(statuses.of("2001").state()).isEqualTo(UserState.LOGOUT);
        assertThat(statuses.of("2002").state()).isEqualTo(UserState.UNKNOWN);
        assertThat(statuses.of("2011").state()).isEqualTo(UserState.UNKNOWN);
        assertThat(output.getOut().lines().filter(line -> line.contains("RecoveredStates")))
                .hasSize(2);
        assertThat(output.getOut())
                .contains("The states of 10 of 12 agents could not be read")
                .contains("2002 (status 17), 2003 (no answer),")
                .contains("2006 (no answer) and others")
                .contains("IN_SERVICE: read the states of 2 agents in 123 ms");
    }

    @Test
    void saysHowFarItIsEveryFewSeconds(CapturedOutput output) {
        for (int i = 0; i < AGENTS; i++) {
            time.advance(Duration.ofSeconds(1));
            states.accept(agent(i), confirmed(AgentState.NOT_READY));
        }
        assertThat(output.getOut())
                .contains("Read the states of 5 of 12 agents")
                .contains("Read the states of 10 of 12 agents")
                .doesNotContain("states of 6 of");
    }

    private Agent agent(int number) {
        return Objects.requireNonNull(book.find(String.valueOf(2000 + number))).agent();
    }

    private static CtiOutcome<QueryAgentStateConf> confirmed(AgentState state) {
        return new CtiOutcome.Confirmed<>(QueryAgentStateConf.builder().agentState(state).build());
    }

    private static DirectoryUser user(int number) {
        String id = String.valueOf(2000 + number);
        return new DirectoryUser(
                id, "u" + id, "", "", Set.of(Role.AGENT), "1", List.of(), new Password(id));
    }

    /** Nobody listens. */
    private static final class NoPubSub implements PubSubClient {

        @Override
        public void createNode(LeafNode node) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void subscribe(String nodeId, String user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unsubscribe(String nodeId, String user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void deleteNode(String nodeId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void publishItem(String nodeId, Item item) {}
    }

    /** No request is ever made here. */
    private static final class NoEffects implements AgentRequests.Effects {

        @Override
        public void send(Ticket ticket) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void query(Ticket ticket) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void answerWithState(UserStateRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void answerWithError(UserStateRequest request, ApiErrorsData error) {
            throw new UnsupportedOperationException();
        }
    }
}
