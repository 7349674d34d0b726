package org.finessebridge.app.owndirectory;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.ConfigurationStore.Audited;
import org.finessebridge.app.configuration.KeptForTeams;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.springframework.stereotype.Component;

/**
 * The centre's own teams and users. Reads are of a snapshot; a change is first kept in the database, then shown
 * to everybody who follows the directory. Safe for use by any thread.
 */
@Component
class OwnDirectory {

    private final InMemoryDirectory directory;
    private final DirectoryRows rows;
    private final ConfigurationStore store;
    private final List<KeptForTeams> keptForTeams;
    private final List<Consumer<DirectoryChange>> finders = new CopyOnWriteArrayList<>();
    private volatile DirectorySnapshot own;

    private record Made(DirectoryChange change, DirectorySnapshot all) {}

    OwnDirectory(
            InMemoryDirectory directory,
            OwnDirectorySource source,
            DirectoryRows rows,
            ConfigurationStore store,
            List<KeptForTeams> keptForTeams) {
        this.directory = directory;
        this.rows = rows;
        this.store = store;
        this.keptForTeams = List.copyOf(keptForTeams);
        this.own = source.read();
        store.whenInDoubt(this::readAnew);
    }

    private void readAnew() {
        DirectorySnapshot read = rows.read();
        DirectoryChange missed = new DirectoryChange(own, read);
        if (!isEmpty(missed)) {
            show(new Made(missed, withOthers(read)));
            finders.forEach(finder -> finder.accept(missed));
        }
    }

    /**
     * Tells of changes whose makers never got to know that they were made: what they would have done then is left to
     * do.
     *
     * @param finder called when the change is shown, while nothing else is changed; may not block or fail
     */
    void whenFound(Consumer<DirectoryChange> finder) {
        finders.add(finder);
    }

    /** The own teams and users. */
    DirectorySnapshot own() {
        return own;
    }

    /**
     * The same for who is about to say that something is not there: without what a lost answer of the database has
     * left open. May block then.
     *
     * @throws org.finessebridge.app.apierror.FinesseApiException 500 where the database fails
     */
    DirectorySnapshot settled() {
        store.settle();
        return own;
    }

    /** Those of other sources. */
    DirectorySnapshot others() {
        DirectorySnapshot mine = own;
        DirectorySnapshot all = directory.snapshot();
        return DirectorySnapshot.of(
                all.teams().stream()
                        .filter(team -> mine.findTeam(team.id()).isEmpty())
                        .toList(),
                all.users().stream()
                        .filter(user -> mine.findUserById(user.loginId()).isEmpty())
                        .toList());
    }

    /**
     * Makes a change; blocks.
     *
     * @param wanted makes of what there is what is to be; called while nothing else is changed, and may refuse
     * @param audit what is kept of it; null for nothing
     * @throws org.finessebridge.app.apierror.FinesseApiException of {@code wanted}; 500 where the database fails
     */
    DirectoryChange change(UnaryOperator<DirectorySnapshot> wanted, Audited<DirectoryChange> audit) {
        return store.change(
                        () -> {
                            DirectoryChange change = new DirectoryChange(own, wanted.apply(own));
                            Made made = new Made(change, withOthers(change.after()));
                            rows.write(change);
                            keptForTeams.forEach(kept -> kept.deleteFor(withoutPast(change)));
                            return made;
                        },
                        made -> audit.of(made.change()),
                        this::show)
                .change();
    }

    /** Under the store's lock. */
    private void show(Made made) {
        own = made.change().after();
        keptForTeams.forEach(kept -> kept.forget(withoutPast(made.change())));
        directory.replace(made.all());
    }

    /**
     * The teams that have, from now on, nothing of what was kept for their ids: those that go, and those that come,
     * since the demo may have had one of the same id while it was on.
     */
    private static Set<String> withoutPast(DirectoryChange change) {
        return Stream.concat(change.removedTeams().stream(), change.addedTeams().stream())
                .map(DirectoryTeam::id)
                .collect(Collectors.toSet());
    }

    private DirectorySnapshot withOthers(DirectorySnapshot next) {
        DirectorySnapshot others = others();
        List<DirectoryTeam> teams =
                Stream.concat(others.teams().stream(), next.teams().stream()).toList();
        List<DirectoryUser> users =
                Stream.concat(others.users().stream(), next.users().stream()).toList();
        return DirectorySnapshot.of(teams, users);
    }

    private static boolean isEmpty(DirectoryChange change) {
        return change.addedTeams().isEmpty()
                && change.removedTeams().isEmpty()
                && change.changedTeams().isEmpty()
                && change.addedUsers().isEmpty()
                && change.removedUsers().isEmpty()
                && change.changedUsers().isEmpty();
    }
}
