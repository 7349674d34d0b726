package org.finessebridge.app.teammessage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationChange;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.xml.FinesseXml;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages that are shown. Reads are of a snapshot in memory; changes block, one after the other,
 * and are published in their order. Safe for use by any thread.
 */
@Component
@EnableConfigurationProperties(TeamMessageSettings.class)
class TeamMessages {

    private static final Logger LOG = LoggerFactory.getLogger(TeamMessages.class);

    private final TeamMessageRows rows;
    private final ConfigurationStore store;
    private final TeamMessageEvents events;
    private final TeamMessageSettings settings;
    private final InstantSource time;

    /** By id, the oldest first. */
    private volatile Map<String, TeamMessage> shown;

    /** Those whose rows are still there though they are over. Under the store's lock. */
    private List<String> toDelete = new ArrayList<>();

    TeamMessages(
            JdbcClient database,
            ConfigurationStore store,
            TeamMessageEvents events,
            TeamMessageSettings settings,
            InstantSource time) {
        this.rows = new TeamMessageRows(database);
        this.store = store;
        this.events = events;
        this.settings = settings;
        this.time = time;
        this.shown = read();
        store.whenInDoubt(() -> shown = read());
    }

    private Map<String, TeamMessage> read() {
        Map<String, TeamMessage> read = new LinkedHashMap<>();
        rows.all().forEach(message -> read.put(message.id(), message));
        return read;
    }

    /** Those that are shown now, the oldest first. */
    List<TeamMessage> all(Predicate<TeamMessage> which) {
        Instant now = time.instant();
        return shown.values().stream()
                .filter(message -> !message.isOver(now) && which.test(message))
                .toList();
    }

    /**
     * One that is shown.
     *
     * @throws FinesseApiException 404
     */
    TeamMessage get(String id) {
        TeamMessage found = shown.get(id);
        if (found == null || found.isOver(time.instant())) {
            throw new FinesseApiException(ErrorType.NOT_FOUND, "", "There is no such TeamMessage");
        }
        return found;
    }

    /**
     * Shows a new one.
     *
     * @throws FinesseApiException 400 where a team sees as many as it may; 500 where the database fails
     */
    TeamMessage create(TeamMessage.Creator by, String content, long seconds, List<String> teams, RequestId requestId) {
        return store.change(
                () -> {
                    teams.forEach(this::requireRoom);
                    TeamMessage made = new TeamMessage(
                            content,
                            time.instant().getEpochSecond(),
                            by,
                            seconds,
                            UUID.randomUUID().toString(),
                            new TeamMessage.TeamIds(teams));
                    rows.insert(made);
                    return made;
                },
                made -> new ConfigurationChange(by.id(), made.uri(), null, xml(made)),
                made -> {
                    show(made, null);
                    events.isThere(made, requestId);
                });
    }

    private void requireRoom(String team) {
        if (all(message -> message.isFor(team)).size() >= settings.mostOfTeam()) {
            throw new FinesseApiException(
                    ErrorType.SYSTEM_RESOURCE_LIMIT_EXCEEDED,
                    "teammessage.max.limit.exceeded",
                    "MAX_ACTIVE_MESSAGE_LIMIT_EXCEEDED");
        }
    }

    /**
     * Takes one back.
     *
     * @param by who does it
     * @throws FinesseApiException 404; 500
     */
    void delete(String by, String id, RequestId requestId) {
        TeamMessage deleted = store.change(
                () -> {
                    TeamMessage message = get(id);
                    rows.delete(id);
                    return message;
                },
                message -> new ConfigurationChange(by, message.uri(), xml(message), null),
                message -> {
                    show(null, message);
                    events.isGone(message, requestId);
                });
        LOG.debug("{} has taken {} back", by, deleted.uri());
    }

    /** Tells the teams of those whose time is over. Their rows go then, or later where the database fails. */
    void expire() {
        Instant now = time.instant();
        if (shown.values().stream().noneMatch(message -> message.isOver(now)) && toDelete.isEmpty()) {
            return;
        }
        store.exclusively(() -> {
            for (TeamMessage message : List.copyOf(shown.values())) {
                if (message.isOver(now)) {
                    show(null, message);
                    events.isGone(message, RequestId.NONE);
                    toDelete.add(message.id());
                }
            }
            deleteRows();
        });
    }

    private void deleteRows() {
        try {
            toDelete.forEach(rows::delete);
            toDelete = new ArrayList<>();
        } catch (DataAccessException e) {
            LOG.debug("Team messages that are over stay in the database for now: {}", e.getMessage());
        }
    }

    private static String xml(TeamMessage message) {
        return FinesseXml.element("TeamMessage", message);
    }

    /** Under the store's lock. */
    private void show(@Nullable TeamMessage made, @Nullable TeamMessage gone) {
        Map<String, TeamMessage> next = new LinkedHashMap<>(shown);
        if (gone != null) {
            next.remove(gone.id());
        }
        if (made != null) {
            next.put(made.id(), made);
        }
        shown = next;
    }
}
