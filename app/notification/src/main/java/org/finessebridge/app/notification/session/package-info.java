/** Who is connected: the sessions of each user. */
@NullMarked
package org.finessebridge.app.notification.session;

import org.jspecify.annotations.NullMarked;
