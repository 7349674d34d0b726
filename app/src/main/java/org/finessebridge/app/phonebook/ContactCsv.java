package org.finessebridge.app.phonebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.csv.CsvFile;
import org.finessebridge.app.csv.CsvFile.Columns;
import org.finessebridge.app.csv.CsvFile.TooManyRowsException;
import org.finessebridge.app.csv.CsvFile.UnreadableException;
import org.finessebridge.app.xml.XmlCharacters;
import org.jspecify.annotations.Nullable;

/** Contacts as CSV (guide, "PhoneBook—Export Contact List"). */
final class ContactCsv {

    private static final String FIRST_NAME = "First Name";
    private static final String LAST_NAME = "Last Name";
    private static final String PHONE_NUMBER = "Phone Number";
    private static final String NOTES = "Notes";
    private static final List<String> COLUMNS = List.of(FIRST_NAME, LAST_NAME, PHONE_NUMBER, NOTES);

    /** Files of other programs have more than the four. */
    private static final int MOST_COLUMNS = 16;

    private ContactCsv() {}

    static byte[] write(Collection<Contact> contacts) {
        return new CsvFile(COLUMNS, contacts.stream().map(ContactCsv::row).toList()).write();
    }

    private static CsvFile.Row row(Contact contact) {
        return new CsvFile.Row(
                0,
                Map.of(
                        FIRST_NAME, contact.firstName(),
                        LAST_NAME, contact.lastName(),
                        PHONE_NUMBER, contact.phoneNumber(),
                        NOTES, contact.description()));
    }

    /**
     * Reads a file; all columns but the telephone number may be missing, and others are passed over.
     *
     * @throws FinesseApiException 400 with the rows of what is wrong
     */
    static List<ContactBody> read(byte[] file) {
        List<ContactBody> contacts = new ArrayList<>();
        ContactMistakes mistakes = new ContactMistakes();
        for (CsvFile.Row row : rows(file)) {
            ContactBody contact = new ContactBody(
                    text(row, FIRST_NAME), text(row, LAST_NAME), text(row, PHONE_NUMBER), text(row, NOTES));
            contacts.add(contact);
            if (!mistakes.check("Row " + (contacts.size() + 1), contact)) {
                break;
            }
        }
        mistakes.refuse();
        return contacts;
    }

    private static List<CsvFile.Row> rows(byte[] file) {
        try {
            Columns columns = Columns.among(COLUMNS, Set.of(PHONE_NUMBER), MOST_COLUMNS);
            return CsvFile.read(file, columns, Contacts.MOST_OF_A_BOOK).rows();
        } catch (TooManyRowsException e) {
            throw new FinesseApiException(
                    ErrorType.MAXIMUM_EXCEEDED,
                    "",
                    "A phone book has " + Contacts.MOST_OF_A_BOOK + " contacts at most");
        } catch (UnreadableException e) {
            throw new FinesseApiException(ErrorType.INVALID_INPUT, "datafile", String.valueOf(e.getMessage()));
        }
    }

    /** No text of XML can have what XML forbids. */
    private static @Nullable String text(CsvFile.Row row, String column) {
        String text = row.text(column);
        return text == null ? null : XmlCharacters.clean(text);
    }
}
