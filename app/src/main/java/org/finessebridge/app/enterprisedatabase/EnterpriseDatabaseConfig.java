package org.finessebridge.app.enterprisedatabase;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;

/**
 * Where users are read from (guide, "EnterpriseDatabaseConfig"); empty members, for nothing is.
 *
 * @param password never shown
 */
@JsonRootName("EnterpriseDatabaseConfig")
public record EnterpriseDatabaseConfig(
        String host,
        String backupHost,
        String port,
        String databaseName,
        String domain,
        String username,
        String password) {

    /** Where it is. */
    public static final String URI = "/finesse/api/EnterpriseDatabaseConfig";

    static final EnterpriseDatabaseConfig NONE = new EnterpriseDatabaseConfig("", "", "", "", "", "", "");

    /** Where it is. */
    @JsonProperty
    public String uri() {
        return URI;
    }
}
