package org.finessebridge.app.teamresource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationChange;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.TeamAssignments;
import org.finessebridge.app.configuration.TeamAssignments.Kind;
import org.finessebridge.app.directory.Directory;
import org.finessebridge.app.phonebook.PhoneBook;
import org.finessebridge.app.phonebook.PhoneBookList;
import org.finessebridge.app.phonebook.PhoneBookType;
import org.finessebridge.app.phonebook.PhoneBooks;
import org.finessebridge.app.reasoncode.ReasonCategory;
import org.finessebridge.app.reasoncode.ReasonCode;
import org.finessebridge.app.reasoncode.ReasonCodeList;
import org.finessebridge.app.reasoncode.ReasonCodes;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.RootElement;
import org.finessebridge.app.security.SignedInUser;
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

    private final Directory directory;
    private final TeamAssignments assignments;
    private final ConfigurationStore store;
    private final ReasonCodes codes;
    private final WrapUpReasons reasons;
    private final PhoneBooks books;

    TeamAssignmentController(
            Directory directory,
            TeamAssignments assignments,
            ConfigurationStore store,
            ReasonCodes codes,
            WrapUpReasons reasons,
            PhoneBooks books) {
        this.directory = directory;
        this.assignments = assignments;
        this.store = store;
        this.codes = codes;
        this.reasons = reasons;
        this.books = books;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/Team/{id}/ReasonCodes")
    ReasonCodeList reasonCodes(@PathVariable String id, @RequestParam(required = false) @Nullable String category) {
        String team = team(id);
        ReasonCategory wanted = CategoryQuery.one(category);
        List<ReasonCode> assigned = assignments.of(team, Kind.REASON_CODE).stream()
                .map(codes::find)
                .filter(Objects::nonNull)
                .filter(code -> code.category() == wanted)
                .toList();
        return new ReasonCodeList(wanted.name(), assigned);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/Team/{id}/ReasonCodes")
    void assignReasonCodes(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String category,
            @RootElement("ReasonCodes") Body<AssignedUris> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        String team = team(id);
        ReasonCategory wanted = CategoryQuery.one(category);
        AssignedUris uris = body.read();
        assign(caller, team, Kind.REASON_CODE, () -> {
            // Those of the other category stay.
            List<Long> ids = new ArrayList<>(assignments.of(team, Kind.REASON_CODE).stream()
                    .filter(old -> codes.find(old) != null && !isOf(old, wanted))
                    .toList());
            ids.addAll(uris.ids(ReasonCode.PREFIX, code -> isOf(code, wanted)));
            return ids;
        });
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/Team/{id}/WrapUpReasons")
    WrapUpReasonList wrapUpReasons(@PathVariable String id) {
        List<WrapUpReason> assigned = assignments.of(team(id), Kind.WRAP_UP_REASON).stream()
                .map(reasons::find)
                .filter(Objects::nonNull)
                .toList();
        return new WrapUpReasonList(assigned);
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/Team/{id}/WrapUpReasons")
    void assignWrapUpReasons(
            @PathVariable String id,
            @RootElement("WrapUpReasons") Body<AssignedUris> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        String team = team(id);
        AssignedUris uris = body.read();
        assign(
                caller,
                team,
                Kind.WRAP_UP_REASON,
                () -> uris.ids(WrapUpReason.PREFIX, reason -> reasons.find(reason) != null));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping("/finesse/api/Team/{id}/PhoneBooks")
    PhoneBookList phoneBooks(@PathVariable String id) {
        List<PhoneBook> assigned = assignments.of(team(id), Kind.PHONE_BOOK).stream()
                .map(books::find)
                .filter(Objects::nonNull)
                .toList();
        return new PhoneBookList(assigned);
    }

    /** Those of teams alone: everybody has the global ones. */
    @AllowedTo(Caller.ADMINISTRATOR)
    @PutMapping("/finesse/api/Team/{id}/PhoneBooks")
    void assignPhoneBooks(
            @PathVariable String id,
            @RootElement("PhoneBooks") Body<AssignedUris> body,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        String team = team(id);
        AssignedUris uris = body.read();
        assign(caller, team, Kind.PHONE_BOOK, () -> uris.ids(PhoneBook.PREFIX, this::isOfTeams));
    }

    private boolean isOfTeams(long id) {
        PhoneBook book = books.find(id);
        return book != null && book.type() == PhoneBookType.TEAM;
    }

    /** What is assigned is found out under the store's lock: a deletion meanwhile is seen. */
    private void assign(SignedInUser caller, String team, Kind kind, Supplier<List<Long>> wanted) {
        record Assignment(List<Long> before, List<Long> after) {}
        store.change(
                () -> {
                    Assignment made = new Assignment(assignments.of(team, kind), wanted.get());
                    assignments.replace(team, kind, made.after());
                    return made;
                },
                made -> new ConfigurationChange(
                        caller.loginId(),
                        "/finesse/api/Team/" + team + "/" + kind,
                        text(made.before()),
                        text(made.after())),
                made -> assignments.show(team, kind, made.after()));
    }

    private static String text(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private boolean isOf(long id, ReasonCategory category) {
        ReasonCode code = codes.find(id);
        return code != null && code.category() == category;
    }

    private String team(String id) {
        return directory
                .findTeam(id)
                .orElseThrow(() -> new FinesseApiException(
                        ErrorType.TEAM_ASSIGNMENT_INVALID_TEAM,
                        id,
                        "HTTP Status code: 404 (Not Found). The team does not exist"))
                .id();
    }
}
