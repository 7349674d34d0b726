/** The external mode: an XMPP server elsewhere, at which the product publishes. */
@NullMarked
package org.finessebridge.app.notification.external;

import org.jspecify.annotations.NullMarked;
