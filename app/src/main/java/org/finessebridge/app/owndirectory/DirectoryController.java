package org.finessebridge.app.owndirectory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.owndirectory.entry.DirectoryDiff;
import org.finessebridge.app.owndirectory.entry.DirectoryEntries;
import org.finessebridge.app.representation.EntityTags;
import org.finessebridge.app.requestbody.Body;
import org.finessebridge.app.requestbody.CsvBody;
import org.finessebridge.app.requestbody.MostBytes;
import org.finessebridge.app.security.SignedInUser;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The own teams and users, out and in: as XML or JSON all of them, as CSV teams and users each. What comes in takes
 * the place of what is there. Without {@code apply=true} an import only tells what it would change.
 */
@RestController
class DirectoryController {

    static final String URI = "/finesse/api/Directory";

    private static final String TEAMS = URI + "/teams.csv";
    private static final String USERS = URI + "/users.csv";

    /** The largest import, in bytes: as many users as there may be, with all that they usually have. */
    private static final int MAX_IMPORT = 8 * 1024 * 1024;

    private final OwnDirectory directory;
    private final DirectoryImports imports;

    DirectoryController(OwnDirectory directory, DirectoryImports imports) {
        this.directory = directory;
        this.imports = imports;
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(URI)
    DirectoryEntries export() {
        return DirectoryEntries.of(directory.own());
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping(URI)
    ResponseEntity<DirectoryDiff> replace(
            @MostBytes(MAX_IMPORT) Body<DirectoryEntries> body,
            @RequestParam(required = false, defaultValue = "false") boolean apply,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return imported(caller, URI, apply, this::export, () -> {
            DirectoryEntries read = body.read();
            return present -> read;
        });
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(TEAMS)
    ResponseEntity<byte[]> exportTeams() {
        return file("teams.csv", DirectoryCsv.teams(directory.own()));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(USERS)
    ResponseEntity<byte[]> exportUsers() {
        return file("users.csv", DirectoryCsv.users(directory.own()));
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping(TEAMS)
    ResponseEntity<DirectoryDiff> replaceTeams(
            @MostBytes(MAX_IMPORT) CsvBody file,
            @RequestParam(required = false, defaultValue = "false") boolean apply,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return imported(caller, TEAMS, apply, () -> DirectoryCsv.teams(directory.own()), () -> {
            DirectoryEntries read = DirectoryCsv.readTeams(file.read());
            return present -> read;
        });
    }

    @AllowedTo(Caller.ADMINISTRATOR)
    @PostMapping(USERS)
    ResponseEntity<DirectoryDiff> replaceUsers(
            @MostBytes(MAX_IMPORT) CsvBody file,
            @RequestParam(required = false, defaultValue = "false") boolean apply,
            @AuthenticationPrincipal SignedInUser caller)
            throws IOException {
        return imported(caller, USERS, apply, () -> DirectoryCsv.users(directory.own()), () -> {
            DirectoryEntries read = DirectoryCsv.readUsers(file.read());
            return present -> read;
        });
    }

    /** What is only told has the tag of what there was, for the {@code If-Match} of the import that is to do that. */
    private ResponseEntity<DirectoryDiff> imported(
            SignedInUser caller, String uri, boolean apply, Supplier<Object> export, DirectoryImports.Reader reader)
            throws IOException {
        String before = apply ? null : EntityTags.of(export.get());
        ResponseEntity<DirectoryDiff> answer = answer(imports.run(caller.loginId(), uri, reader, apply));
        return before == null || !answer.getStatusCode().is2xxSuccessful()
                ? answer
                : ResponseEntity.ok().header(HttpHeaders.ETAG, before).body(answer.getBody());
    }

    /** 400 with the mistakes, where there are any. */
    static ResponseEntity<DirectoryDiff> answer(DirectoryDiff diff) {
        return ResponseEntity.status(diff.mistakes().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .body(diff);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(content))
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
