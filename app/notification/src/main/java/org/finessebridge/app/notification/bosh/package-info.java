/** XMPP over BOSH: XEP-0124 and XEP-0206. */
@NullMarked
package org.finessebridge.app.notification.bosh;

import org.jspecify.annotations.NullMarked;
