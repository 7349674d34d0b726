package org.finessebridge.app.phonebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.xml.XmlCharacters;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * Contacts as CSV (guide, "PhoneBook—Export Contact List"), in UTF-8. A text that a spreadsheet would take for
 * a formula gets an apostrophe before it, which is taken off again when it is read; telephone numbers may begin
 * with a plus.
 */
final class ContactCsv {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();
    private static final CsvSchema SCHEMA = MAPPER.schemaFor(Row.class).withHeader();
    private static final CsvSchema READING = CsvSchema.emptySchema().withHeader();

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+]?[0-9 ()./-]*");

    private ContactCsv() {}

    @JsonPropertyOrder({"First Name", "Last Name", "Phone Number", "Notes"})
    private record Row(
            @JsonProperty("First Name") @Nullable String firstName,
            @JsonProperty("Last Name") @Nullable String lastName,
            @JsonProperty("Phone Number") @Nullable String phoneNumber,
            @JsonProperty("Notes") @Nullable String notes) {}

    static byte[] write(Collection<Contact> contacts) {
        List<Row> rows = contacts.stream()
                .map(contact -> new Row(
                        escape(contact.firstName()),
                        escape(contact.lastName()),
                        escape(contact.phoneNumber()),
                        escape(contact.description())))
                .toList();
        return MAPPER.writer(SCHEMA).writeValueAsString(rows).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file with a header; columns may stand in any order.
     *
     * @throws FinesseApiException 400 with the line of what is wrong
     */
    static List<ContactBody> read(byte[] file) {
        List<ContactBody> contacts = new ArrayList<>();
        try (MappingIterator<Row> rows =
                MAPPER.readerFor(Row.class).with(READING).readValues(file)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (contacts.size() == Contacts.MOST_OF_A_BOOK) {
                    throw new FinesseApiException(
                            ErrorType.MAXIMUM_EXCEEDED,
                            "",
                            "A phone book has " + Contacts.MOST_OF_A_BOOK + " contacts at most");
                }
                contacts.add(contact(row, contacts.size() + 2));
            }
        } catch (JacksonException e) {
            throw new FinesseApiException(
                    ErrorType.BAD_REQUEST,
                    "csvFileContent",
                    "The file is no CSV with the columns First Name, Last Name, Phone Number and Notes, after "
                            + contacts.size() + " contacts");
        }
        return contacts;
    }

    private static ContactBody contact(Row row, int line) {
        ContactBody body = new ContactBody(
                unescape(row.firstName()),
                unescape(row.lastName()),
                unescape(row.phoneNumber()),
                unescape(row.notes()));
        try {
            var _ = body.create(0);
        } catch (FinesseApiException e) {
            throw new FinesseApiException(
                    ErrorType.BAD_REQUEST, e.errorData(), "Row " + line + ": " + e.errorMessage());
        }
        return body;
    }

    private static String escape(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** No text of XML can have what XML forbids. */
    private static @Nullable String unescape(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return XmlCharacters.clean(ESCAPED.matcher(text).matches() ? text.substring(1) : text);
    }
}
