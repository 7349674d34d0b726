package org.finessebridge.app.notification.bosh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.finessebridge.app.notification.bosh.FakeBoshClient.Answer;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.app.notification.stream.StreamServices;
import org.junit.jupiter.api.Test;

/** Bodies with more stanzas than the event loop takes at once, and pages that were left. */
class BoshTurnsTest {

    private static String requests(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append("<iq xmlns='jabber:client' type='get' id='i").append(i).append("'><x xmlns='y'/></iq>");
        }
        return all.toString();
    }

    @Test
    void whatWasAskedTogetherIsAnsweredTogetherWhenAllOfItHasBeenTaken() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer answer = client.next("", requests(100));
        assertThat(answer.open()).as("others come first").isTrue();
        client.scheduler.advance(Duration.ZERO);

        assertThat(answer.body().split("<iq ", -1)).hasSize(101);
        assertThat(answer.body()).contains("id=\"i99\"");
    }

    @Test
    void theEndBehindThemComesBehindThem() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();

        Answer answer = client.next("type='terminate'", requests(40));
        assertThat(client.forgotten).isFalse();
        client.scheduler.advance(Duration.ZERO);

        assertThat(answer.body()).contains("id=\"i39\"", "type='terminate'");
        assertThat(client.forgotten).isTrue();
    }

    /** Whoever could send body upon body meanwhile would fill the memory with them. */
    @Test
    void nobodySendsMoreRequestsThanAgreedMeanwhile() throws Exception {
        FakeBoshClient client = new FakeBoshClient();
        client.signIn();
        client.next("", requests(400));

        client.next("", "");
        client.next("", "");

        assertThat(client.users.of("2001")).isEmpty();
    }

    @Test
    void theEleventhPageLoadIsWelcome() throws Exception {
        StreamServices services = FakeStreamServices.create(new UserSessions(), new ArrayList<>());
        FakeBoshClient gone = null;
        for (int i = 0; i < 10; i++) {
            FakeBoshClient page = new FakeBoshClient("wait='30' hold='1'", services);
            page.bind("page" + i);
            Answer poll = page.next("", "");
            if (i == 4) {
                gone = page;
                page.session.connectionLost(page.rid, poll);
            }
        }
        FakeBoshClient next = new FakeBoshClient("wait='30' hold='1'", services);

        next.bind("page10");

        assertThat(services.sessions().of("2001").stream().map(UserSession::resource))
                .hasSize(10)
                .contains("page10", "page0")
                .doesNotContain("page4");
        assertThat(gone).isNotNull();
        gone.scheduler.run();
        assertThat(gone.next("", "").body()).contains("conflict");
    }
}
