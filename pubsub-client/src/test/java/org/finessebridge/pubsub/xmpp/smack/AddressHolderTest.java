package org.finessebridge.pubsub.xmpp.smack;

import static org.assertj.core.api.Assertions.assertThat;

import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressHolderTest {

    /**
     * RFC 6121, 8.5.3.2.3: for an address that nobody holds the server says service-unavailable.
     */
    @ParameterizedTest
    @CsvSource({
        "feature_not_implemented, true",
        "service_unavailable, false",
        "recipient_unavailable, false",
        "item_not_found, false",
        "not_allowed, false",
    })
    void tellsTheAnswerOfAProgramFromThatOfTheServer(Condition error, boolean program) {
        assertThat(AddressHolder.comesFromAProgram(error)).isEqualTo(program);
    }
}
