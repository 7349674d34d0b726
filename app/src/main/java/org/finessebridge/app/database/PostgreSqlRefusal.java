package org.finessebridge.app.database;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an operator does where a PostgreSQL refuses (PostgreSQL, appendix "PostgreSQL Error Codes"). */
final class PostgreSqlRefusal {

    private static final String TLS =
            "Switch ssl on in the server's postgresql.conf, with a certificate that names the host of"
                    + " finesse.database.url and that sslrootcert= of that URL trusts.";

    private PostgreSqlRefusal() {}

    /**
     * What to do.
     *
     * @param failure whose causes are looked at
     * @param otherwise what to do where nothing better is known
     */
    static String remedy(Throwable failure, String otherwise) {
        SQLException refusal = refusal(failure);
        String state = refusal == null ? null : refusal.getSQLState();
        if (refusal == null || state == null) {
            return otherwise;
        }
        return switch (state) {
            case "42501" -> // insufficient_privilege
                "Make the role finesse.database.username the owner of the database, as a superuser of PostgreSQL"
                        + " (alter database <database> owner to <role>), and of the tables, where another role has"
                        + " made them (reassign owned by <other role> to <role>, in that database).";
            case "3D000" -> // invalid_catalog_name
                "Correct the database's name in finesse.database.url, or make it, as a superuser of PostgreSQL"
                        + " (create database <database> owner <role>).";
            case "28P01" -> // invalid_password
                "Correct finesse.database.username and finesse.database.password.";
            case "28000" -> // invalid_authorization_specification
                "Correct finesse.database.username, or allow this machine, role and database in the server's"
                        + " pg_hba.conf (hostssl for a connection with TLS).";
            case "53300" -> // too_many_connections
                "Raise max_connections of PostgreSQL, or end what else is connected there.";
            default -> isOfTls(refusal) ? TLS : otherwise;
        };
    }

    /** The driver has no states of its own for these. */
    private static boolean isOfTls(SQLException refusal) {
        for (Throwable t = refusal; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage()).toUpperCase(Locale.ROOT);
            if (message.contains("SSL") || message.contains("CERTIFICATE")) {
                return true;
            }
        }
        return false;
    }

    /** The deepest: what is around it may be the pool's or Flyway's, with the same state or none. */
    private static @Nullable SQLException refusal(Throwable failure) {
        SQLException deepest = null;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException refusal && refusal.getSQLState() != null) {
                deepest = refusal;
            }
        }
        return deepest;
    }
}
