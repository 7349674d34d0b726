package org.finessebridge.app.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.simulator.CtiServerSimulator;
import org.finessebridge.cti.simulator.SimulatorSettings;
import org.finessebridge.cti.simulator.call.CallData;
import org.finessebridge.cti.simulator.call.Telephony;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.fixture.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * 2,000 agents are signed in and 1,000 of them talk in 500 calls when the session with the CTI server
 * is lost: as soon as the service is back every call is as it really is.
 */
@ExtendWith(OutputCaptureExtension.class)
class RecoveryOfCallsIT {

    private static final int AGENTS = 2_000;
    private static final int CALLS = 500;
    private static final int FIRST_AGENT = 1_001_001;
    private static final Pattern IN_SERVICE =
            Pattern.compile("IN_SERVICE: read the states of \\d+ agents in (\\d+) ms");

    @Test
    void readsEveryCallBeforeItIsInService(CapturedOutput output) throws Exception {
        ContactCentre.Builder centre = ContactCentre.builder().extensions(FIRST_AGENT, FIRST_AGENT + AGENTS - 1);
        IntStream.range(0, AGENTS).forEach(i -> centre.agent(new SimulatedAgent(id(i), new Secret(id(i)), 5001 + i)));
        try (CtiServerSimulator cti = CtiServerSimulator.start(SimulatorSettings.onLoopback(0), centre.build());
                RunningServer server = RunningServer.start(
                        "--finesse.demo.generated-agents=" + AGENTS, "--finesse.cti.side-a=127.0.0.1:" + cti.port())) {
            IntStream.range(0, AGENTS).forEach(i -> server.rest(id(i)).login(id(i), id(i), "in"));
            Waiting.until("all are signed in", () -> user(server, AGENTS - 1).contains("<state>NOT_READY</state>"));
            Map<Integer, Long> calls = new HashMap<>();
            cti.play(playing -> IntStream.range(0, CALLS).forEach(i -> calls.put(i, talk(playing.telephony(), i))))
                    .join();
            Waiting.until("they talk", () -> wrong(server, calls, "ACTIVE").isEmpty());

            for (int round = 1; round <= 3; round++) {
                cti.vanish();
                String state = round % 2 == 0 ? "ACTIVE" : "HELD";
                cti.play(playing -> calls.forEach((i, call) -> holdOrRetrieve(playing.telephony(), i, call, state)))
                        .join();
                int before = times(output).size();
                cti.reappear();
                Waiting.until("it serves again", () -> times(output).size() > before);
                System.out.printf(
                        "%,d agents with %d calls: IN_SERVICE after %s ms%n",
                        AGENTS, CALLS, times(output).getLast());
                assertThat(wrong(server, calls, state)).isEmpty();
            }
        }
    }

    private static long talk(Telephony phones, int i) {
        long call = phones.dial(id(2 * i), id(2 * i + 1), CallData.NONE.with(1, "call " + i));
        phones.answer(call, id(2 * i + 1));
        return call;
    }

    private static void holdOrRetrieve(Telephony phones, int i, long call, String state) {
        if (state.equals("HELD")) {
            phones.hold(call, id(2 * i));
        } else {
            phones.retrieve(call, id(2 * i));
        }
    }

    /** The calls whose dialog is not as the call is. */
    private static List<String> wrong(RunningServer server, Map<Integer, Long> calls, String state) {
        List<String> wrong = new ArrayList<>();
        calls.forEach((i, call) -> {
            String dialogs = server.rest(id(2 * i))
                    .get("/finesse/api/User/" + id(2 * i) + "/Dialogs")
                    .body();
            String own = "<mediaAddress>%s</mediaAddress>.*?<state>%s</state>".formatted(id(2 * i), state);
            if (!dialogs.contains("<id>" + call + "</id>")
                    || !dialogs.contains("<value>call " + i + "</value>")
                    || !Pattern.compile(own, Pattern.DOTALL).matcher(dialogs).find()) {
                wrong.add(call + " " + dialogs);
            }
        });
        return wrong;
    }

    private static String user(RunningServer server, int i) {
        return server.rest(id(i)).get("/finesse/api/User/" + id(i)).body();
    }

    private static List<String> times(CapturedOutput output) {
        return IN_SERVICE
                .matcher(output.getOut())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String id(int agent) {
        return String.valueOf(FIRST_AGENT + agent);
    }
}
