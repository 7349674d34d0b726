package org.finessebridge.app.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A setting with a user's name in it, which is filled in so that no name can mean anything else. */
record UserPattern(String text) {

    private static final String LOGIN_ID = "{loginId}";
    private static final Pattern NAME = Pattern.compile("\\{login(?:Id|Name)}");

    /** What a name that is not part of a DN may have: {@code {loginName}@example.com}. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._@-]{1,256}");

    /** A user's two names; a name that is nobody's stands for both. */
    record Names(String loginId, String loginName) {}

    boolean namesTheUser() {
        return NAME.matcher(text).find();
    }

    /** Whether it is a DN with names in it, as against {@code {loginName}@example.com}. */
    boolean isDn() {
        return DN.isValidDN(fill(new Names("1", "1"), UnaryOperator.identity()));
    }

    /** As a filter of a search (RFC 4515). */
    Filter filter(Names names) throws LDAPException {
        return Filter.create(fill(names, Filter::encodeValue));
    }

    /** As what a user binds with; null for a name that can't be any. */
    @Nullable
    String bindName(Names names) {
        if (isDn()) {
            return fill(names, UserPattern::escapedForDn);
        }
        return PLAIN.matcher(names.loginId()).matches()
                        && PLAIN.matcher(names.loginName()).matches()
                ? fill(names, UnaryOperator.identity())
                : null;
    }

    /** RFC 4514, 2.4. */
    private static String escapedForDn(String value) {
        return new RDN("x", value).toString().substring("x=".length());
    }

    private String fill(Names names, UnaryOperator<String> escape) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(
                        escape.apply(name.group().equals(LOGIN_ID) ? names.loginId() : names.loginName())));
    }
}
