package org.finessebridge.app.owndirectory;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.OtherElements;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.directory.DirectorySnapshot;
import org.finessebridge.app.owndirectory.entry.DirectoryDiff;
import org.finessebridge.app.owndirectory.entry.EntryRules;
import org.finessebridge.app.representation.Streamed;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.MostBytes;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** Agents whom the CTI server knows and the directory does not: listed, and taken over into the own directory. */
@RestController
class CtiAgentController {

    private static final String URI = DirectoryController.URI + "/CtiAgents";
    private static final int MAX_BODY = 2 * 1024 * 1024;

    private final Directory directory;
    private final CtiAgents agents;
    private final DirectoryImports imports;

    CtiAgentController(Directory directory, CtiAgents agents, DirectoryImports imports) {
        this.directory = directory;
        this.agents = agents;
        this.imports = imports;
    }

    /** {@code <CtiAgents>}. */
    @Streamed
    @JsonRootName("CtiAgents")
    record CtiAgentList(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("CtiAgent")
            List<CtiAgent> agents) {}

    /**
     * {@code <CtiAgents>} of a request: whom to take over.
     *
     * @param all whether all others as well, as far as they can be users
     * @param teamId of those others, where the server has not told it, or another one is wanted
     * @param others what else is in it
     */
    @JsonRootName("CtiAgents")
    record ChosenAgents(
            @Nullable Boolean all,
            @Nullable String teamId,

            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("CtiAgent") @Nullable
            List<Chosen> agents,

            @JsonAnySetter @Nullable Map<String, Object> others) {}

    /**
     * One of them.
     *
     * @param teamId where the server has not told it, or another one is wanted
     */
    record Chosen(@Nullable String id, @Nullable String teamId) {}

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(URI)
    CtiAgentList list() {
        return new CtiAgentList(List.copyOf(unknown().values()));
    }

    /** Without {@code apply=true} it only tells what would change. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping(URI)
    ResponseEntity<DirectoryDiff> takeOver(
            @MostBytes(MAX_BODY) Body<ChosenAgents> body,
            @RequestParam(required = false, defaultValue = "false") boolean apply,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        AtomicReference<@Nullable AllAgents> all = new AtomicReference<>();
        DirectoryDiff diff = imports.run(
                caller.loginId(),
                URI,
                () -> {
                    ChosenAgents wanted = body.read();
                    OtherElements.refuse(wanted.others());
                    Map<String, CtiAgent> unknown = unknown();
                    List<TakenOver> named = named(wanted, unknown);
                    if (!Boolean.TRUE.equals(wanted.all())) {
                        return present -> TakenOver.into(present, named);
                    }
                    AllAgents agents = new AllAgents(named, others(wanted, named, unknown), imports::look);
                    all.set(agents);
                    return agents;
                },
                apply);
        AllAgents agents = all.get();
        return DirectoryController.answer(agents == null ? diff : diff.without(agents.leftOut()));
    }

    /** By their ids, in the order of these. */
    private SequencedMap<String, CtiAgent> unknown() {
        DirectorySnapshot now = directory.snapshot();
        SequencedMap<String, CtiAgent> unknown = new LinkedHashMap<>();
        for (CtiAgent agent : agents.all()) {
            if (now.findUserInAnyCase(agent.id()).isEmpty()) {
                unknown.putIfAbsent(agent.id(), agent);
            }
        }
        return unknown;
    }

    private static List<TakenOver> others(ChosenAgents body, List<TakenOver> named, Map<String, CtiAgent> unknown) {
        Set<String> ids = named.stream().map(one -> one.agent().id()).collect(Collectors.toSet());
        return unknown.values().stream()
                .filter(agent -> !ids.contains(agent.id()))
                .map(agent -> new TakenOver(agent, body.teamId()))
                .toList();
    }

    private static List<TakenOver> named(ChosenAgents body, Map<String, CtiAgent> unknown) {
        List<Chosen> wanted = body.agents() == null ? List.of() : body.agents();
        if (wanted.size() > EntryRules.MOST_USERS) {
            throw refused("", "There are more than " + EntryRules.MOST_USERS + " users");
        }
        Set<String> ids = new HashSet<>();
        List<TakenOver> named = new ArrayList<>(wanted.size());
        for (Chosen one : wanted) {
            String id = one == null ? null : one.id();
            CtiAgent agent = id == null ? null : unknown.get(id);
            if (agent == null) {
                throw refused(
                        String.valueOf(id),
                        "The CTI server has not told of that agent, or the directory has it already");
            }
            if (!ids.add(agent.id())) {
                throw refused(agent.id(), "The agent is there twice");
            }
            named.add(new TakenOver(agent, one.teamId()));
        }
        return named;
    }

    private static FinesseApiException refused(String data, String why) {
        return new FinesseApiException(ErrorType.BAD_REQUEST, data, why);
    }
}
