/** What an operator can measure of the Notification Service. */
@NullMarked
package org.finessebridge.app.notification.meter;

import org.jspecify.annotations.NullMarked;
