package org.finessebridge.app.owndirectory;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
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

    /** {@code <CtiAgents>} of a request: whom to take over. */
    @JsonRootName("CtiAgents")
    record ChosenAgents(
            @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("CtiAgent") @Nullable
            List<Chosen> agents) {}

    /**
     * One of them.
     *
     * @param teamId where the server has not told it, or another one is wanted
     */
    record Chosen(@Nullable String id, @Nullable String teamId) {}

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(URI)
    CtiAgentList list() {
        return new CtiAgentList(unknown());
    }

    /** Without {@code apply=true} it only tells what would change. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping(URI)
    ResponseEntity<DirectoryDiff> takeOver(
            @MostBytes(MAX_BODY) Body<ChosenAgents> body,
            @RequestParam(required = false, defaultValue = "false") boolean apply,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return DirectoryController.answer(imports.run(
                caller.loginId(),
                URI,
                () -> {
                    List<TakenOver> chosen = chosen(body.read());
                    return present -> TakenOver.into(present, chosen);
                },
                apply));
    }

    private List<CtiAgent> unknown() {
        DirectorySnapshot now = directory.snapshot();
        return agents.all().stream()
                .filter(agent -> now.findUserInAnyCase(agent.id()).isEmpty())
                .toList();
    }

    private List<TakenOver> chosen(ChosenAgents body) {
        List<Chosen> wanted = body.agents() == null ? List.of() : body.agents();
        if (wanted.size() > EntryRules.MOST_USERS) {
            throw refused("", "There are more than " + EntryRules.MOST_USERS + " users");
        }
        Map<String, CtiAgent> unknown = new HashMap<>();
        unknown().forEach(agent -> unknown.putIfAbsent(agent.id(), agent));
        Set<String> ids = new HashSet<>();
        List<TakenOver> chosen = new ArrayList<>(wanted.size());
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
            chosen.add(new TakenOver(agent, one.teamId()));
        }
        return chosen;
    }

    private static FinesseApiException refused(String data, String why) {
        return new FinesseApiException(ErrorType.BAD_REQUEST, data, why);
    }
}
