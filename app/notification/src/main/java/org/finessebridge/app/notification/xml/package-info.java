/** XML as XMPP allows it (RFC 6120, 11): the incremental parser, its limits, and a writer. */
@NullMarked
package org.finessebridge.app.notification.xml;

import org.jspecify.annotations.NullMarked;
