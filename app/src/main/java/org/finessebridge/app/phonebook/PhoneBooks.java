package org.finessebridge.app.phonebook;

import org.finessebridge.app.configuration.ConfigurationObjects;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.TeamAssignments;
import org.finessebridge.app.configuration.TeamAssignments.Kind;
import org.finessebridge.app.configuration.TeamObjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The phone books, and which of them a team has. Safe for use by any thread. */
@Component
public class PhoneBooks {

    private final ConfigurationObjects<PhoneBook> objects;
    private final TeamObjects<PhoneBook> ofTeams;

    PhoneBooks(JdbcClient database, ConfigurationStore store, TeamAssignments assignments, Contacts contacts) {
        this.objects = new ConfigurationObjects<>(
                "PhoneBook",
                new PhoneBookRows(database, assignments),
                store,
                new PhoneBookRules(id -> assignments.isAssigned(Kind.PHONE_BOOK, id), contacts::forget));
        this.ofTeams =
                new TeamObjects<>(objects, assignments, Kind.PHONE_BOOK, book -> book.type() == PhoneBookType.GLOBAL);
    }

    /** Which of them teams have: all the global ones. */
    public TeamObjects<PhoneBook> ofTeams() {
        return ofTeams;
    }

    ConfigurationObjects<PhoneBook> objects() {
        return objects;
    }
}
