package org.finessebridge.app.phonebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.csv.QuoteMode;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.csv.CsvCell;
import org.finessebridge.app.xml.XmlCharacters;
import org.jspecify.annotations.Nullable;

/** Contacts as CSV (guide, "PhoneBook—Export Contact List"), in UTF-8, without formulas ({@link CsvCell}). */
final class ContactCsv {

    private static final String FIRST_NAME = "First Name";
    private static final String LAST_NAME = "Last Name";
    private static final String PHONE_NUMBER = "Phone Number";
    private static final String NOTES = "Notes";
    private static final int MOST_COLUMNS = 16;

    private static final CSVFormat WRITING = CSVFormat.DEFAULT
            .builder()
            .setHeader(FIRST_NAME, LAST_NAME, PHONE_NUMBER, NOTES)
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\n")
            .get();
    private static final CSVFormat READING = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private ContactCsv() {}

    static byte[] write(Collection<Contact> contacts) {
        StringBuilder file = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(file, WRITING)) {
            for (Contact contact : contacts) {
                printer.printRecord(
                        CsvCell.escape(contact.firstName()),
                        CsvCell.escape(contact.lastName()),
                        CsvCell.escape(contact.phoneNumber()),
                        CsvCell.escape(contact.description()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file with a header, with commas or semicolons; columns may stand in any order, and all but the telephone number may be missing.
     *
     * @throws FinesseApiException 400 with the rows of what is wrong
     */
    static List<ContactBody> read(byte[] file) {
        List<ContactBody> contacts = new ArrayList<>();
        ContactMistakes mistakes = new ContactMistakes();
        try (CSVParser rows = parser(text(file))) {
            if (!rows.getHeaderNames().contains(PHONE_NUMBER)
                    || rows.getHeaderNames().size() > MOST_COLUMNS) {
                throw new IllegalArgumentException("no contacts");
            }
            for (CSVRecord row : rows) {
                if (contacts.size() == Contacts.MOST_OF_A_BOOK) {
                    throw new FinesseApiException(
                            ErrorType.MAXIMUM_EXCEEDED,
                            "",
                            "A phone book has " + Contacts.MOST_OF_A_BOOK + " contacts at most");
                }
                ContactBody contact = contact(row);
                contacts.add(contact);
                if (!mistakes.check("Row " + (contacts.size() + 1), contact)) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new FinesseApiException(
                    ErrorType.INVALID_INPUT,
                    "datafile",
                    "The file is no CSV in UTF-8 with the columns First Name, Last Name, Phone Number and Notes, after "
                            + contacts.size() + " contacts");
        }
        mistakes.refuse();
        return contacts;
    }

    private static CSVParser parser(String text) throws IOException {
        return CSVParser.parse(
                new StringReader(text),
                READING.builder().setDelimiter(delimiter(text)).get());
    }

    /** Some programs begin a file with a byte-order mark. */
    private static String text(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static ContactBody contact(CSVRecord row) {
        return new ContactBody(
                value(row, FIRST_NAME), value(row, LAST_NAME), value(row, PHONE_NUMBER), value(row, NOTES));
    }

    /** Spreadsheets of countries whose decimals have a comma write semicolons. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static @Nullable String value(CSVRecord row, String column) {
        return row.isSet(column) ? unescape(row.get(column)) : null;
    }

    /** No text of XML can have what XML forbids. */
    private static String unescape(String text) {
        return XmlCharacters.clean(CsvCell.unescape(text));
    }
}
