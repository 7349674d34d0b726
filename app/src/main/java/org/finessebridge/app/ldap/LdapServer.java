package org.finessebridge.app.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.ldap.UserPattern.Names;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Asks the LDAP server whether a password is right, by binding as the user (RFC 4513, 5.1.3). Blocks;
 * safe for use by any thread.
 */
final class LdapServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LdapServer.class);

    /** What servers say of a user who may not come in, whatever the reason. */
    private static final Set<ResultCode> REFUSALS = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.INVALID_DN_SYNTAX,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS);

    /** What servers say of a group that is not there, or not for everybody: others may still sign in. */
    private static final Set<ResultCode> NO_GROUP =
            Set.of(ResultCode.NO_SUCH_OBJECT, ResultCode.INSUFFICIENT_ACCESS_RIGHTS);

    /** A member of it may be in a group in a group: Active Directory's LDAP_MATCHING_RULE_IN_CHAIN. */
    private static final String IN_CHAIN = "1.2.840.113556.1.4.1941";

    private static final String NO_ATTRIBUTES = SearchRequest.NO_ATTRIBUTES;

    private final LDAPConnectionPool connections;
    private final LdapSettings settings;
    private final @Nullable UserPattern userDn;
    private final UserPattern filter;
    private final Set<String> toldOfGroups = ConcurrentHashMap.newKeySet();

    /** The server behind connections that are bound as who looks users up. */
    LdapServer(LDAPConnectionPool connections, LdapSettings settings) {
        this.connections = connections;
        this.settings = settings;
        this.userDn = settings.userDn() == null ? null : new UserPattern(settings.userDn());
        this.filter = new UserPattern(settings.searchFilter());
    }

    /**
     * Whether the server knows that user with that password, as a member of that group.
     *
     * @param group null: of any or none
     * @throws LDAPException if the server does not say so, or does not answer at all
     */
    boolean isRight(Names names, String password, @Nullable String group) throws LDAPException {
        if (password.isEmpty()) {
            return false; // most servers would call it right: RFC 4513, 5.1.2
        }
        try {
            return ask(names, password, group);
        } catch (LDAPException e) {
            if (e.getResultCode().isConnectionUsable() || e.getResultCode().equals(ResultCode.TIMEOUT)) {
                throw e;
            }
            // Servers close connections that were idle, and all of them when they are started anew.
            connections.shrinkPool(0);
            return ask(names, password, group);
        }
    }

    private boolean ask(Names names, String password, @Nullable String group) throws LDAPException {
        LDAPConnection connection = connections.getConnection();
        boolean usable = false;
        try {
            String name = userDn == null ? find(connection, names) : userDn.bindName(names);
            boolean looksUp = settings.bindDn() != null;
            boolean member = group == null || (looksUp && name != null && isMember(connection, name, names, group));
            // The same work for who may not come in anyhow, and whom the server shall not lock for it.
            String candidate = name != null && (member || !looksUp) ? name : null;
            boolean right = binds(connection, candidate == null ? nobody() : candidate, password) && candidate != null;
            if (right && name != null && group != null && !looksUp) {
                member = isMember(connection, name, names, group);
            }
            usable = true;
            return right && member;
        } catch (LDAPException e) {
            usable = e.getResultCode().isConnectionUsable();
            throw e;
        } finally {
            if (usable) {
                connections.releaseAndReAuthenticateConnection(connection);
            } else {
                connections.releaseDefunctConnection(connection);
            }
        }
    }

    private String nobody() {
        String base = settings.searchBase();
        return "cn=nobody-" + System.identityHashCode(this) + (base == null ? "" : "," + base);
    }

    /** The DN of a user; null if there is none, or there are several. */
    private @Nullable String find(LDAPConnection connection, Names names) throws LDAPException {
        List<SearchResultEntry> found =
                search(connection, String.valueOf(settings.searchBase()), SearchScope.SUB, filter.filter(names));
        if (found.size() > 1) {
            LOG.warn(
                    "More than one entry of the LDAP server fits user {}, who can't sign in: make"
                            + " finesse.ldap.search-filter or .search-base narrower",
                    names.loginId());
        }
        return found.size() == 1 ? found.getFirst().getDN() : null;
    }

    private boolean isMember(LDAPConnection connection, String dn, Names names, String group) throws LDAPException {
        Filter member = settings.groups().nested()
                ? Filter.createExtensibleMatchFilter("member", IN_CHAIN, false, dn)
                : Filter.createORFilter(
                        Filter.createEqualityFilter("member", dn),
                        Filter.createEqualityFilter("uniqueMember", dn),
                        Filter.createEqualityFilter("memberUid", names.loginName()));
        try {
            return !search(connection, group, SearchScope.BASE, member).isEmpty();
        } catch (LDAPException e) {
            if (!NO_GROUP.contains(e.getResultCode())) {
                throw e;
            }
            LOG.atLevel(toldOfGroups.add(group) ? Level.WARN : Level.DEBUG)
                    .log(
                            "The LDAP server does not show the group {} ({}) to who looks it up, so nobody is taken for a"
                                    + " member: look after finesse.ldap.groups and finesse.ldap.bind-dn",
                            group,
                            e.getResultCode());
            return false;
        }
    }

    private static List<SearchResultEntry> search(
            LDAPConnection connection, String base, SearchScope scope, Filter filter) throws LDAPException {
        SearchRequest request = new SearchRequest(base, scope, filter, NO_ATTRIBUTES);
        request.setSizeLimit(2);
        try {
            return Objects.requireNonNullElse(
                    connection.search(request).getSearchEntries(), List.<SearchResultEntry>of());
        } catch (LDAPSearchException e) {
            List<SearchResultEntry> found = e.getSearchEntries();
            if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED) && found != null) {
                return found;
            }
            throw e;
        }
    }

    private static boolean binds(LDAPConnection connection, String name, String password) throws LDAPException {
        try {
            connection.bind(new SimpleBindRequest(name, password));
            return true;
        } catch (LDAPException e) {
            if (REFUSALS.contains(e.getResultCode())) {
                LOG.debug("The LDAP server refuses {}: {}", name, e.getDiagnosticMessage());
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
