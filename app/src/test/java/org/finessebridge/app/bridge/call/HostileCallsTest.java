package org.finessebridge.app.bridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.finessebridge.app.bridge.call.HeardCalls.A;
import static org.finessebridge.app.bridge.call.HeardCalls.B;
import static org.finessebridge.app.bridge.call.HeardCalls.X;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.finessebridge.app.user.UserState;
import org.finessebridge.cti.message.NamedVariable;
import org.finessebridge.cti.message.call.BeginCallEvent;
import org.finessebridge.cti.message.code.CallType;
import org.finessebridge.cti.message.code.Coded;
import org.junit.jupiter.api.Test;

/** What a server should not send, or sends in another order. */
class HostileCallsTest {

    private final HeardCalls calls = HeardCalls.ucce();

    @Test
    void whatEndsAnUnknownCallMeansNothing() {
        calls.end(7, A);
        calls.cleared(7, A);
        calls.released(7, A, X);
        calls.diverted(7, A);
        calls.data(7, A, CallType.ACD_IN, builder -> builder);

        assertThat(calls.take()).isEmpty();
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void anAnswerMayComeBeforeTheRinging() {
        calls.begin(
                7,
                A,
                CallType.ACD_IN,
                X,
                builder -> builder.dialedNumber("7000").dnis(A));
        calls.established(7, A, X);
        calls.delivered(7, A, X);

        assertThat(calls.take()).containsExactly("POST A 7 ACTIVE A:ACTIVE X:ACTIVE");
    }

    @Test
    void anEndMayComeBeforeWhatClears() {
        calls.talks(7, A);
        calls.agent(A, UserState.READY);
        calls.take();

        calls.end(7, A);
        calls.cleared(7, A);
        calls.released(7, A, A);
        calls.delivered(7, A, X);

        assertThat(calls.take()).containsExactly("DELETE A 7 ACTIVE A:DROPPED X:ACTIVE");
        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void whatHasClearedStaysSo() {
        calls.callBetween(7, A, B);
        calls.cleared(7, A);
        calls.take();

        calls.released(7, A, A);
        calls.held(7, A);
        calls.established(7, B, A);

        assertThat(calls.take()).isEmpty();
    }

    @Test
    void anIdMayBeUsedAgain() {
        calls.talks(7, A);
        calls.cleared(7, A);
        calls.agent(A, UserState.WORK);
        calls.end(7, A);
        calls.take();

        calls.begin(7, B, CallType.ACD_IN, X, "7000");
        calls.delivered(7, B, X);

        assertThat(calls.take())
                .containsExactly("DELETE A 7 DROPPED A:WRAP_UP X:DROPPED", "POST B 7 ALERTING B:ALERTING X:INITIATED");
    }

    @Test
    void eventsOfAnotherPeripheralMeanNothing() {
        calls.play(BeginCallEvent.builder()
                .peripheralId(5001)
                .connectionCallId(7)
                .connectionDeviceId(A)
                .ani(A)
                .build());

        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void aNumberWithoutANameIsShown() {
        calls.begin(7, A, CallType.AGENT_INSIDE, A, builder -> builder.callType(Coded.of(CallType.class, 777)));

        assertThat(calls.dialog(A, 7).mediaProperties().callType()).isEqualTo("777");
    }

    @Test
    void variablesAreBounded() {
        calls.talks(7, A);
        for (int i = 0; i < 100; i++) {
            int from = i * 100;
            List<NamedVariable> many = IntStream.range(from, from + 100)
                    .mapToObj(n -> new NamedVariable("user.v" + n, "x"))
                    .toList();
            calls.data(7, A, CallType.ACD_IN, builder -> builder.namedVariables(many));
        }

        assertThat(calls.dialog(A, 7).mediaProperties().callVariables()).hasSizeLessThanOrEqualTo(510);
    }

    @Test
    void partiesAreBounded() {
        calls.talks(7, A);
        List<String> parties = new ArrayList<>(List.of(A));
        for (int i = 0; i < 500; i++) {
            parties.add("9" + i);
        }
        calls.conferenced(7, 8, A, B, parties.toArray(String[]::new));

        assertThat(calls.dialog(A, 7).participants()).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void callsThatDoNotEndMakeRoomForOthersAndSpareThoseOfAgents() {
        calls.talks(7, A);
        for (int i = 0; i < CallRecords.MOST + 5_000; i++) {
            calls.talksUnseen(100 + i, "5" + i % 1000);
        }

        assertThat(calls.book().callIds()).hasSize(CallRecords.MOST);
        assertThat(calls.book().dialogsOf(A)).hasSize(1);
    }

    @Test
    void tenThousandCallsLeaveNothing() {
        for (int i = 0; i < 10_000; i++) {
            calls.talksUnseen(100 + i, "5" + i);
        }
        assertThat(calls.take()).noneMatch(news -> news.contains(" 1"));
        for (int i = 0; i < 10_000; i++) {
            calls.end(100 + i, "5" + i);
        }

        assertThat(calls.book().callIds()).isEmpty();
    }

    @Test
    void connectionsMayHaveLongerNames() {
        calls.begin(7, "L12." + A + ".1", CallType.ACD_IN, X, "7000");
        calls.delivered(7, A, X, builder -> builder.connectionDeviceId("L12." + A + ".1"));
        calls.take();
        assertThat(calls.book().connection("7", A))
                .isNotNull()
                .extracting(CallConnection::deviceId)
                .isEqualTo("L12." + A + ".1");

        calls.end(7, "L12." + A + ".1");

        assertThat(calls.take()).singleElement().asString().startsWith("DELETE A 7");
        assertThat(calls.book().callIds()).isEmpty();
    }
}
