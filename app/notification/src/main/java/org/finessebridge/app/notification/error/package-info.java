/** How streams and stanzas fail: RFC 6120, 4.9 and 8.3. */
@NullMarked
package org.finessebridge.app.notification.error;

import org.jspecify.annotations.NullMarked;
