package org.finessebridge.app.ldap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The server that checks passwords. A name in a pattern is {@code {loginName}} or {@code {loginId}}, as
 * the directory has them.
 *
 * @param url {@code ldaps://host:port} or {@code ldap://host:port}; several are tried in turn; none: the
 *     directory's own passwords count
 * @param startTls whether {@code ldap://} goes over to TLS before anything else
 * @param bindDn as whom users are looked up; null: as nobody
 * @param bindPassword its password
 * @param userDn the name that a user binds with, where none has to be looked up; null: it is looked up
 * @param searchBase below which users are looked up
 * @param searchFilter by which one is found
 * @param groups who may do what
 * @param tls whose certificates are trusted
 * @param timeout how long a check may take, and may wait for its turn before
 * @param connections most connections, and so most checks at a time
 * @param retryInterval how long nobody asks a server that has not answered
 * @param remember how long a password that was right counts without being asked for; 0: not at all
 */
@Validated
@ConfigurationProperties(prefix = "finesse.ldap", ignoreUnknownFields = false)
record LdapSettings(
        @DefaultValue List<String> url,
        @DefaultValue("true") boolean startTls,
        @Nullable String bindDn,
        @DefaultValue("") String bindPassword,
        @Nullable String userDn,
        @Nullable String searchBase,

        @DefaultValue("(sAMAccountName={loginName})") String searchFilter,

        @Valid @NotNull @DefaultValue Groups groups,
        @Valid @NotNull @DefaultValue Tls tls,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("5s")
        Duration timeout,

        @DefaultValue("8") @Min(1) @Max(100) int connections,

        @NotNull @DurationMin(millis = 100) @DurationMax(hours = 1) @DefaultValue("5s")
        Duration retryInterval,

        @NotNull @DurationMin @DurationMax(days = 1) @DefaultValue("5m")
        Duration remember) {

    /**
     * The names of groups of the server.
     *
     * @param users whose members alone may sign in as users; null: every user of the directory
     * @param administrators whose members are administrators, where they are no users; null: nobody
     * @param nested whether groups in groups count, as only Active Directory can tell
     */
    record Groups(
            @Nullable String users,
            @Nullable String administrators,
            @DefaultValue("false") boolean nested) {}

    /**
     * TLS to the server.
     *
     * @param trustStore a PEM file, or PKCS#12 with a password; null: what the JDK trusts
     * @param trustStorePassword its password, for PKCS#12
     * @param verifyHostName whether the certificate has to name the host of the URL
     */
    record Tls(
            @Nullable Path trustStore,
            @Nullable String trustStorePassword,
            @DefaultValue("true") boolean verifyHostName) {

        @Override
        public String toString() {
            return "Tls[trustStore=%s, verifyHostName=%s]".formatted(trustStore, verifyHostName);
        }
    }

    LdapSettings {
        url = List.copyOf(url);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "LdapSettings[url=%s, bindDn=%s, userDn=%s, searchBase=%s]".formatted(url, bindDn, userDn, searchBase);
    }
}
