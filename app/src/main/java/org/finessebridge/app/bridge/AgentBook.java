package org.finessebridge.app.bridge;

import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.user.UserStateRequest;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * All agents with their requests, and the rule that joins the two: what the CTI server says is
 * applied, published, and answers the request that asked for it. Only the bridge's thread calls.
 */
final class AgentBook {

    /** An agent and the requests for it. */
    record Entry(Agent agent, AgentRequests requests) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final UpdatePublisher publisher;
    private final InstantSource time;

    AgentBook(
            Directory directory,
            UpdatePublisher publisher,
            InstantSource time,
            Function<Agent, AgentRequests.Effects> effects) {
        this.publisher = publisher;
        this.time = time;
        directory
                .users()
                .forEach(
                        user -> {
                            Agent agent = new Agent(user);
                            entries.put(
                                    user.loginId(),
                                    new Entry(agent, new AgentRequests(effects.apply(agent))));
                        });
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    /** The agent of that id; null for one that the directory does not know. */
    @Nullable Entry find(@Nullable String loginId) {
        return loginId == null ? null : entries.get(loginId);
    }

    /** Applies what the CTI server said, and publishes it if it is news or an answer. */
    void observed(Entry entry, AgentObservation seen) {
        boolean news = entry.agent().isNews(seen);
        apply(entry.agent(), seen, news, entry.requests().answeredBy(seen, news));
    }

    /** Applies the answer to a query, which answers no request by itself. */
    void recovered(Entry entry, AgentObservation seen) {
        apply(entry.agent(), seen, entry.agent().isNews(seen), null);
    }

    private void apply(
            Agent agent, AgentObservation seen, boolean news, @Nullable UserStateRequest answered) {
        agent.apply(seen, time.instant());
        if (answered != null) {
            publisher.userChanged(agent, answered.requestId());
        } else if (news) {
            publisher.userChanged(agent, RequestId.NONE);
        }
    }
}
