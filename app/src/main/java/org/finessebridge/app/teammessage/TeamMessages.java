package org.finessebridge.app.teammessage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationChange;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.KeptForTeams;
import org.finessebridge.app.database.DatabaseListener;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.xml.FinesseXml;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The messages that are shown. Reads are of a snapshot in memory; changes block, one after the other,
 * and are published in their order. That a message is over waits for no database. Safe for use by any thread.
 */
@Component
@EnableConfigurationProperties(TeamMessageSettings.class)
class TeamMessages implements KeptForTeams, DatabaseListener {

    private static final Logger LOG = LoggerFactory.getLogger(TeamMessages.class);

    /** How long rows wait that could not be deleted, unless the database is known to be back before. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final TeamMessageRows rows;
    private final ConfigurationStore store;
    private final TeamMessageEvents events;
    private final TeamMessageSettings settings;
    private final InstantSource time;

    /** By id, the oldest first. */
    private volatile Map<String, TeamMessage> shown;

    /** What is shown and published, in order; taken behind the store's lock, and held for no database. */
    private final ReentrantLock showing = new ReentrantLock();

    /** Those whose rows may still be there though they are over and were told so. Under {@link #showing}. */
    private final Set<String> toDelete = new LinkedHashSet<>();

    /** Rows are not deleted before. */
    private volatile Instant notBefore = Instant.MIN;

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
        store.whenInDoubt(this::readAnew);
    }

    /** Who writes a message or takes one back. */
    record Author(String loginId, boolean isAdministrator) {}

    /** What is to be shown for some seconds. */
    record Wanted(TeamMessage.Creator creator, String content, long seconds, List<String> teams) {}

    private Map<String, TeamMessage> read() {
        Map<String, TeamMessage> read = new LinkedHashMap<>();
        rows.all().forEach(message -> read.put(message.id(), message));
        return read;
    }

    /** Who is told of what was in doubt: what is there after all, and what is not. Under the store's lock. */
    private void readAnew() {
        Map<String, TeamMessage> read = read();
        showing.lock();
        try {
            read.keySet().removeAll(toDelete);
            Map<String, TeamMessage> before = shown;
            shown = read;
            before.values().stream()
                    .filter(message -> !read.containsKey(message.id()))
                    .forEach(message -> events.isGone(message, RequestId.NONE));
            read.values().stream()
                    .filter(message -> !before.containsKey(message.id()))
                    .forEach(message -> events.isThere(message, RequestId.NONE));
        } finally {
            showing.unlock();
        }
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
     * @param mayWrite refuses teams that have gone, and a writer who may no more; asked while nothing else is changed
     * @throws FinesseApiException of {@code mayWrite}; 400 where a team sees as many as it may; 500 where the database fails
     */
    TeamMessage create(Author by, Wanted wanted, Runnable mayWrite, RequestId requestId) {
        return store.change(
                () -> {
                    mayWrite.run();
                    wanted.teams().forEach(this::requireRoom);
                    TeamMessage made = new TeamMessage(
                            wanted.content(),
                            time.instant().getEpochSecond(),
                            wanted.creator(),
                            wanted.seconds(),
                            UUID.randomUUID().toString(),
                            new TeamMessage.TeamIds(wanted.teams()));
                    rows.insert(made);
                    return made;
                },
                made -> new ConfigurationChange(by.loginId(), made.uri(), null, xml(made), !by.isAdministrator()),
                made -> inOrder(() -> {
                    show(made, null);
                    events.isThere(made, requestId);
                }));
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
     * @throws FinesseApiException 404; 500
     */
    void delete(Author by, String id, RequestId requestId) {
        TeamMessage deleted = store.change(
                () -> {
                    TeamMessage message = get(id);
                    rows.delete(id);
                    return message;
                },
                message ->
                        new ConfigurationChange(by.loginId(), message.uri(), xml(message), null, !by.isAdministrator()),
                message -> inOrder(() -> tellGone(message, requestId)));
        LOG.debug("{} has taken {} back", by.loginId(), deleted.uri());
    }

    /** Once, be it that its time was over meanwhile. */
    private void tellGone(TeamMessage message, RequestId requestId) {
        if (shown.containsKey(message.id())) {
            show(null, message);
            events.isGone(message, requestId);
        }
    }

    @Override
    public void deleteFor(Collection<String> teamIds) {
        for (TeamMessage message : shown.values()) {
            if (teamIds.containsAll(message.teams().team())) {
                rows.delete(message.id());
            } else {
                message.teams().team().stream()
                        .filter(teamIds::contains)
                        .forEach(team -> rows.deleteTeam(message.id(), team));
            }
        }
    }

    /** Their nodes go with them: nobody is told. */
    @Override
    public void forget(Collection<String> teamIds) {
        inOrder(() -> {
            Map<String, TeamMessage> next = new LinkedHashMap<>();
            for (TeamMessage message : shown.values()) {
                List<String> left = message.teams().team().stream()
                        .filter(team -> !teamIds.contains(team))
                        .toList();
                if (!left.isEmpty()) {
                    next.put(message.id(), message.forTeams(left));
                }
            }
            shown = next;
        });
    }

    /** Tells the teams of those whose time is over; waits for nothing but others that are told. */
    void expire() {
        Instant now = time.instant();
        if (shown.values().stream().noneMatch(message -> message.isOver(now))) {
            return;
        }
        inOrder(() -> {
            for (TeamMessage message : List.copyOf(shown.values())) {
                if (message.isOver(now)) {
                    tellGone(message, RequestId.NONE);
                    toDelete.add(message.id());
                }
            }
        });
    }

    /** Deletes the rows of those; blocks. Where the database fails, later. */
    void deleteRows() {
        if (time.instant().isBefore(notBefore)) {
            return;
        }
        List<String> over = over();
        if (!over.isEmpty()) {
            // Not between what others read of the database and what they show of it.
            store.exclusively(() -> deleteRows(over));
        }
    }

    private void deleteRows(List<String> over) {
        try {
            for (String id : over) {
                rows.forget(id);
                inOrder(() -> toDelete.remove(id));
            }
        } catch (DataAccessException | TransactionException e) {
            notBefore = time.instant().plus(LATER);
            LOG.debug("Team messages that are over stay in the database for now: {}", e.getMessage());
        }
    }

    private List<String> over() {
        showing.lock();
        try {
            return List.copyOf(toDelete);
        } finally {
            showing.unlock();
        }
    }

    @Override
    public void databaseAnswers() {
        notBefore = Instant.MIN;
    }

    private void inOrder(Runnable what) {
        showing.lock();
        try {
            what.run();
        } finally {
            showing.unlock();
        }
    }

    private static String xml(TeamMessage message) {
        return FinesseXml.element("TeamMessage", message);
    }

    /** Under {@link #showing}. */
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
