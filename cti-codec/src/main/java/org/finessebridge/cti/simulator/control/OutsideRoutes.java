package org.finessebridge.cti.simulator.control;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.cti.simulator.call.ExternalBehaviour;
import org.finessebridge.cti.simulator.centre.TimeText;
import org.finessebridge.cti.simulator.queue.OutsideNumbers;
import org.finessebridge.cti.simulator.session.SimulatedServer;

/** What happens at numbers outside. */
final class OutsideRoutes {

    private static final String PATH = "/control/external-numbers/{number}";

    private final ControlledSides sides;

    OutsideRoutes(ControlledSides sides) {
        this.sides = sides;
    }

    List<ControlRoute> routes() {
        return List.of(
                new ControlRoute("GET", PATH, this::show),
                new ControlRoute("PUT", PATH, this::change),
                new ControlRoute("DELETE", PATH, this::forget));
    }

    private CompletableFuture<ControlAnswer> show(ControlRequest request) {
        request.members();
        String number = number(request);
        return sides.ask(server -> answer(server, number));
    }

    private CompletableFuture<ControlAnswer> change(ControlRequest request) {
        String number = number(request);
        RequestMembers members = request.members("reaction", "after");
        ExternalBehaviour behaviour = new ExternalBehaviour(
                members.oneOf("reaction", ExternalBehaviour.Kind.class),
                members.has("after") ? members.time("after") : Duration.ZERO);
        return sides.ask(server -> {
            if (server.centre().hasExtension(number)) {
                throw RequestMembers.wrong("number", "is an extension of the contact centre");
            }
            try {
                server.life().outsideNumbers().change(number, behaviour);
            } catch (IllegalStateException e) {
                throw ControlException.conflict(
                        "too-many-numbers",
                        "%d numbers are changed already; DELETE one".formatted(OutsideNumbers.MOST));
            }
            return answer(server, number);
        });
    }

    private CompletableFuture<ControlAnswer> forget(ControlRequest request) {
        request.members();
        String number = number(request);
        return sides.ask(server -> {
            server.life().outsideNumbers().forget(number);
            return answer(server, number);
        });
    }

    private static String number(ControlRequest request) {
        return RequestMembers.requireNumber("number", request.variable("number"));
    }

    private static ControlAnswer answer(SimulatedServer server, String number) {
        ExternalBehaviour behaviour = server.life().outsideNumbers().of(number);
        return ControlAnswer.ok(ControlJson.object()
                .put("number", number)
                .put("reaction", behaviour.kind().name())
                .put("after", TimeText.of(behaviour.after())));
    }
}
