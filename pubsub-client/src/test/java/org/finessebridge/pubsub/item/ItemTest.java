package org.finessebridge.pubsub.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTest {

    @Test
    void keepsEveryCharacterThatXmlAllows() {
        String text = "<Update>\t\n\r é \uFFFD \uD83D\uDE00</Update>";

        assertThat(new Item(text).notification()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD800\uD800",
                "\uDC00\uD800",
                "\u0000",
                "\u0001",
                "\u000B",
                "\uFFFE",
                "\uFFFF",
                "\uD800",
                "\uDC00"
            })
    void refusesCharactersThatXmlForbids(String character) {
        assertThatThrownBy(() -> new Item("ab" + character + "c")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesHalfAPairAtTheEnd() {
        assertThatThrownBy(() -> new Item("\uD83D\uDE00\uD83D"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("index 2");
    }
}
