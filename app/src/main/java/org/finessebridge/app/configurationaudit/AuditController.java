package org.finessebridge.app.configurationaudit;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.finessebridge.app.access.AllowedTo;
import org.finessebridge.app.access.AllowedTo.Caller;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.configuration.ConfigurationAudit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The changes of the configuration, page by page from the newest on; the original has no such resource. */
@RestController
class AuditController {

    private static final String URI = "/finesse/api/ConfigurationAudit";
    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final ConfigurationAudit audit;

    AuditController(ConfigurationAudit audit) {
        this.audit = audit;
    }

    /**
     * A page; shorter where changes are long.
     *
     * @param limit how many changes, 1 to 1,000; null: 100
     * @param before an id: only older changes than that one; null: from the newest on
     */
    @AllowedTo(Caller.ADMINISTRATOR)
    @GetMapping(URI)
    AuditPage page(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String before) {
        int most = limit == null ? USUAL : BodyValue.parameter("limit", limit).number(1, MOST);
        long than = before == null
                ? Long.MAX_VALUE
                : BodyValue.parameter("before", before).number(1, Integer.MAX_VALUE);
        ConfigurationAudit.Page page = audit.newest(than, most);
        return new AuditPage(
                page.entries().stream().map(AuditPage.Change::of).toList(),
                page.mayBeMore()
                        ? URI + "?limit=" + most + "&before="
                                + page.entries().getLast().id()
                        : null);
    }
}
