package org.finessebridge.scenario.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.finessebridge.scenario.client.ControlApi;
import org.finessebridge.scenario.client.HeardUpdate;
import org.finessebridge.scenario.client.ProductRest;
import org.finessebridge.scenario.plan.CastMember;
import org.finessebridge.scenario.plan.Scenario;
import org.finessebridge.scenario.plan.Step;
import org.finessebridge.scenario.report.RunProtocol;

/** What all steps of a run share. Used by the run's thread only. */
final class Stage {

    private static final int LAST_EVENTS = 8;

    private final Scenario scenario;
    private final ProductRest rest;
    private final ControlApi control;
    private final RunProtocol protocol;
    private final Duration usualWithin;
    private final Map<String, Desk> desks = new LinkedHashMap<>();
    private final NamedCalls calls = new NamedCalls();
    private final Played played = new Played();

    /**
     * @param usualWithin how long a step may take where neither it nor the file says so
     */
    Stage(Scenario scenario, ProductRest rest, ControlApi control, RunProtocol protocol, Duration usualWithin) {
        this.scenario = scenario;
        this.rest = rest;
        this.control = control;
        this.protocol = protocol;
        this.usualWithin = usualWithin;
    }

    ProductRest rest() {
        return rest;
    }

    ControlApi control() {
        return control;
    }

    RunProtocol protocol() {
        return protocol;
    }

    NamedCalls calls() {
        return calls;
    }

    /** What has to be taken back when the run is over. */
    Played played() {
        return played;
    }

    void add(Desk desk) {
        desks.put(desk.member().name(), desk);
    }

    Collection<Desk> desks() {
        return desks.values();
    }

    /** The desk of a user of the cast. */
    Desk desk(CastMember user) {
        return Objects.requireNonNull(desks.get(user.name()), user.name());
    }

    /** The desk of a user whom a step names. */
    Desk desk(String name) {
        return Objects.requireNonNull(desks.get(name), name);
    }

    /** How long a step may take. */
    Duration within(Step step) {
        Duration own = step.details().within();
        if (own != null) {
            return own;
        }
        Duration ofFile = scenario.within();
        return ofFile == null ? usualWithin : ofFile;
    }

    /** The address of a name of the cast; a number is its own. */
    String address(String party) {
        Desk desk = desks.get(party);
        if (desk != null) {
            return desk.extension();
        }
        CastMember member = scenario.cast().get(party);
        return member == null ? party : member.extension();
    }

    /** All addresses of the cast. */
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        scenario.cast().values().stream()
                .map(member -> address(member.name()))
                .filter(address -> !address.isEmpty())
                .forEach(addresses::add);
        return addresses;
    }

    /** What a reader calls a dialog or an address: the scenario's name for it, or itself. */
    String shown(String idOrAddress) {
        if (calls.isBound(idOrAddress)) {
            return calls.name(idOrAddress);
        }
        return scenario.cast().values().stream()
                .filter(member -> !member.extension().isEmpty())
                .filter(member -> address(member.name()).equals(idOrAddress))
                .map(CastMember::name)
                .findFirst()
                .orElse(idOrAddress);
    }

    String inWords(HeardUpdate update) {
        return update.inWords(this::shown);
    }

    /** The last events of a user, as a failure shows them. */
    String lastEvents(Desk desk) {
        List<HeardUpdate> all = desk.inbox().all();
        if (all.isEmpty()) {
            return "  %s has heard nothing".formatted(desk.member().name());
        }
        return all.subList(Math.max(0, all.size() - LAST_EVENTS), all.size()).stream()
                .map(update -> "    %s  %s".formatted(protocol.time(update.nanos()), inWords(update)))
                .collect(Collectors.joining(
                        "\n",
                        "  the last events of %s:%n".formatted(desk.member().name()),
                        ""));
    }
}
