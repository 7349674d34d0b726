package org.finessebridge.app.queue;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The queues, which are the CTI server's skill groups.
 *
 * @param names what they are called, each as {@code 76:Sales}, whatever the CTI server calls them;
 *     one that neither names is called by its number. Those that are named here exist also while no
 *     agent serves them
 * @param hidden the numbers of those that clients never see, as the system's default skill group
 * @param pollInterval how often the CTI server is asked for the statistics of the queues that
 *     signed-in agents serve, and so how often at most a queue is told of
 * @param agentsReadySource which of the server's counters is {@code agentsReady}
 */
@Validated
@ConfigurationProperties(prefix = "finesse.queues", ignoreUnknownFields = false)
public record QueueSettings(
        @DefaultValue List<String> names,
        @DefaultValue Set<Long> hidden,

        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("10s")
        Duration pollInterval,

        @NotNull @DefaultValue("agents-avail") AgentsReadySource agentsReadySource) {

    private static final Pattern NAME = Pattern.compile("\\s*([0-9]{1,10})\\s*:\\s*(.*\\S)\\s*");

    /** The counters that may be shown as {@code agentsReady}. */
    public enum AgentsReadySource {

        /** Agents in READY. */
        AGENTS_AVAIL,

        /** All who work: logged on but for those in NOT_READY. */
        AGENTS_READY
    }

    /** Refuses names that are none. */
    public QueueSettings {
        for (String name : names) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "finesse.queues.names has '%s', which is not as '76:Sales'".formatted(name));
            }
        }
    }

    /** The names by the numbers. */
    public Map<Long, String> namesByNumber() {
        Map<Long, String> byNumber = new HashMap<>();
        for (String name : names) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                byNumber.put(Long.parseLong(matcher.group(1)), matcher.group(2));
            }
        }
        return byNumber;
    }
}
