/** Passwords that an LDAP server or Active Directory checks, instead of the directory's own. */
@NullMarked
package org.finessebridge.app.ldap;

import org.jspecify.annotations.NullMarked;
