package org.finessebridge.app.phonebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationDatabase;
import org.finessebridge.app.configuration.TeamAssignments;
import org.finessebridge.app.configuration.TeamAssignments.Kind;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.directory.DirectoryTeam;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.junit.jupiter.api.Test;

/** How many phone books and contacts there may be, and what keeps a phone book from being deleted. */
class PhoneBookLimitsTest {

    private final ConfigurationDatabase database = new ConfigurationDatabase(new FakeClock(), 50);
    private final InMemoryDirectory directory =
            new InMemoryDirectory(List.of(new DirectoryTeam("5000", "Demo")), List.of());
    private final TeamAssignments assignments = new TeamAssignments(database.client(), database.store(), directory);
    private final KeptPhoneBooks kept = new KeptPhoneBooks(database, assignments);

    @Test
    void teamsHave300PhoneBooksAtMost() {
        PhoneBookRules rules = new PhoneBookRules(id -> false, id -> {});
        PhoneBook wanted = new PhoneBook(0, "one more", PhoneBookType.TEAM);
        List<PhoneBook> all = LongStream.rangeClosed(1, 300)
                .mapToObj(id -> new PhoneBook(id, "B" + id, PhoneBookType.TEAM))
                .toList();

        assertThatCode(() -> rules.check(wanted, all.subList(1, 300))).doesNotThrowAnyException();
        assertThatCode(() -> rules.check(new PhoneBook(0, "for all", PhoneBookType.GLOBAL), all))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.check(wanted, all))
                .isInstanceOf(FinesseApiException.class)
                .hasMessageContaining("There are 300 phone books");
    }

    @Test
    void allPhoneBooksHave50000ContactsAtMost() {
        List<PhoneBook> books = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            books.add(kept.make("B" + i, PhoneBookType.TEAM));
            kept.fill(books.get(i), i < 8 ? Contacts.MOST_OF_A_BOOK : 2_000);
        }
        PhoneBook last = books.getLast();

        assertThatThrownBy(() -> add(last)).hasMessageContaining("50000 contacts in all");
        assertThatThrownBy(() -> kept.fill(last, 2_001)).hasMessageContaining("50000 contacts in all");
        assertThatThrownBy(() -> kept.fill(last, 6_001)).hasMessageContaining("6000 contacts at most");
        kept.fill(last, 1_999);
        add(last);
        assertThat(database.count("contact")).isEqualTo(50_000);
    }

    private void add(PhoneBook book) {
        kept.contacts().create("administrator", book.id(), id -> {}, new ContactBody(null, null, "1", null));
    }

    @Test
    void aTeamThatIsNotThereKeepsNoPhoneBook() {
        PhoneBook book = assigned("B");
        PhoneBook other = assigned("C");
        assertThatThrownBy(() -> kept.books().objects().delete("administrator", book.id()))
                .hasMessageContaining("assigned to a team");

        directory.replace(DirectorySnapshot.of(List.of(), List.of())); // the demo is off

        kept.books().objects().delete("administrator", book.id());
        kept.books()
                .objects()
                .update("administrator", other.id(), was -> new PhoneBook(was.id(), "C", PhoneBookType.GLOBAL));
        assertThat(database.count("team_assignment"))
                .as("for when it is on again")
                .isZero();
    }

    private PhoneBook assigned(String name) {
        PhoneBook book = kept.make(name, PhoneBookType.TEAM);
        List<Long> ids = new ArrayList<>(assignments.of("5000", Kind.PHONE_BOOK));
        ids.add(book.id());
        database.store()
                .change(
                        () -> {
                            assignments.replace("5000", Kind.PHONE_BOOK, ids);
                            return ids;
                        },
                        made -> null,
                        made -> assignments.show("5000", Kind.PHONE_BOOK, made));
        return book;
    }
}
