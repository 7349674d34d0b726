package org.finessebridge.app.phonebook;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationChange;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.xml.FinesseXml;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The contacts of all phone books. Reads are of a snapshot in memory; a change copies the map of one phone
 * book. Safe for use by any thread.
 */
@Component
public class Contacts {

    static final int MOST_OF_A_BOOK = 6_000;
    static final int MOST = 50_000;

    private final ContactRows rows;
    private final ConfigurationStore store;
    private volatile Map<Long, Map<Long, Contact>> byBook;

    private record Change(
            @Nullable Contact before, @Nullable Contact after) {}

    Contacts(JdbcClient database, JdbcTemplate template, ConfigurationStore store) {
        this.rows = new ContactRows(database, template);
        this.store = store;
        this.byBook = read(rows);
        store.whenInDoubt(() -> byBook = read(rows));
    }

    private static Map<Long, Map<Long, Contact>> read(ContactRows rows) {
        Map<Long, Map<Long, Contact>> read = new HashMap<>();
        rows.all()
                .forEach(contact -> read.computeIfAbsent(contact.phoneBookId(), book -> new TreeMap<>())
                        .put(contact.id(), contact));
        return read;
    }

    /** Those of a phone book, by id. */
    public Collection<Contact> of(long phoneBookId) {
        return Collections.unmodifiableCollection(
                byBook.getOrDefault(phoneBookId, Map.of()).values());
    }

    /**
     * One of a phone book.
     *
     * @throws FinesseApiException 404
     */
    Contact get(long phoneBookId, long id) {
        Contact contact = byBook.getOrDefault(phoneBookId, Map.of()).get(id);
        if (contact == null) {
            throw new FinesseApiException(ErrorType.NOT_FOUND, "", "There is no such Contact");
        }
        return contact;
    }

    /**
     * Makes a new one.
     *
     * @param requireBook throws if there is no such phone book (any more)
     * @throws FinesseApiException 400, 500
     */
    Contact create(String administrator, long phoneBookId, LongConsumer requireBook, ContactBody body) {
        Contact wanted = body.create(phoneBookId);
        Contact made = change(administrator, phoneBookId, () -> {
                    requireBook.accept(phoneBookId);
                    requireRoom(of(phoneBookId).size() + 1, total() + 1);
                    return new Change(null, rows.insert(wanted));
                })
                .after();
        return Objects.requireNonNull(made);
    }

    /**
     * Changes one.
     *
     * @throws FinesseApiException 400, 404, 500
     */
    void update(String administrator, long phoneBookId, long id, UnaryOperator<Contact> how) {
        change(administrator, phoneBookId, () -> {
            Contact before = get(phoneBookId, id);
            Contact after = how.apply(before);
            rows.update(after);
            return new Change(before, after);
        });
    }

    /**
     * Deletes one.
     *
     * @throws FinesseApiException 404, 500
     */
    void delete(String administrator, long phoneBookId, long id) {
        change(administrator, phoneBookId, () -> {
            Contact before = get(phoneBookId, id);
            rows.delete(id);
            return new Change(before, null);
        });
    }

    /**
     * Puts others into a phone book in the place of all that it has, or nothing of them (guide,
     * "PhoneBook—Import Contact List").
     *
     * @throws FinesseApiException 400, 500
     */
    void replace(String administrator, PhoneBook book, LongConsumer requireBook, List<Contact> wanted) {
        store.change(
                () -> {
                    requireBook.accept(book.id());
                    int had = of(book.id()).size();
                    requireRoom(wanted.size(), total() - had + wanted.size());
                    rows.deleteOf(book.id());
                    return wanted.isEmpty() ? wanted : rows.insert(wanted);
                },
                made -> new ConfigurationChange(
                        administrator, book.contacts(), of(book.id()).size() + " contacts", made.size() + " contacts"),
                made -> {
                    Map<Long, Contact> contacts = new TreeMap<>();
                    made.forEach(contact -> contacts.put(contact.id(), contact));
                    show(book.id(), contacts);
                });
    }

    /** A phone book is gone, and with it its contacts; nothing else is changed meanwhile. */
    void forget(long phoneBookId) {
        show(phoneBookId, Map.of());
    }

    private int total() {
        return byBook.values().stream().mapToInt(Map::size).sum();
    }

    private static void requireRoom(int inBook, int inAll) {
        if (inBook > MOST_OF_A_BOOK || inAll > MOST) {
            throw new FinesseApiException(
                    ErrorType.MAXIMUM_EXCEEDED,
                    "",
                    inBook > MOST_OF_A_BOOK
                            ? "A phone book has " + MOST_OF_A_BOOK + " contacts at most"
                            : "There are " + MOST + " contacts in all phone books at most");
        }
    }

    private Change change(String administrator, long phoneBookId, Supplier<Change> sql) {
        return store.change(
                sql,
                made -> new ConfigurationChange(administrator, uri(made), xml(made.before()), xml(made.after())),
                made -> {
                    Map<Long, Contact> contacts = new TreeMap<>(byBook.getOrDefault(phoneBookId, Map.of()));
                    if (made.before() != null) {
                        contacts.remove(made.before().id());
                    }
                    if (made.after() != null) {
                        contacts.put(made.after().id(), made.after());
                    }
                    show(phoneBookId, contacts);
                });
    }

    private void show(long phoneBookId, Map<Long, Contact> contacts) {
        Map<Long, Map<Long, Contact>> next = new HashMap<>(byBook);
        if (contacts.isEmpty()) {
            next.remove(phoneBookId);
        } else {
            next.put(phoneBookId, contacts);
        }
        byBook = next;
    }

    private static String uri(Change made) {
        return Objects.requireNonNull(made.after() == null ? made.before() : made.after())
                .uri();
    }

    private static @Nullable String xml(@Nullable Contact contact) {
        return contact == null ? null : FinesseXml.element("Contact", contact);
    }
}
