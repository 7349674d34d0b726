/** XMPP addresses (RFC 7622), and identifiers that nobody can guess. */
@NullMarked
package org.finessebridge.app.notification.address;

import org.jspecify.annotations.NullMarked;
