package org.finessebridge.app.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Objects;
import org.finessebridge.app.ldap.UserPattern.Names;
import org.finessebridge.app.security.AccountPasswords;
import org.finessebridge.app.security.DirectoryPasswords;
import org.finessebridge.app.startup.StartupException;
import org.finessebridge.app.time.Ticker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides who knows the users' passwords: an LDAP server if one is set, or else the directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LdapSettings.class)
class LdapConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LdapConfiguration.class);

    @Bean
    AccountPasswords passwordSource(LdapSettings settings, Ticker ticker) {
        if (settings.url().isEmpty()) {
            return new DirectoryPasswords();
        }
        check(settings);
        String server = String.join(", ", settings.url());
        LOG.info("Passwords of users are checked by the LDAP server {}", server);
        return new LdapPasswords(
                new LdapServer(LdapConnections.open(settings), settings),
                new LdapChecks(server, settings, ticker),
                settings,
                ticker);
    }

    /** What can't be meant is told now, and not to the first who signs in. */
    private static void check(LdapSettings settings) {
        if (settings.userDn() == null) {
            checkSearch(settings);
        } else {
            UserPattern userDn = new UserPattern(settings.userDn());
            if (!userDn.namesTheUser()) {
                throw new StartupException(
                        "finesse.ldap.user-dn names no user.",
                        "Write {loginName} or {loginId} where the name belongs.");
            }
            if (!userDn.isDn()
                    && (settings.groups().users() != null || settings.groups().administrators() != null)) {
                throw new StartupException(
                        "finesse.ldap.user-dn is no DN, so who is in finesse.ldap.groups can't be found.",
                        "Set finesse.ldap.search-base instead.");
            }
        }
        checkDn("finesse.ldap.bind-dn", settings.bindDn(), true);
        checkDn("finesse.ldap.groups.users", settings.groups().users(), false);
        checkDn("finesse.ldap.groups.administrators", settings.groups().administrators(), false);
        if (settings.bindDn() != null && settings.bindPassword().isEmpty()) {
            throw new StartupException(
                    "finesse.ldap.bind-dn has no password.", "Set finesse.ldap.bind-password, or neither.");
        }
    }

    private static void checkSearch(LdapSettings settings) {
        if (settings.searchBase() == null) {
            throw new StartupException(
                    "finesse.ldap.url is set, but not where its users are.",
                    "Set finesse.ldap.search-base, or finesse.ldap.user-dn.");
        }
        checkDn("finesse.ldap.search-base", settings.searchBase(), false);
        UserPattern filter = new UserPattern(settings.searchFilter());
        if (!filter.namesTheUser()) {
            throw new StartupException(
                    "finesse.ldap.search-filter names no user.",
                    "Write {loginName} or {loginId} where the name belongs.");
        }
        try {
            Objects.requireNonNull(filter.filter(new Names("1", "1")));
        } catch (LDAPException e) {
            throw new StartupException(
                    "finesse.ldap.search-filter is no filter: " + e.getMessage() + ".",
                    "Write one like (uid={loginName}).",
                    e);
        }
    }

    /** Active Directory takes {@code user@domain} too where something binds. */
    private static void checkDn(String setting, @Nullable String value, boolean orAnotherName) {
        if (value != null && !DN.isValidDN(value) && !(orAnotherName && !value.isBlank())) {
            throw new StartupException(
                    setting + ": " + value + " is not a DN.", "Write one like ou=people,dc=example,dc=com.");
        }
    }
}
