package org.finessebridge.app.teamresource;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.finessebridge.app.configuration.StreamedList;
import org.finessebridge.app.phonebook.Contact;
import org.finessebridge.app.phonebook.Contacts;
import org.finessebridge.app.phonebook.PhoneBook;
import org.finessebridge.app.phonebook.PhoneBooks;
import org.finessebridge.app.xml.FinesseXml;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * A team's phone books with their contacts, as many as were asked for: 206 where that is not all. Contacts of
 * megabytes are written one by one: an answer takes no memory for itself, however slowly it is read.
 */
@Component
class PhoneBookAnswers {

    private final PhoneBooks books;
    private final Contacts contacts;

    PhoneBookAnswers(PhoneBooks books, Contacts contacts) {
        this.books = books;
        this.contacts = contacts;
    }

    /**
     * Answers for a team.
     *
     * @param header {@code Range}; null where there was none
     * @throws org.finessebridge.app.apierror.FinesseApiException 416
     * @throws IOException where the client is gone
     */
    void write(String teamId, @Nullable String header, HttpServletResponse response) throws IOException {
        ContactRange range = ContactRange.of(header);
        List<Part> parts = books.of(teamId).stream()
                .map(book -> new Part(book, List.copyOf(contacts.of(book.id()))))
                .toList();
        int all = parts.stream().mapToInt(part -> part.contacts().size()).sum();
        boolean whole = range.first() == 1 && all <= range.last();
        response.setStatus((whole ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT).value());
        try (Writer out = StreamedList.begin(response)) {
            out.write("<PhoneBooks>");
            int before = 0;
            for (Part part : parts) {
                write(out, part, range.from(before));
                before += part.contacts().size();
            }
            out.write("</PhoneBooks>");
        }
    }

    /** A phone book as it was when the answer began. */
    private record Part(PhoneBook book, List<Contact> contacts) {}

    private static void write(Writer out, Part part, ContactRange range) throws IOException {
        out.write("<PhoneBook><contacts>");
        for (Contact contact : range.cut(part.contacts())) {
            out.write(FinesseXml.element("Contact", contact));
        }
        out.write("</contacts>");
        out.write(FinesseXml.element("name", part.book().name()));
        out.write(FinesseXml.element("type", part.book().type()));
        out.write(FinesseXml.element("uri", part.book().uri()));
        out.write("</PhoneBook>");
    }
}
