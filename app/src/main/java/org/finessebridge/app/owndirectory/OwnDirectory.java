package org.finessebridge.app.owndirectory;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.finessebridge.app.configuration.ConfigurationChange;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.directory.DirectoryChange;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.jspecify.annotations.Nullable;
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
    private volatile DirectorySnapshot own;

    private record Made(DirectoryChange change, DirectorySnapshot all) {}

    OwnDirectory(InMemoryDirectory directory, OwnDirectorySource source, DirectoryRows rows, ConfigurationStore store) {
        this.directory = directory;
        this.rows = rows;
        this.store = store;
        this.own = source.read();
        store.whenInDoubt(this::readAnew);
    }

    private void readAnew() {
        DirectorySnapshot read = rows.read();
        DirectoryChange missed = new DirectoryChange(own, read);
        if (!isEmpty(missed)) {
            show(new Made(missed, withOthers(read)));
        }
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
    DirectoryChange change(
            UnaryOperator<DirectorySnapshot> wanted, Function<DirectoryChange, @Nullable ConfigurationChange> audit) {
        return store.change(
                        () -> {
                            DirectoryChange change = new DirectoryChange(own, wanted.apply(own));
                            Made made = new Made(change, withOthers(change.after()));
                            rows.write(change);
                            return made;
                        },
                        made -> audit.apply(made.change()),
                        this::show)
                .change();
    }

    /** Under the store's lock. */
    private void show(Made made) {
        own = made.change().after();
        directory.replace(made.all());
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
