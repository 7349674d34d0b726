package org.finessebridge.app.notification.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, most of them from RFC 7622, 3.5. */
class JidTest {

    @Spec(document = "RFC 7622", section = "3.5")
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
        assertThat(Jid.parse(text)).isNotNull();
    }

    @Spec(document = "RFC 7622", section = "3.5")
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
        assertThat(Jid.parse(text)).isNull();
    }

    @Spec(document = "RFC 7622", section = "3.1")
    @Test
    void aPartHasAtMost1023Bytes() {
        assertThat(Jid.parse("a@b/" + "x".repeat(1023))).isNotNull();
        assertThat(Jid.parse("a@b/" + "x".repeat(1024))).isNull();
        assertThat(Jid.parse("\u00e4".repeat(511) + "@b")).isNotNull();
        assertThat(Jid.parse("\u00e4".repeat(512) + "@b")).isNull();
    }

    @Test
    void addressesThatMeanTheSameAreEqual() {
        assertThat(Jid.parse("juliet@example.com")).isEqualTo(Jid.parse("Juliet@Example.COM."));
        assertThat(Jid.parse("\u00e4@b/\u00e9")).isEqualTo(Jid.parse("a\u0308@b/e\u0301"));
        assertThat(Jid.parse("a@b/x\u00a0y")).hasToString("a@b/x y");
        assertThat(Jid.parse("A@B/Desktop")).hasToString("a@b/Desktop");
    }
}
