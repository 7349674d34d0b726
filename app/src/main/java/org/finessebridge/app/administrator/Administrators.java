package org.finessebridge.app.administrator;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationChange;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.datadirectory.DataDirectory;
import org.finessebridge.app.demo.DemoContactCentre;
import org.finessebridge.app.directory.KnownPassword;
import org.finessebridge.app.directory.StoredCredential;
import org.finessebridge.app.security.AdministratorAccounts;
import org.finessebridge.app.security.HashedPassword;
import org.finessebridge.app.security.PresentedPassword;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The administrators' accounts. Where there is none, the demo has one whose password everybody knows, as
 * those of its users; without the demo the first one is made, with a random password that has to be
 * changed. Safe for use by any thread.
 */
@Component
class Administrators implements AdministratorAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(Administrators.class);

    /** The application user of the original's own guides. */
    private static final String FIRST = "administrator";

    private final AdministratorRows rows;
    private final ConfigurationStore store;
    private final FirstPassword firstPassword;
    private volatile Map<String, Administrator> byName;

    Administrators(JdbcClient database, ConfigurationStore store, DataDirectory data, DemoContactCentre demo) {
        this.rows = new AdministratorRows(database);
        this.store = store;
        this.firstPassword = new FirstPassword(data);
        Map<String, Administrator> read = read();
        if (read.isEmpty() && demo.isOn()) {
            read.put(FIRST, new Administrator(FIRST, new KnownPassword(FIRST), false));
        } else if (read.isEmpty()) {
            makeFirst(hash -> rows.insert(FIRST, hash, true));
            read = read();
        }
        if (firstPassword.isAskedFor()) {
            reset(rows.all().stream().anyMatch(kept -> kept.name().equals(FIRST)));
            read = read();
        }
        this.byName = Map.copyOf(read);
        store.whenInDoubt(() -> {
            Map<String, Administrator> kept = read();
            if (!kept.isEmpty()) { // else it is the demo's
                byName = Map.copyOf(kept);
            }
        });
    }

    private void show(String name, String hash) {
        Map<String, Administrator> next = new HashMap<>(byName);
        next.put(name, new Administrator(name, new HashedPassword(hash), false));
        byName = Map.copyOf(next);
    }

    private Map<String, Administrator> read() {
        Map<String, Administrator> read = new HashMap<>();
        rows.all().forEach(administrator -> read.put(administrator.name(), administrator));
        return read;
    }

    /** An operator has lost the password, and has written the file that asks for another one. */
    private void reset(boolean isKept) {
        makeFirst(hash -> store.change(
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

    private void makeFirst(Consumer<String> keep) {
        String password = firstPassword.make();
        keep.accept(HashedPassword.hash(password));
        // The one secret that is ever printed: without it nobody could configure anything.
        System.out.printf(
                "The first administrator is \"%s\" with the password %s, which has to be changed"
                        + " (docs/operating.md). It is in %s as well, and is not printed again.%n",
                FIRST, password, firstPassword.file());
    }

    @Override
    public Optional<StoredCredential> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Administrator::credential);
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
                    if (read().containsKey(name)) {
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
