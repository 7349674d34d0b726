package org.finessebridge.pubsub.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTest {

    @Test
    void keepsEveryCharacterThatXmlAllows() {
        String text = "<Update>\t\n\r é \uFFFD \uD83D\uDE00</Update>";

        assertEquals(text, new Item(text).notification());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u000B", "\uFFFE", "\uFFFF", "\uD800", "\uDC00"})
    void refusesCharactersThatXmlForbids(String character) {
        assertThrows(IllegalArgumentException.class, () -> new Item("ab" + character + "c"));
    }
}
