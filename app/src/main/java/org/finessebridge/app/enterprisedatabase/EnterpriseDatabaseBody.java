package org.finessebridge.app.enterprisedatabase;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.finessebridge.app.configuration.BodyValue;
import org.finessebridge.app.host.Host;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.finessebridge.app.requestbody.Example;
import org.jspecify.annotations.Nullable;

/** The body of a PUT (guide, "EnterpriseDatabaseConfig—Set"). */
@JsonRootName("EnterpriseDatabaseConfig")
@Example("""
        {"host":"awdb.example.com","port":1433,"databaseName":"ucce_awdb","domain":"","username":"finesse",
        "password":"secret"}""")
record EnterpriseDatabaseBody(
        @Described(need = Need.ALWAYS) @Nullable String host,
        @Nullable String backupHost,

        @Described(as = int.class, need = Need.ALWAYS) @Nullable
        String port,

        @Described(need = Need.ALWAYS) @Nullable String databaseName,
        @Nullable String domain,
        @Described(need = Need.ALWAYS) @Nullable String username,
        @Described(need = Need.ALWAYS) @Nullable String password) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST = 255;

    /** @throws org.finessebridge.app.apierror.FinesseApiException 400 */
    void check() {
        Host first = BodyValue.parameter("host", host).host();
        BodyValue.parameter("backupHost", backupHost).hostBeside(first);
        BodyValue.parameter("port", port).number(1, HIGHEST_PORT);
        BodyValue.parameter("databaseName", databaseName).text(LONGEST);
        BodyValue.parameter("domain", domain).optional(LONGEST);
        BodyValue.parameter("username", username).text(LONGEST);
        if (password == null || password.isEmpty()) {
            BodyValue.parameter("password", password).text(LONGEST);
        }
    }

    @Override
    public String toString() {
        return "EnterpriseDatabaseBody[host=" + host + "]";
    }
}
