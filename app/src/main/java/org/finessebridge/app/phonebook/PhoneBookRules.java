package org.finessebridge.app.phonebook;

import java.util.Collection;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObjects;

/**
 * Which phone books may stand beside each other, and which have to stay (guide, "PhoneBook API Errors").
 *
 * @param isAssigned whether a team has the one of an id
 * @param forget takes the contacts of a deleted one from memory
 */
record PhoneBookRules(LongPredicate isAssigned, LongConsumer forget) implements ConfigurationObjects.Rules<PhoneBook> {

    private static final int MOST_GLOBAL = 10;
    private static final int MOST_OF_TEAMS = 300;

    @Override
    public void check(PhoneBook wanted, Collection<PhoneBook> others) {
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

    /** A team's does not become everybody's while teams have it. */
    @Override
    public void checkChange(PhoneBook before, PhoneBook after) {
        if (after.type() != before.type()) {
            checkDeletion(before);
        }
    }

    @Override
    public void checkDeletion(PhoneBook book) {
        if (isAssigned.test(book.id())) {
            throw new FinesseApiException(ErrorType.IN_USE, book.uri(), "The phone book is assigned to a team");
        }
    }

    @Override
    public void deleted(PhoneBook book) {
        forget.accept(book.id());
    }
}
