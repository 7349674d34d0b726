package org.finessebridge.app.notification.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, most of them from RFC 7622, 3.5. */
class JidTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "juliet@example.com",
                "juliet@example.com/foo",
                "juliet@example.com/foo bar",
                "juliet@example.com/foo@bar",
                "foo\\20bar@example.com",
                "fussball@example.com",
                "fu\u00dfball@example.com",
                "\u03c0@example.com",
                "king@example.com/\u265a",
                "example.com",
                "example.com/foobar",
                "a.example.com/b@example.net"
            })
    void takesWhatIsAnAddress(String text) {
        assertNotNull(Jid.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"juliet\"@example.com",
                "foo bar@example.com",
                "juliet@example.com/",
                "@example.com/",
                "@example.com",
                "juliet@",
                "/foobar",
                "a@b@example.com",
                "juliet@exa mple.com",
                "juliet@example.com/\u0007",
                "juliet@example.com/\ud800",
                "juliet<@example.com"
            })
    void refusesWhatIsNone(String text) {
        assertNull(Jid.parse(text));
    }

    @Test
    void aPartHasAtMost1023Bytes() {
        assertNotNull(Jid.parse("a@b/" + "x".repeat(1023)));
        assertNull(Jid.parse("a@b/" + "x".repeat(1024)));
        assertNotNull(Jid.parse("\u00e4".repeat(511) + "@b"));
        assertNull(Jid.parse("\u00e4".repeat(512) + "@b"));
    }

    @Test
    void addressesThatMeanTheSameAreEqual() {
        assertEquals(Jid.parse("Juliet@Example.COM."), Jid.parse("juliet@example.com"));
        assertEquals(Jid.parse("a\u0308@b/e\u0301"), Jid.parse("\u00e4@b/\u00e9"));
        assertEquals("a@b/x y", String.valueOf(Jid.parse("a@b/x\u00a0y")));
        assertEquals("a@b/Desktop", String.valueOf(Jid.parse("A@B/Desktop")));
    }
}
