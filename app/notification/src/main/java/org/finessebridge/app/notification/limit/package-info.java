/** What one client may ask of the service. */
@NullMarked
package org.finessebridge.app.notification.limit;

import org.jspecify.annotations.NullMarked;
