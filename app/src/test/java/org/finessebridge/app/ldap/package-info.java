@NullMarked
package org.finessebridge.app.ldap;

import org.jspecify.annotations.NullMarked;
