package org.finessebridge.app.configurationaudit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.util.List;
import org.finessebridge.app.configuration.ConfigurationAudit;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/**
 * Some changes, the newest first.
 *
 * @param next where older ones are; null if there may be none
 */
@JsonRootName("ConfigurationAudit")
record AuditPage(
        @JacksonXmlElementWrapper(useWrapping = false) @JsonProperty("ConfigurationChange")
        List<Change> changes,

        @Nullable String next) {

    /**
     * A change.
     *
     * @param at when, in UTC with milliseconds
     * @param before the object as XML; null if it is new
     * @param after the object as XML; null if it is gone
     */
    record Change(
            long id,
            String at,
            String administrator,
            String uri,
            @Nullable String before,
            @Nullable String after) {

        static Change of(ConfigurationAudit.Entry entry) {
            return new Change(
                    entry.id(),
                    AuditController.MILLISECONDS.format(entry.at()),
                    entry.change().administrator(),
                    entry.change().uri(),
                    entry.change().before(),
                    entry.change().after());
        }
    }
}
