/** Events for users who are not connected. */
@NullMarked
package org.finessebridge.app.notification.offline;

import org.jspecify.annotations.NullMarked;
