/** The roster, which is the same for every user: RFC 6121, 2. */
@NullMarked
package org.finessebridge.app.notification.roster;

import org.jspecify.annotations.NullMarked;
