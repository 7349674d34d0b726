/** XMPP addresses (RFC 7622), and identifiers that nobody can guess. */
@NamedInterface("address")
@NullMarked
package org.finessebridge.app.notification.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
