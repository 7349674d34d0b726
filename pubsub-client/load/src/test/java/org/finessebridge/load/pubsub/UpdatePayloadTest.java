package org.finessebridge.load.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UpdatePayloadTest {

    private final UpdatePayload payloads = new UpdatePayload("run1", 1000);

    private List<Long> found(String xml) {
        List<Long> found = new ArrayList<>();
        payloads.find(xml, found::add);
        return found;
    }

    @Test
    void isAsLongAsAsked() {
        String payload = payloads.of(123_456, "1001001", "/load/run1/User/0");
        assertThat(payload.getBytes(StandardCharsets.UTF_8)).hasSize(1000);
        assertThat(payload)
                .startsWith("<notification ")
                .contains("&lt;Update&gt;", "&lt;loginId&gt;1001001&lt;/loginId&gt;")
                .endsWith("</notification>");
    }

    @Test
    void isFoundAgainInWhateverCarriesIt() {
        String two = payloads.of(7, "u", "n") + payloads.of(8, "u", "n");
        assertThat(found("<message><event><item>" + two + "</item></event></message>"))
                .containsExactly(7L, 8L);
    }

    @Test
    void ofAnotherRunOrWithoutItsEndItIsNotFound() {
        assertThat(found(new UpdatePayload("run2", 1000).of(7, "u", "n"))).isEmpty();
        assertThat(found("load.run1.77")).isEmpty();
        assertThat(found("load.run1.77x")).isEmpty();
        assertThat(found("load.run1.77.")).containsExactly(77L);
    }
}
