package org.finessebridge.app.phonebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObjects;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.TeamAssignments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The phone books, and which of them a team has. Safe for use by any thread. */
@Component
public class PhoneBooks {

    private static final int MOST_GLOBAL = 10;
    private static final int MOST_OF_TEAMS = 300;

    private final ConfigurationObjects<PhoneBook> objects;
    private final TeamAssignments assignments;
    private final Contacts contacts;

    PhoneBooks(JdbcClient database, ConfigurationStore store, TeamAssignments assignments, Contacts contacts) {
        this.objects = new ConfigurationObjects<>("PhoneBook", new PhoneBookRows(database), store, PhoneBooks::check);
        this.assignments = assignments;
        this.contacts = contacts;
    }

    /** One of them; null if there is none of that id. */
    public @Nullable PhoneBook find(long id) {
        return objects.find(id);
    }

    /** All, by id. */
    public Collection<PhoneBook> all() {
        return objects.all();
    }

    /** Those that a team has: the global ones first, then its own in their order. */
    public List<PhoneBook> of(String teamId) {
        List<PhoneBook> books = new ArrayList<>(objects.all().stream()
                .filter(book -> book.type() == PhoneBookType.GLOBAL)
                .toList());
        for (long id : assignments.of(teamId, TeamAssignments.Kind.PHONE_BOOK)) {
            PhoneBook book = objects.find(id);
            if (book != null) {
                books.add(book);
            }
        }
        return books;
    }

    /** See {@link ConfigurationObjects#get}. */
    PhoneBook get(long id) {
        return objects.get(id);
    }

    /** See {@link ConfigurationObjects#create}. */
    PhoneBook create(String administrator, PhoneBookBody body) {
        return objects.create(administrator, body.create());
    }

    /** See {@link ConfigurationObjects#update}; a team's does not become everybody's while teams have it. */
    void update(String administrator, long id, PhoneBookBody body) {
        if (!body.changesSomething()) {
            throw new FinesseApiException(ErrorType.INVALID_INPUT, "", "One of name and type has to be given");
        }
        objects.update(administrator, id, before -> {
            PhoneBook after = body.applyTo(before);
            if (after.type() != before.type()) {
                requireUnused(before);
            }
            return after;
        });
    }

    /** See {@link ConfigurationObjects#delete}; not while teams have it. */
    void delete(String administrator, long id) {
        objects.delete(administrator, id, this::requireUnused);
        contacts.forget(id);
    }

    private void requireUnused(PhoneBook book) {
        if (assignments.isAssigned(TeamAssignments.Kind.PHONE_BOOK, book.id())) {
            throw new FinesseApiException(ErrorType.IN_USE, book.uri(), "The phone book is assigned to a team");
        }
    }

    private static void check(PhoneBook wanted, Collection<PhoneBook> others) {
        int most = wanted.type() == PhoneBookType.GLOBAL ? MOST_GLOBAL : MOST_OF_TEAMS;
        if (others.stream().filter(other -> other.type() == wanted.type()).count() >= most) {
            throw new FinesseApiException(
                    ErrorType.MAXIMUM_EXCEEDED,
                    wanted.type().name(),
                    "There are " + most + " phone books of the type " + wanted.type() + " already");
        }
        for (PhoneBook other : others) {
            if (other.name().equals(wanted.name())) {
                throw new FinesseApiException(
                        ErrorType.FINESSE_API_ERROR, other.uri(), "Another phone book has that name");
            }
        }
    }
}
