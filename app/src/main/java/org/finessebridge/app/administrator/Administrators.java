package org.finessebridge.app.administrator;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationChange;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.demo.DemoContactCentre;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectoryUser;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.Role;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.security.AccountPasswords;
import org.finessebridge.app.security.AdministratorAccounts;
import org.finessebridge.app.security.HashedPassword;
import org.finessebridge.app.security.PresentedPassword;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts of administrators who are no users. Where there is none, the demo has one whose password everybody
 * knows, as those of its users; without the demo, and without an own user who is an administrator, the first one is
 * made, with a random password that has to be changed. Safe for use by any thread.
 */
@Component
class Administrators implements AdministratorAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(Administrators.class);

    /** The application user of the original's own guides. */
    private static final String FIRST = "administrator";

    private static final String FIRST_START = "The first administrator is";

    private static final String RESET = "The password is reset, as a file asked for: the administrator is";

    private final AdministratorRows rows;
    private final ConfigurationStore store;
    private final FirstPassword firstPassword;
    private final boolean demo;
    private final Directory directory;
    private final AccountPasswords passwords;
    private volatile Map<String, Administrator> byName;

    Administrators(
            JdbcClient database,
            ConfigurationStore store,
            DataDirectory data,
            DemoContactCentre demo,
            Directory directory,
            AccountPasswords passwords) {
        this.rows = new AdministratorRows(database);
        this.store = store;
        this.firstPassword = new FirstPassword(data);
        this.demo = demo.isOn();
        this.directory = directory;
        this.passwords = passwords;
        if (firstPassword.isAskedFor()) {
            reset(isKept(FIRST));
        } else if (rows.all().isEmpty() && !this.demo && !hasAdministratorAmongUsers()) {
            makeFirst(FIRST_START, hash -> rows.insert(FIRST, hash, true));
        }
        this.byName = read();
        store.whenInDoubt(() -> byName = read());
    }

    private boolean hasAdministratorAmongUsers() {
        return users().anyMatch(passwords::canSignIn);
    }

    private Stream<DirectoryUser> users() {
        return directory.snapshot().users().stream().filter(user -> user.roles().contains(Role.ADMINISTRATOR));
    }

    private void show(String name, String hash) {
        Map<String, Administrator> next = new HashMap<>(byName);
        next.put(name, new Administrator(name, new HashedPassword(hash), false));
        byName = Map.copyOf(next);
    }

    private Map<String, Administrator> read() {
        Map<String, Administrator> read = new HashMap<>();
        rows.all().forEach(administrator -> read.put(administrator.name(), administrator));
        if (read.isEmpty() && demo) {
            read.put(FIRST, new Administrator(FIRST, new KnownPassword(FIRST), false));
        }
        return Map.copyOf(read);
    }

    private boolean isKept(String name) {
        return rows.all().stream().anyMatch(kept -> kept.name().equals(name));
    }

    /** An operator has lost the password, and has written the file that asks for another one. */
    private void reset(boolean isKept) {
        makeFirst(
                RESET,
                hash -> store.change(
                        () -> {
                            if (isKept) {
                                rows.reset(FIRST, hash);
                            } else {
                                rows.insert(FIRST, hash, true);
                            }
                            return FIRST;
                        },
                        made -> new ConfigurationChange(
                                "operator", AdministratorController.URI + FIRST, "<password/>", "<password/>"),
                        made -> {}));
        try {
            firstPassword.isGiven();
        } catch (IOException e) {
            LOG.warn("Delete the file that asked for it, or the next start makes another password: {}", e.toString());
        }
    }

    private void makeFirst(String what, Consumer<String> keep) {
        String password = firstPassword.make();
        keep.accept(HashedPassword.hash(password));
        // The one secret that is ever printed: without it nobody could configure anything.
        System.out.printf(
                "%s \"%s\" with the password %s, which has to be changed"
                        + " (docs/operating.md). It is in %s as well, and is not printed again.%n",
                what, FIRST, password, firstPassword.file());
    }

    @Override
    public Optional<StoredCredential> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Administrator::credential);
    }

    @Override
    public boolean anyExists() {
        return !byName.isEmpty();
    }

    /** The first one comes back where its password is reset. */
    @Override
    public boolean isReserved(String name) {
        return FIRST.equals(name) || byName.containsKey(name);
    }

    /** Who is an administrator here, accounts first; members of a group at an LDAP server are not known here. */
    List<Listed> list() {
        return Stream.concat(
                        byName.keySet().stream().sorted().map(name -> new Listed(name, false)),
                        users().map(user -> new Listed(user.loginId(), true)))
                .toList();
    }

    /**
     * An administrator.
     *
     * @param name the loginId of a user
     * @param user whether it is one; else it is an account
     */
    record Listed(String name, boolean user) {}

    /**
     * Removes an account; blocks.
     *
     * @throws FinesseApiException 404 where there is none; 400 for the last administrator, and the demo's
     */
    void delete(String by, String name) {
        store.change(
                () -> {
                    if (!byName.containsKey(name)) {
                        throw new FinesseApiException(
                                ErrorType.NOT_FOUND, name, "There is no such account of an administrator");
                    }
                    if (byName.size() == 1 && demo) { // or the next start had one whose password everybody knows
                        throw new FinesseApiException(
                                ErrorType.BAD_REQUEST, name, "The administrator stays as long as the demo is on");
                    }
                    if (byName.size() == 1 && !hasAdministratorAmongUsers()) {
                        throw new FinesseApiException(
                                ErrorType.BAD_REQUEST, name, "The last administrator can't be removed");
                    }
                    rows.delete(name);
                    return name;
                },
                made -> new ConfigurationChange(by, AdministratorController.URI + name, "<password/>", null),
                made -> {
                    Map<String, Administrator> next = new HashMap<>(byName);
                    next.remove(made);
                    byName = Map.copyOf(next);
                });
        if (name.equals(FIRST)) {
            forgetFirst();
        }
    }

    /**
     * An administrator whose password is kept here.
     *
     * @throws FinesseApiException 403 for one whom only another server knows: an account here would outlast the one there
     */
    Administrator requireAccount(String name) {
        Administrator administrator = byName.get(name);
        if (administrator == null) {
            throw new FinesseApiException(
                    ErrorType.FORBIDDEN, name, "The password is kept by the LDAP server, and changed there");
        }
        return administrator;
    }

    /** Whether that administrator may do nothing yet but set a password. */
    boolean hasToChange(String name) {
        Administrator administrator = byName.get(name);
        return administrator != null && administrator.hasToChange();
    }

    /**
     * Sets another password; blocks, and computes for a while.
     *
     * @param present the one that the request was authenticated with: who holds a request open until the password
     *     has been reset does not replace the new one
     * @throws FinesseApiException 403 where another server keeps the password; 401 where the present one is no longer
     *     right
     */
    void changePassword(String name, PresentedPassword present, String password) {
        requireAccount(name);
        String hash = HashedPassword.hash(password);
        String uri = AdministratorController.URI + name;
        store.change(
                () -> {
                    if (!requireAccount(name).credential().matches(present.reveal())) {
                        throw new FinesseApiException(ErrorType.AUTHORIZATION_FAILURE, name, "UNAUTHORIZED");
                    }
                    if (isKept(name)) {
                        rows.changePassword(name, hash);
                    } else {
                        rows.insert(name, hash, false); // the demo's
                    }
                    return name;
                },
                made -> new ConfigurationChange(name, uri, "<password/>", "<password/>"),
                made -> show(name, hash));
        if (name.equals(FIRST)) {
            forgetFirst();
        }
    }

    private void forgetFirst() {
        try {
            firstPassword.forget();
        } catch (IOException e) {
            LOG.warn(
                    "{} holds a password that is no longer valid, and can't be deleted: {}",
                    firstPassword.file(),
                    e.toString());
        }
    }
}
