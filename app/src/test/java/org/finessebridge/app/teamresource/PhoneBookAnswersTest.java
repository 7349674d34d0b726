package org.finessebridge.app.teamresource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.finessebridge.app.FakeClock;
import org.finessebridge.app.configuration.ConfigurationDatabase;
import org.finessebridge.app.configuration.TeamAssignments;
import org.finessebridge.app.directory.InMemoryDirectory;
import org.finessebridge.app.phonebook.KeptPhoneBooks;
import org.finessebridge.app.phonebook.PhoneBook;
import org.finessebridge.app.phonebook.PhoneBookType;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A team's phone books, of which one answer has not all. */
class PhoneBookAnswersTest {

    @Test
    void moreContactsThanOneAnswerHasArePartialContentAlsoWithoutARange() {
        ConfigurationDatabase database = new ConfigurationDatabase(new FakeClock(), 50);
        KeptPhoneBooks kept = new KeptPhoneBooks(
                database,
                new TeamAssignments(database.client(), database.store(), new InMemoryDirectory(List.of(), List.of())));
        PhoneBook first = kept.make("A", PhoneBookType.GLOBAL);
        PhoneBook second = kept.make("B", PhoneBookType.GLOBAL);
        PhoneBookAnswers answers = new PhoneBookAnswers(kept.books(), kept.contacts());
        kept.fill(first, 5_990);
        kept.fill(second, 10);

        assertThat(answers.of("1", null).getStatusCode()).isEqualTo(HttpStatus.OK);

        kept.fill(second, 11);
        ResponseEntity<PhoneBooksWithContacts> partial = answers.of("1", null);
        assertThat(partial.getStatusCode()).isEqualTo(HttpStatus.PARTIAL_CONTENT);
        assertThat(Objects.requireNonNull(partial.getBody()).books())
                .extracting(book -> book.contacts().contact().size())
                .containsExactly(5_990, 10);
        assertThat(answers.of("1", "objects=1-6000").getStatusCode()).isEqualTo(HttpStatus.PARTIAL_CONTENT);
    }
}
