package org.finessebridge.app.teamresource;

import java.io.IOException;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.ConfigurationObject;
import org.finessebridge.app.configuration.TeamObjects;
import org.finessebridge.app.phonebook.PhoneBook;
import org.finessebridge.app.phonebook.PhoneBookList;
import org.finessebridge.app.phonebook.PhoneBookType;
import org.finessebridge.app.phonebook.PhoneBooks;
import org.finessebridge.app.reasoncode.ReasonCategory;
import org.finessebridge.app.reasoncode.ReasonCode;
import org.finessebridge.app.reasoncode.ReasonCodeList;
import org.finessebridge.app.reasoncode.ReasonCodes;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.MostBytes;
import org.finessebridge.app.requestbody.RootElement;
import org.finessebridge.app.security.SignedInUser;
import org.finessebridge.app.workflow.Workflow;
import org.finessebridge.app.workflow.WorkflowList;
import org.finessebridge.app.workflow.Workflows;
import org.finessebridge.app.wrapupreason.WrapUpReason;
import org.finessebridge.app.wrapupreason.WrapUpReasonList;
import org.finessebridge.app.wrapupreason.WrapUpReasons;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What administrators assign to a team, beside what is for all; a PUT has the whole list that takes the
 * place of the former (guide, "Team Configuration APIs").
 */
@RestController
class TeamAssignmentController {

    /** In bytes: as many objects as there may be, whole, as clients send back what they have read. */
    private static final int LONGEST_LIST = 512 * 1024;

    private final ConfiguredTeams teams;
    private final AssignedLists lists;
    private final ReasonCodes codes;
    private final WrapUpReasons reasons;
    private final PhoneBooks books;
    private final Workflows workflows;

    TeamAssignmentController(
            ConfiguredTeams teams,
            AssignedLists lists,
            ReasonCodes codes,
            WrapUpReasons reasons,
            PhoneBooks books,
            Workflows workflows) {
        this.teams = teams;
        this.lists = lists;
        this.codes = codes;
        this.reasons = reasons;
        this.books = books;
        this.workflows = workflows;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/Team/{id}/ReasonCodes")
    ReasonCodeList reasonCodes(
            @PathVariable String id,
            @Described(as = ReasonCategory.class, need = Need.ALWAYS) @RequestParam(required = false) @Nullable
                    String category) {
        String team = teams.id(id);
        ReasonCategory wanted = CategoryQuery.one(category);
        List<ReasonCode> assigned = codes.ofTeams().assignedTo(team).stream()
                .filter(code -> code.category() == wanted)
                .toList();
        return new ReasonCodeList(wanted.name(), assigned);
    }

    /** Those of the other category stay. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/Team/{id}/ReasonCodes")
    void assignReasonCodes(
            @PathVariable String id,
            @Described(as = ReasonCategory.class, need = Need.ALWAYS) @RequestParam(required = false) @Nullable
                    String category,
            @RootElement("ReasonCodes") @MostBytes(LONGEST_LIST) Body<AssignedUris> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        String team = teams.id(id);
        ReasonCategory wanted = CategoryQuery.one(category);
        AssignedUris uris = body.read();
        TeamObjects<ReasonCode> ofTeams = codes.ofTeams();
        lists.replace(
                caller.loginId(),
                team,
                ofTeams.kind(),
                () -> Stream.concat(
                                ofTeams.assignedTo(team).stream()
                                        .filter(code -> code.category() != wanted)
                                        .map(ReasonCode::id),
                                uris.ids(ReasonCode.PREFIX, is(ofTeams, code -> code.category() == wanted)).stream())
                        .toList());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/Team/{id}/WrapUpReasons")
    WrapUpReasonList wrapUpReasons(@PathVariable String id) {
        return new WrapUpReasonList(reasons.ofTeams().assignedTo(teams.id(id)));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/Team/{id}/WrapUpReasons")
    void assignWrapUpReasons(
            @PathVariable String id,
            @RootElement("WrapUpReasons") @MostBytes(LONGEST_LIST) Body<AssignedUris> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        assign(caller, teams.id(id), reasons.ofTeams(), WrapUpReason.PREFIX, any -> true, body.read());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/Team/{id}/PhoneBooks")
    PhoneBookList phoneBooks(@PathVariable String id) {
        return new PhoneBookList(books.ofTeams().assignedTo(teams.id(id)));
    }

    /** Those of teams alone: everybody has the global ones. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/Team/{id}/PhoneBooks")
    void assignPhoneBooks(
            @PathVariable String id,
            @RootElement("PhoneBooks") @MostBytes(LONGEST_LIST) Body<AssignedUris> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        assign(
                caller,
                teams.id(id),
                books.ofTeams(),
                PhoneBook.PREFIX,
                book -> book.type() == PhoneBookType.TEAM,
                body.read());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/Team/{id}/Workflows")
    WorkflowList workflows(@PathVariable String id) {
        return workflows.shown(workflows.ofTeams().assignedTo(teams.id(id)));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/Team/{id}/Workflows")
    void assignWorkflows(
            @PathVariable String id,
            @RootElement("Workflows") @MostBytes(LONGEST_LIST) Body<AssignedUris> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        String team = teams.id(id);
        AssignedUris uris = body.read();
        uris.requireAtMost(Workflows.MOST_OF_A_TEAM);
        assign(caller, team, workflows.ofTeams(), Workflow.PREFIX, any -> true, uris);
    }

    private <T extends ConfigurationObject> void assign(
            SignedInUser caller,
            String team,
            TeamObjects<T> objects,
            String prefix,
            Predicate<T> assignable,
            AssignedUris uris) {
        lists.replace(caller.loginId(), team, objects.kind(), () -> uris.ids(prefix, is(objects, assignable)));
    }

    private static <T extends ConfigurationObject> LongPredicate is(TeamObjects<T> objects, Predicate<T> assignable) {
        return id -> objects.find(id).filter(assignable).isPresent();
    }
}
