package org.finessebridge.app.bridge;

import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.agent.QueryAgentStateConf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Takes the answers of one recovery over into the book, and says how far it is: a line every few
 * seconds and one at the end, however many agents there are. Only the bridge's thread calls.
 */
final class RecoveredStates implements BiConsumer<Agent, CtiOutcome<QueryAgentStateConf>> {

    private static final Logger log = LoggerFactory.getLogger(RecoveredStates.class);
    private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(5);
    private static final int NAMED = 5;

    private final AgentBook book;
    private final InstantSource time;
    private final long startedAt;
    private final List<String> unknown = new ArrayList<>();
    private int answered;
    private int unknownCount;
    private long saidAt;

    RecoveredStates(AgentBook book, InstantSource time) {
        this.book = book;
        this.time = time;
        this.startedAt = time.millis();
        this.saidAt = startedAt;
    }

    @Override
    public void accept(Agent agent, CtiOutcome<QueryAgentStateConf> outcome) {
        answered++;
        switch (outcome) {
            case CtiOutcome.Confirmed<QueryAgentStateConf>(QueryAgentStateConf conf) ->
                    apply(agent, AgentObservation.of(conf));
            case CtiOutcome.Refused<QueryAgentStateConf> refused -> {
                log.debug("The CTI server does not know agent {}", agent.user().loginId());
                apply(agent, AgentObservation.SIGNED_OUT);
            }
            case CtiOutcome.Rejected<?>(long status) -> unknown(agent, "status " + status);
            case CtiOutcome.TimedOut<?> timedOut -> unknown(agent, "no answer");
            case CtiOutcome.Unreadable<?>(String reason) -> unknown(agent, reason);
            case CtiOutcome.SessionLost<?>(String reason) -> unknown(agent, reason);
            case CtiOutcome.NotSent<?>(String reason) -> unknown(agent, reason);
        }
        sayProgress();
    }

    /** All have answered. */
    void complete(boolean inService) {
        if (unknownCount > 0) {
            log.warn(
                    "The states of {} of {} agents could not be read from the CTI server; they are"
                            + " UNKNOWN until the agents' next events: {}{}",
                    unknownCount,
                    answered,
                    String.join(", ", unknown),
                    unknownCount > NAMED ? " and others" : "");
        }
        log.info(
                "{}: read the states of {} agents in {} ms",
                inService ? "IN_SERVICE" : "OUT_OF_SERVICE",
                answered - unknownCount,
                time.millis() - startedAt);
    }

    /** Nobody knows the agent's state, and the state says so. */
    private void unknown(Agent agent, String why) {
        if (unknownCount++ < NAMED) {
            unknown.add("%s (%s)".formatted(agent.user().loginId(), why));
        }
        apply(agent, AgentObservation.UNKNOWN);
    }

    private void apply(Agent agent, @Nullable AgentObservation seen) {
        AgentBook.Entry entry = book.find(agent.user().loginId());
        if (entry != null && seen != null) {
            book.recovered(entry, seen);
        }
    }

    private void sayProgress() {
        long now = time.millis();
        if (now - saidAt >= PROGRESS_INTERVAL.toMillis()) {
            saidAt = now;
            log.info(
                    "Read the states of {} of {} agents from the CTI server so far",
                    answered - unknownCount,
                    book.entries().size());
        }
    }
}
