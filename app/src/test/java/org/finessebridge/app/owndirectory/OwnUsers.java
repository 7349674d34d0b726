package org.finessebridge.app.owndirectory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.FakeTicker;
import org.finessebridge.app.configuration.ConfigurationDatabase;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.node.SignedInClients;
import org.finessebridge.app.owndirectory.entry.DirectoryDiff;
import org.finessebridge.app.owndirectory.entry.DirectoryEntries;
import org.finessebridge.app.owndirectory.entry.TeamEntry;
import org.finessebridge.app.owndirectory.entry.UserEntry;
import org.finessebridge.app.security.AdministratorAccounts;
import org.finessebridge.app.security.DirectoryPasswords;
import org.finessebridge.app.security.KeptPasswords;
import org.finessebridge.app.security.NewKeptPasswords;
import org.finessebridge.app.systeminfo.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The own directory with its tables in memory: one team, users by imports, and whose sessions have been ended. */
final class OwnUsers {

    static final String IMPORTER = "administrator";

    final ConfigurationDatabase database = new ConfigurationDatabase(new FakeClock(), 50);
    final OwnDirectory directory;
    final OwnPasswords passwords;
    final DirectoryImports imports;

    /** The loginIds of users whose sessions somebody has ended, in that order. */
    final List<String> ended = new ArrayList<>();

    private final class Sessions implements SignedInClients {

        @Override
        public void disconnect(Set<String> users) {
            throw new AssertionError("the directory's followers do that");
        }

        @Override
        public void endSessions(Set<String> users) {
            ended.addAll(users);
        }
    }

    /** One that stays, so that no rule is about the last one. */
    private static final class OneAccount implements AdministratorAccounts {

        @Override
        public Optional<StoredCredential> find(String name) {
            return Optional.empty();
        }

        @Override
        public boolean anyExists() {
            return true;
        }

        @Override
        public boolean isReserved(String name) {
            return IMPORTER.equals(name);
        }
    }

    OwnUsers() {
        DirectoryRows rows = new DirectoryRows(new NamedParameterJdbcTemplate(database.template()));
        directory = new OwnDirectory(
                new InMemoryDirectory(List.of(), List.of()),
                new OwnDirectorySource(rows, database.writer()),
                rows,
                database.store(),
                List.of());
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("sessions", new Sessions());
        DirectoryPasswords accounts = new DirectoryPasswords();
        KeptPasswords kept = NewKeptPasswords.make();
        passwords = new OwnPasswords(
                directory, accounts, kept, beans.getBeanProvider(SignedInClients.class), new FakeTicker());
        imports = new DirectoryImports(
                directory, new Deployment(Deployment.Type.UCCE, 5000), new OneAccount(), accounts, passwords, kept);
    }

    /** Imports a file: those users are all. */
    DirectoryDiff importAll(UserEntry... users) throws IOException {
        DirectoryEntries all = DirectoryEntries.of(List.of(new TeamEntry(null, "1", "Sales")), List.of(users));
        return imports.run(IMPORTER, DirectoryController.URI, () -> present -> all, true);
    }

    /** Removes a user. */
    void remove(String loginId) {
        imports.change(
                IMPORTER,
                DirectoryController.URI,
                present -> DirectoryEntries.of(present).withoutUser(loginId));
    }

    /** Changes or makes a user. */
    DirectoryDiff put(UserEntry user) {
        return imports.change(
                IMPORTER,
                DirectoryController.URI,
                present -> DirectoryEntries.of(present).with(user));
    }

    /** Makes a team, or gives it another name. */
    void put(TeamEntry team) {
        imports.change(
                IMPORTER,
                DirectoryController.URI,
                present -> DirectoryEntries.of(present).with(team));
    }

    /** Removes a team. */
    void removeTeam(String id) {
        imports.change(
                IMPORTER,
                DirectoryController.URI,
                present -> DirectoryEntries.of(present).withoutTeam(id));
    }

    DirectoryUser user(String loginId) {
        return directory.own().findUserById(loginId).orElseThrow();
    }

    static UserEntry entry(String loginId, @Nullable String password, String... roles) {
        return new UserEntry(null, loginId, null, null, null, UserEntry.Roles.of(List.of(roles)), "1", null, password);
    }

    /** Does something after the passwords of another change are hashed, and before that is made. */
    static void between(Runnable meanwhile, Runnable change) {
        AtomicReference<@Nullable Runnable> once = new AtomicReference<>(meanwhile);
        ScopedValue.where(ConfigurationStore.CONDITION, () -> {
                    Runnable todo = once.getAndSet(null);
                    if (todo != null) {
                        todo.run();
                    }
                })
                .run(change);
    }
}
