/** Requests and their answers: RFC 6120, 8.2.3. */
@NullMarked
package org.finessebridge.app.notification.iq;

import org.jspecify.annotations.NullMarked;
